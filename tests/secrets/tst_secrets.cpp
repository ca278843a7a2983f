#include "core/sandbox/sandboxserver.h"
#include "tests/support/markedsecret.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

/// The middle of `secret` in Base64, for the three places at which it can begin in what was encoded.
QByteArrayList base64Forms(const QByteArray &secret)
{
    QByteArrayList forms;
    for (int shift = 0; shift < 3; ++shift)
        forms.append((QByteArray(shift, 'x') + secret).toBase64().mid(4, secret.size()));
    return forms;
}

/// How a secret looks in logs, addresses, JSON and headers.
QByteArrayList formsOf(const QByteArray &secret)
{
    QByteArrayList forms = base64Forms(secret);
    forms.append({secret, secret.toPercentEncoding(), QByteArray(secret).replace("/", "\\/")});
    return forms;
}

QByteArrayList forbiddenForms()
{
    QByteArrayList forms = formsOf(qrjump::test::kMarkedToken);
    qrjump::sandbox::SandboxServer sandbox;
    if (sandbox.start()) {
        for (const auto &account : sandbox.accounts())
            forms += formsOf(account.accessToken.toUtf8()) + formsOf(account.secret.toUtf8());
    }
    return forms;
}

/// Files below `folder`, or the file itself, that hold one of `forms`.
QStringList filesWith(const QByteArrayList &forms, const QString &folder,
                      const QStringList &nameFilters = {u"*"_s})
{
    QStringList found;
    QDirIterator files(folder, nameFilters, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        for (const QByteArray &form : forms) {
            if (content.contains(form))
                found.append(file.fileName());
        }
    }
    return found;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSearchFindsEveryForm();
    void nothingPrintedHoldsASecret();
    void nothingLeftBehindHoldsASecret();
};

void TestSecrets::theSearchFindsEveryForm()
{
    const QByteArray secret = qrjump::test::kMarkedToken;
    const QByteArrayList disguises{secret, "?access_token=" + secret.toPercentEncoding() + "&x",
                                   "Basic " + ("user:" + secret).toBase64(),
                                   "Basic " + ("us:" + secret).toBase64(),
                                   "{\"t\":\"" + QByteArray(secret).replace("/", "\\/") + "\"}"};
    for (const QByteArray &disguise : disguises) {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("before " + disguise + " behind");
        file.close();
        QVERIFY2(!filesWith(forbiddenForms(), folder.path()).isEmpty(), disguise.constData());
    }
}

void TestSecrets::nothingPrintedHoldsASecret()
{
    const QString logs = QStringLiteral(QRJUMP_TEST_OUTPUT "/Testing/Temporary");
    QCOMPARE(filesWith(forbiddenForms(), logs, {u"LastTest.log*"_s}), QStringList());
}

void TestSecrets::nothingLeftBehindHoldsASecret()
{
    for (const char *folder : {QRJUMP_TEST_OUTPUT "/tests/home", QRJUMP_TEST_OUTPUT "/tests/tmp"})
        QCOMPARE(filesWith(forbiddenForms(), QLatin1StringView(folder)), QStringList());
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
