#include "tests/sandbox/sandboxfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::sandbox;
using qrjump::core::AccountKind;

/// The data file: what a new sandbox finds of a former one.
class TestSandboxState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsEveryChangeAgain();
    void keepsTheOrderOfCreation();
    void keepsTheCountOfTheFile();
    void keepsTokens();
    void countsCreateCallsOverRestarts();
    void isPrivate();
    void refusesFiles_data();
    void refusesFiles();
    void refusesAFileInUse();
    void takesAnEmptyFileForANewOne();

private:
    [[nodiscard]] SandboxOptions options(quint64 rules = 450) const
    {
        return {.dataFile = m_file, .serviceRuleCount = rules, .limitsCalls = false};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

namespace {

const QByteArray kAddition =
    R"({"prefix":"https://h.example/new/","path":"pages/茶","is_edit":0,"permit_sub_rule":2,)"
    R"("open_version":3,"debug_url":["https://h.example/new/1","https://h.example/new/2"]})";
const QByteArray kEdit = R"({"prefix":"https://qr.example-shop.cn/t/12","path":"pages/b","is_edit":1,)"
                         R"("permit_sub_rule":1,"open_version":1})";

const QByteArray kServiceAddition =
    R"({"appid":"wx5a4db0c0ffee0001","prefix":"http://weixin.qq.com/q/new","path":"p",)"
    R"("is_edit":0})";

QString problemOf(const SandboxOptions &options)
{
    SandboxState state(options);
    const auto opened = state.open();
    return opened ? QString() : opened.error();
}

} // namespace

void TestSandboxState::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"sandbox 茶.db"_s);
}

void TestSandboxState::findsEveryChangeAgain()
{
    const QByteArray allServiceRules = R"({"appid":"wx5a4db0c0ffee0001"})";
    QJsonObject ordinary;
    QJsonObject service;
    {
        SandboxFixture sandbox(options());
        QVERIFY(sandbox.isOpen());
        QCOMPARE(codeOf(sandbox.ordinary(kAdd, kAddition)), 0);
        QCOMPARE(codeOf(sandbox.ordinary(kAdd, kEdit)), 0);
        QCOMPARE(codeOf(sandbox.ordinary(u"qrcodejumppublish"_s, "{\"prefix\":\"https://h.example/new/\"}")),
                 0);
        QCOMPARE(
            codeOf(sandbox.ordinary(u"qrcodejumpdelete"_s, "{\"prefix\":\"https://qr.example-shop.cn/t/\"}")),
            0);
        QCOMPARE(
            codeOf(sandbox.service(kAdd, R"({"prefix":"http://weixin.qq.com/q/new","path":"p","is_edit":0,)"
                                         R"("appid":"wx5a4db0c0ffee0001"})")),
            0);
        ordinary = sandbox.ordinary(kGet, {});
        service = sandbox.service(kGet, allServiceRules);
        QCOMPARE(ordinary.value("qrcodejump_pub_quota"_L1).toInt(), 19);
    }
    SandboxFixture sandbox(options());
    QCOMPARE(sandbox.ordinary(kGet, {}), ordinary);
    QCOMPARE(sandbox.service(kGet, allServiceRules), service);
}

void TestSandboxState::keepsTheOrderOfCreation()
{
    QByteArray again = kAddition;
    again.replace("https://h.example/new/", "https://qr.example-shop.cn/t/");
    const QByteArray deletion = "{\"prefix\":\"https://qr.example-shop.cn/t/\"}";
    QList<qrjump::core::JumpRule> rules;
    {
        SandboxFixture sandbox(options());
        QCOMPARE(codeOf(sandbox.ordinary(u"qrcodejumpdelete"_s, deletion)), 0);
        QCOMPARE(codeOf(sandbox.ordinary(kAdd, kAddition)), 0);
        QCOMPARE(codeOf(sandbox.ordinary(kAdd, again)),
                 0); // a rule of the sample that comes back is the last
        QCOMPARE(codeOf(sandbox.ordinary(kAdd, kEdit)), 0); // an edited one stays where it is
        rules = sandbox.calls().rules(AccountKind::Ordinary);
        QCOMPARE(rules.constLast().prefix, u"https://qr.example-shop.cn/t/"_s);
    }
    SandboxFixture sandbox(options());
    QCOMPARE(sandbox.calls().rules(AccountKind::Ordinary), rules);
}

