#include "core/sandbox/sandboxserver.h"
#include "secretsearch.h"
#include "tests/support/markedsecret.h"
#include "tests/support/sightings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace qrjump::test;

namespace {

QByteArrayList sandboxSecrets()
{
    QByteArrayList secrets;
    qrjump::sandbox::SandboxServer sandbox;
    if (sandbox.start()) {
        for (const auto &account : sandbox.accounts())
            secrets << account.accessToken.toUtf8() << account.secret.toUtf8();
    }
    return secrets;
}

SecretSearch searchForAll()
{
    return SecretSearch(kMarkedSecrets + sandboxSecrets());
}

/// The tests that showed a secret in `place`; only by name, of course.
QByteArrayList culprits(const QString &place)
{
    QFile record(sightingsFile(place));
    if (!record.open(QIODevice::ReadOnly))
        return {};
    const SecretSearch search = searchForAll();
    QByteArrayList found;
    for (const QByteArray &sighting : record.readAll().split(kSightingEnd)) {
        if (search.finds(sighting))
            found.append(sighting.left(sighting.indexOf(':')));
    }
    return found;
}

QByteArray inJson(const QByteArray &secret)
{
    return QJsonDocument(QJsonArray{QString::fromUtf8(secret)}).toJson(QJsonDocument::Compact);
}

/// Every character as "\u00xx", which JSON allows.
QByteArray inEscapedJson(const QByteArray &secret)
{
    QByteArray escaped;
    for (const QChar character : QString::fromUtf8(secret))
        escaped += "\\u" + QByteArray::number(character.unicode(), 16).rightJustified(4, '0');
    return "[\"" + escaped + "\"]";
}

QByteArray inQuery(const QByteArray &secret)
{
    QUrlQuery query;
    query.addQueryItem(u"access_token"_s, QString::fromUtf8(secret));
    return query.toString(QUrl::FullyEncoded).toUtf8();
}

QByteArray inForm(const QByteArray &secret)
{
    return "secret=" + secret.toPercentEncoding(" ").replace(' ', '+') + "&x=1";
}

QByteArray inHeader(const QByteArray &user, const QByteArray &secret)
{
    return "Authorization: Basic " + (user + ':' + secret).toBase64();
}

QByteArray inUtf16(const QByteArray &secret)
{
    const QString text = QString::fromUtf8(secret);
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

QByteArray asPrinted(const QByteArray &secret)
{
    const std::unique_ptr<char[]> printed(QTest::toPrettyCString(secret.constData(), secret.size()));
    return printed.get();
}

QByteArray withLowerHex(QByteArray encoded)
{
    for (qsizetype i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 1))
        encoded.replace(i, 3, encoded.mid(i, 3).toLower());
    return encoded;
}

/// How `secret` looks in the places to which it could leak.
QMap<QString, QByteArray> disguisesOf(const QByteArray &secret)
{
    const QByteArray encoded = secret.toPercentEncoding();
    const QByteArray json = inJson(secret);
    return {{u"plain"_s, secret},
            {u"first half"_s, secret.first(secret.size() / 2)},
            {u"second half"_s, secret.last(secret.size() - secret.size() / 2)},
            {u"URL-encoded"_s, "?access_token=" + encoded + "&x"},
            {u"URL-encoded in lower case"_s, "?access_token=" + withLowerHex(encoded) + "&x"},
            {u"URL-encoded where needed"_s, inQuery(secret)},
            {u"URL-encoded twice"_s, encoded.toPercentEncoding()},
            {u"form"_s, inForm(secret)},
            {u"JSON"_s, json},
            {u"JSON with escaped slashes"_s, QByteArray(json).replace('/', "\\/")},
            {u"JSON with escaped characters"_s, inEscapedJson(secret)},
            {u"JSON in JSON"_s, inJson(json)},
            {u"URL in JSON"_s, inJson("?t=" + encoded).replace('/', "\\/")},
            {u"Base64 0"_s, inHeader("ab", secret)},
            {u"Base64 1"_s, inHeader("abc", secret)},
            {u"Base64 2"_s, inHeader("abcd", secret)},
            {u"Base64 for addresses"_s, ("user:" + secret).toBase64(QByteArray::Base64UrlEncoding)},
            {u"Base64 in an address"_s, ("user:" + secret).toBase64().toPercentEncoding()},
            {u"Base64 in JSON"_s, ("user:" + secret).toBase64().replace('/', "\\/")},
            {u"UTF-16"_s, inUtf16(secret)},
            {u"printed by a test"_s, asPrinted(secret)}};
}

} // namespace

