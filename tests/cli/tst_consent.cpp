#include "changebench.h"
#include "pseudoterminal.h"

#include <csignal>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

constexpr char kEndOfInput = 4; // Ctrl+D

} // namespace

/// The question that the commands ask before they change rules, on a terminal.
class TestConsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyYesSends_data();
    void onlyYesSends();
    void aSignalAtTheQuestionSendsNothing();
    void withoutATerminalNothingIsSent();

private:
    [[nodiscard]] static QStringList arguments(const ChangeBench &bench, const QString &command);
    static void startAt(PseudoTerminal &terminal, CliProcess &cli, const QStringList &arguments);
};

QStringList TestConsent::arguments(const ChangeBench &bench, const QString &command)
{
    if (command != "import"_L1) {
        const auto rules = bench.rules();
        const auto unpublished = std::find_if(rules.begin(), rules.end(), [](const JumpRule &rule) {
            return rule.state == RuleState::Unpublished;
        });
        return QStringList{command, u"--prefix"_s, unpublished->prefix} + bench.service();
    }
    ChangeBench::write(bench.path(u"rules.csv"_s), "prefix,path\nhttp://weixin.qq.com/q/asked,pages/a\n");
    return QStringList{command, bench.path(u"rules.csv"_s)} + bench.service();
}

/// stdin and stderr are the terminal, as where the output goes to another program.
void TestConsent::startAt(PseudoTerminal &terminal, CliProcess &cli, const QStringList &arguments)
{
    QVERIFY(terminal.isOpen());
    cli.process().setChildProcessModifier([side = terminal.programSide()] {
        ::dup2(side, STDIN_FILENO);
        ::dup2(side, STDERR_FILENO);
    });
    cli.start(arguments);
    QTRY_VERIFY2_WITH_TIMEOUT(terminal.shown().contains("Type “yes”"), terminal.shown().constData(), 20'000);
}

void TestConsent::onlyYesSends_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isYes");
    for (const char *command : {"import", "publish", "delete"}) {
        const QString name = QString::fromLatin1(command);
        QTest::addRow("%s: yes", command) << name << "yes\n"_ba << true;
        QTest::addRow("%s: no", command) << name << "no\n"_ba << false;
        QTest::addRow("%s: y", command) << name << "y\n"_ba << false;
        QTest::addRow("%s: nothing", command) << name << "\n"_ba << false;
        QTest::addRow("%s: end of input", command) << name << QByteArray(1, kEndOfInput) << false;
    }
}

void TestConsent::onlyYesSends()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, answer);
    QFETCH(bool, isYes);
    const ChangeBench bench(20);
    PseudoTerminal terminal;
    CliProcess cli;
    startAt(terminal, cli, arguments(bench, command));
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(terminal.shown().contains(bench.recorder->url().toString().toUtf8()), "the account is named");
    QCOMPARE(bench.recorder->writes().size(), 0);
    QVERIFY(terminal.type(answer));
    const CliResult result = cli.waitForEnd();
    QCOMPARE(result.exitCode, isYes ? 0 : 130);
    QCOMPARE(bench.recorder->writes().size(), isYes ? 1 : 0);
    QCOMPARE(terminal.shown().contains("\nNothing was sent."), !isYes);
}

void TestConsent::aSignalAtTheQuestionSendsNothing()
{
    const ChangeBench bench(20);
    PseudoTerminal terminal;
    CliProcess cli;
    startAt(terminal, cli, arguments(bench, u"publish"_s));
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(::kill(static_cast<pid_t>(cli.process().processId()), SIGINT), 0);
    QVERIFY(cli.process().waitForFinished());
    QCOMPARE(bench.recorder->writes().size(), 0);
    QCOMPARE(CliProcess().run(arguments(bench, u"publish"_s) + QStringList{u"--yes"_s}).exitCode, 0);
}

void TestConsent::withoutATerminalNothingIsSent()
{
    const ChangeBench bench(20);
    CliProcess cli;
    cli.start(arguments(bench, u"publish"_s));
    cli.process().write("yes\n");
    const CliResult result = cli.waitForEnd();
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("--yes"), result.err.constData());
    QCOMPARE(bench.recorder->requestCount(), 0);
}

QTEST_GUILESS_MAIN(TestConsent)
#include "tst_consent.moc"