void TestSandboxState::keepsTheCountOfTheFile()
{
    QCOMPARE(problemOf(options(30)), QString());
    SandboxFixture sandbox(options(450));
    QCOMPARE(sandbox.calls().rules(AccountKind::Service).size(), 30);
}

void TestSandboxState::keepsTokens()
{
    const SandboxAccount account = sampleAccount(AccountKind::Ordinary);
    QString token;
    {
        SandboxFixture sandbox(options());
        SandboxRequest request{"GET", u"/cgi-bin/token"_s, {}, {}, {}, {}};
        request.parameters = {{u"grant_type"_s, u"client_credential"_s},
                              {u"appid"_s, account.appid},
                              {u"secret"_s, account.secret}};
        token = sandbox.send(request).value("access_token"_L1).toString();
    }
    SandboxFixture sandbox(options());
    const QString path = u"/cgi-bin/wxopen/qrcodejumpget"_s;
    QCOMPARE(codeOf(sandbox.send(SandboxFixture::request(path, token, {}))), 0);
    QCOMPARE(codeOf(sandbox.ordinary(kGet, {})), 0); // what the first line prints is valid on every start
    sandbox.clock().advance(std::chrono::hours(2));
    QCOMPARE(codeOf(sandbox.send(SandboxFixture::request(path, token, {}))), 42001);
}

void TestSandboxState::countsCreateCallsOverRestarts()
{
    QByteArray second = kServiceAddition;
    second.replace("/q/new", "/q/second");
    {
        SandboxFixture sandbox(options(99999));
        QCOMPARE(codeOf(sandbox.service(kAdd, kServiceAddition)), 0);
    }
    SandboxFixture sandbox(options());
    QCOMPARE(codeOf(sandbox.service(kAdd, second)), 85073);
}

void TestSandboxState::isPrivate()
{
    QCOMPARE(problemOf(options()), QString());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(m_file) & others, QFile::Permissions());
}

void TestSandboxState::refusesFiles_data()
{
    QTest::addColumn<QString>("preparation");

    QTest::newRow("no database") << QString();
    QTest::newRow("of another program") << u"CREATE TABLE t(x)"_s;
    QTest::newRow("of another version") << u"PRAGMA user_version=999"_s;
}

void TestSandboxState::refusesFiles()
{
    QFETCH(QString, preparation);
    if (preparation.isEmpty()) {
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray("This is a letter and not a database.\n").repeated(200));
    } else {
        if (preparation.startsWith(u"PRAGMA"_s))
            QCOMPARE(problemOf(options()), QString());
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"preparation"_s);
        database.setDatabaseName(m_file);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(preparation));
        database = {};
        QSqlDatabase::removeDatabase(u"preparation"_s);
    }
    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray before = file.readAll();

    const QString problem = problemOf(options());
    QVERIFY2(problem.contains(m_file), qPrintable(problem));
    file.seek(0);
    QCOMPARE(file.readAll(), before); // somebody else's file is left as it is
}

void TestSandboxState::refusesAFileInUse()
{
    SandboxFixture sandbox(options());
    QVERIFY(problemOf(options()).contains(u"in use by another sandbox"_s));
    QVERIFY(!problemOf({.dataFile = m_folder->path()}).isEmpty());
    QVERIFY(!problemOf({.dataFile = m_folder->filePath(u"no/such/folder.db"_s)}).isEmpty());
}

void TestSandboxState::takesAnEmptyFileForANewOne()
{
    QFile file(m_file);
    QVERIFY(file.open(QFile::WriteOnly));
    file.close();
    QCOMPARE(problemOf(options()), QString());
}

QTEST_GUILESS_MAIN(TestSandboxState)
#include "tst_sandboxstate.moc"