/// Runs after all other tests and looks for their secrets wherever these could have got.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSearchFindsEveryForm_data();
    void theSearchFindsEveryForm();
    void theSearchFindsNothingElse();
    void theSearchFindsFiles();
    void theSearchFindsSightings();
    void nothingPrintedHoldsASecret();
    void nothingLeftBehindHoldsASecret();
    void nothingSeenByOthersHoldsASecret_data();
    void nothingSeenByOthersHoldsASecret();
};

void TestSecrets::theSearchFindsEveryForm_data()
{
    QTest::addColumn<QByteArray>("disguise");
    for (qsizetype i = 0; i < kMarkedSecrets.size(); ++i) {
        const auto disguises = disguisesOf(kMarkedSecrets.at(i));
        for (auto it = disguises.cbegin(); it != disguises.cend(); ++it)
            QTest::addRow("secret %lld, %s", static_cast<long long>(i), qPrintable(it.key())) << it.value();
    }
}

void TestSecrets::theSearchFindsEveryForm()
{
    QFETCH(QByteArray, disguise);
    QVERIFY(searchForAll().finds("before " + disguise + " behind"));
}

void TestSecrets::theSearchFindsNothingElse()
{
    QByteArray harmless = "?access_token=***&appid=wx1 {\"secret\":\"\\u00e4\\/\\\"\"} 100% \\";
    QVERIFY(!searchForAll().finds(harmless));
    QVERIFY(!searchForAll().finds({}));
}

void TestSecrets::theSearchFindsFiles()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"a/.hidden"_s));
    const QString fileName = folder.filePath(u"a/.hidden/.log"_s);
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x" + kMarkedRefreshToken) > 0);
    file.close();
    QCOMPARE(searchForAll().filesBelow(folder.path()), QStringList(fileName));
    QVERIFY(file.remove()); // the next test looks there
}

void TestSecrets::theSearchFindsSightings()
{
    const QString place = u"trial"_s;
    QFile::remove(sightingsFile(place));
    recordSighting(place, "harmless");
    QCOMPARE(culprits(place), QByteArrayList());
    recordSighting(place, "--token=" + kMarkedToken.toPercentEncoding());
    QCOMPARE(culprits(place), QByteArrayList{"tst_secrets"});
    QVERIFY(QFile::remove(sightingsFile(place)));
}

void TestSecrets::nothingPrintedHoldsASecret()
{
    const QString logs = QStringLiteral(QRJUMP_TEST_OUTPUT "/Testing/Temporary");
    const QStringList names{u"LastTest.log*"_s};
    QVERIFY2(!QDir(logs).entryList(names).isEmpty(), "Only ctest keeps what tests print.");
    QCOMPARE(searchForAll().filesBelow(logs, names), QStringList());
}

void TestSecrets::nothingLeftBehindHoldsASecret()
{
    for (const char *folder : {QRJUMP_TEST_OUTPUT "/tests/home", QRJUMP_TEST_OUTPUT "/tests/tmp"}) {
        QVERIFY2(QDir(QLatin1StringView(folder)).exists(), folder);
        QCOMPARE(searchForAll().filesBelow(QLatin1StringView(folder)), QStringList());
    }
}

void TestSecrets::nothingSeenByOthersHoldsASecret_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"arguments", "environment", "clipboard"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestSecrets::nothingSeenByOthersHoldsASecret()
{
    QFETCH(QString, place);
    if (!QFile::exists(sightingsFile(place)))
        QSKIP("None of the tests that have run showed anything there.");
    const QByteArrayList found = culprits(place);
    QVERIFY(QFile::remove(sightingsFile(place))); // the next run looks at its own
    QCOMPARE(found, QByteArrayList());
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
