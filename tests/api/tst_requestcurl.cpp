#include "core/api/requestcurl.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

const QString kUrl = u"https://h/cgi-bin/wxopen/qrcodejumpadd?access_token=***"_s;

RequestRecord recordWithBody(const QString &body)
{
    return {.url = kUrl, .requestBody = {.text = body}};
}

/// The arguments that curl gets when `shell` runs `command` with ACCESS_TOKEN and SECRET set. Each ends with
/// a NUL, since they may hold line breaks.
QStringList argumentsOf(const QString &command, const QString &shell)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ACCESS_TOKEN"_s, u"the token's *"_s);
    environment.insert(u"SECRET"_s, u"the $HOME \"secret\""_s);
    process.setProcessEnvironment(environment);
    process.start(shell, {u"-c"_s, u"curl() { printf '%s\\0' \"$@\"; }\n"_s + command});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {u"failed: "_s + QString::fromUtf8(process.readAllStandardError())};
    QStringList arguments = QString::fromUtf8(process.readAllStandardOutput()).split(QChar(0));
    arguments.removeLast();
    return arguments;
}

} // namespace

class TestRequestCurl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShellGetsTheBodyAsItWas_data();
    void theShellGetsTheBodyAsItWas();
    void theShellPutsTheSecretsIn_data();
    void theShellPutsTheSecretsIn();
    void aGetHasNoBody();
    void namesTheTypeOfTheBodyOnce();
    void aBodyThatWasCutMakesNoCommand();
};

void TestRequestCurl::theShellGetsTheBodyAsItWas_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("rule") << uR"({"prefix":"https://a.b/c/"})"_s;
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("quotes") << u"it's 'quoted' \"twice\" ''"_s;
    QTest::newRow("only a quote") << u"'"_s;
    QTest::newRow("line breaks") << u"a\nb\r\n\nc\n"_s;
    QTest::newRow("Chinese") << u"小程序“页面”😀"_s;
    QTest::newRow("what shells replace") << u"$HOME `id` $(id) ${x} !! * ? ~ \\ \\n & ; | # %s"_s;
    QTest::newRow("what curl replaces") << u"@/etc/passwd"_s;
    QTest::newRow("what masks look like") << u"***"_s;
}

void TestRequestCurl::theShellGetsTheBodyAsItWas()
{
    QFETCH(QString, body);
    const auto command = asCurl(recordWithBody(body));
    QVERIFY(command);
    const QStringList expected{
        u"--globoff"_s,  u"https://h/cgi-bin/wxopen/qrcodejumpadd?access_token=the token's *"_s,
        u"-H"_s,         u"Content-Type: application/json"_s,
        u"--data-raw"_s, body};
    QCOMPARE(argumentsOf(*command, u"sh"_s), expected);
    QCOMPARE(argumentsOf(*command, u"bash"_s), expected);
}

void TestRequestCurl::theShellPutsTheSecretsIn_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("expected");
    const QString secret = u"the $HOME \"secret\""_s;
    QTest::newRow("stable_token") << u"https://h/cgi-bin/stable_token"_s << u"a"_s << uR"({"secret":"***"})"_s
                                  << QStringList{u"https://h/cgi-bin/stable_token"_s, u"X-Key: a"_s,
                                                 uR"({"secret":"%1"})"_s.arg(secret)};
    QTest::newRow("header") << u"https://h/t"_s << u"Bearer ***"_s << u"***'***"_s
                            << QStringList{u"https://h/t"_s, u"X-Key: Bearer "_s + secret,
                                           secret + u'\'' + secret};
    QTest::newRow("url") << u"https://h/***/t?component_access_token=***&x=1"_s << u"a"_s << u"{}"_s
                         << QStringList{u"https://h/%1/t?component_access_token=%1&x=1"_s.arg(secret),
                                        u"X-Key: a"_s, u"{}"_s};
}

void TestRequestCurl::theShellPutsTheSecretsIn()
{
    QFETCH(QString, url);
    QFETCH(QString, header);
    QFETCH(QString, body);
    const RequestRecord record{
        .url = url, .headers = {{"X-Key", header.toUtf8()}}, .requestBody = {.text = body, .isMasked = true}};
    const auto command = asCurl(record);
    QVERIFY(command);
    const QStringList arguments = argumentsOf(*command, u"sh"_s);
    QCOMPARE(arguments.size(), 8);
    QTEST(QStringList({arguments.at(1), arguments.at(5), arguments.at(7)}), "expected");
}

void TestRequestCurl::aGetHasNoBody()
{
    const auto command = asCurl({.method = HttpMethod::Get, .url = u"https://h/t?a=[1]&b='"_s});
    QVERIFY(command);
    const QStringList expected{u"--globoff"_s, u"https://h/t?a=[1]&b='"_s};
    QCOMPARE(argumentsOf(*command, u"sh"_s), expected);
}

void TestRequestCurl::namesTheTypeOfTheBodyOnce()
{
    RequestRecord record = recordWithBody(u"a=1"_s);
    record.headers = {{"content-type", "application/x-www-form-urlencoded"}};
    const QString command = asCurl(record).value_or(QString());
    QCOMPARE(command.count(u"content-type"_s, Qt::CaseInsensitive), 1);
}

void TestRequestCurl::aBodyThatWasCutMakesNoCommand()
{
    RequestRecord record = recordWithBody(u"{"_s);
    record.requestBody.form = KeptText::Form::Cut;
    QVERIFY(!asCurl(record));
}

QTEST_GUILESS_MAIN(TestRequestCurl)
#include "tst_requestcurl.moc"
