#include "cliprocess.h"

#include "core/rules/rulejson.h"
#include "core/sandbox/sandboxsample.h"
#include "tests/transfer/exportedfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

/// `qrjump list` and `qrjump export` against `qrjump sandbox`, as a script would do it.
class TestSandboxRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void exportsWhatTheSandboxHas();
    void listsWhatTheSandboxHas();
    void keepsToTheRate();
    void learnsThatTheTokenHasExpired();

private:
    /// Options that lead to the account, with the token of the sandbox in a file.
    [[nodiscard]] QStringList options(AccountKind kind);

    QTemporaryDir m_folder;
    QProcess m_sandbox;
    QJsonObject m_place; ///< the first line of the sandbox
};

void TestSandboxRoundTrip::initTestCase()
{
    m_sandbox.start(QStringLiteral(QRJUMP_PROGRAM),
                    {u"sandbox"_s, u"--no-limits"_s, u"--rules"_s, u"2345"_s});
    QVERIFY(QTest::qWaitFor([this] { return m_sandbox.canReadLine(); }, 20'000));
    m_place = QJsonDocument::fromJson(m_sandbox.readLine()).object();
    QCOMPARE(m_place.value("accounts"_L1).toArray().size(), 2);
}

void TestSandboxRoundTrip::cleanupTestCase()
{
    m_sandbox.terminate();
    QVERIFY(m_sandbox.waitForFinished());
}

QStringList TestSandboxRoundTrip::options(AccountKind kind)
{
    const bool isService = kind == AccountKind::Service;
    const QJsonObject account = m_place.value("accounts"_L1).toArray().at(isService ? 1 : 0).toObject();
    QFile token(m_folder.filePath(isService ? u"service"_s : u"ordinary"_s));
    if (!token.open(QIODevice::WriteOnly) ||
        token.write(account.value("access_token"_L1).toString().toUtf8()) < 0)
        qFatal("The token cannot be written.");
    return {u"--base-url"_s,   m_place.value("base_url"_L1).toString(),
            u"--kind"_s,       account.value("kind"_L1).toString(),
            u"--appid"_s,      account.value("mini_program_appid"_L1).toString(u"none"_s),
            u"--token-file"_s, token.fileName()};
}

void TestSandboxRoundTrip::exportsWhatTheSandboxHas()
{
    const QString fileName = m_folder.filePath(u"rules.csv"_s);
    const CliResult result = CliProcess().run(QStringList{u"export"_s} + options(AccountKind::Service) +
                                              QStringList{u"--out"_s, fileName, u"--rate"_s, u"1000,1000"_s});
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.lastOutLine(), "2345 rows"_ba);

    const QList<JumpRule> written = rulesIn(fileName, CsvEncoding::Utf8WithBom);
    QCOMPARE(written.size(), 2345);
    for (qsizetype i = 0; i < written.size(); ++i)
        QCOMPARE(written.at(i), qrjump::sandbox::sampleServiceRule(quint64(i)));
}

void TestSandboxRoundTrip::listsWhatTheSandboxHas()
{
    const CliResult result = CliProcess().run(QStringList{u"list"_s} + options(AccountKind::Ordinary));
    QCOMPARE(result.exitCode, 0);
    const auto page = rulePageFromJson(QJsonDocument::fromJson(result.out).object());
    QVERIFY(page);
    const QList<JumpRule> held = qrjump::sandbox::sampleOrdinaryRules();
    QVERIFY(std::equal(page->rules.begin(), page->rules.end(), held.rbegin(), held.rend())); // newest first
    QCOMPARE(page->totalCount, 12);
}

void TestSandboxRoundTrip::keepsToTheRate()
{
    QElapsedTimer timer;
    timer.start();
    const CliResult result = CliProcess().run(QStringList{u"list"_s} + options(AccountKind::Service) +
                                              QStringList{u"--scope"_s, u"all"_s, u"--rate"_s, u"5"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(timer.elapsed() >= 2'000, qPrintable(QString::number(timer.elapsed()))); // 12 pages, 5 at once
}

void TestSandboxRoundTrip::learnsThatTheTokenHasExpired()
{
    QStringList stale = options(AccountKind::Ordinary);
    QFile token(m_folder.filePath(u"stale"_s));
    QVERIFY(token.open(QIODevice::WriteOnly) && token.write(qrjump::sandbox::kExpiredToken) > 0 &&
            token.flush());
    stale.last() = token.fileName();
    const CliResult result = CliProcess().run(QStringList{u"list"_s} + stale);
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.errorObject().value("errcode"_L1), QJsonValue(42001));
    QVERIFY(!result.errorObject().value("rid"_L1).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxRoundTrip)
#include "tst_sandboxroundtrip.moc"
