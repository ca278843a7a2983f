#include "ui/closingguard.h"

#include "core/accounts/accountsessions.h"
#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/operations/operationrunners.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"
#include "ui/widgets/inlinebar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;

namespace {

QList<core::OperationJournal::Intent> adds(int count)
{
    QList<core::OperationJournal::Intent> intents;
    for (int number = 0; number < count; ++number)
        intents.append({{.rule = {u"https://a.b/%1"_s.arg(number), u"pages/a"_s, {}, {}, {}, {}}}});
    return intents;
}

const QByteArray kNoRules = R"({"errcode":0,"rule_list":[]})";

/// One account whose server answers the look before the changes, and then keeps silent.
struct Bench
{
    explicit Bench(const QList<test::ScriptStep> &script = {test::jsonAnswer(kNoRules), test::stall()})
        : server(script)
    {
        accounts.setAccounts({{.id = u"shop"_s,
                               .name = u"Shop"_s,
                               .appid = u"wx0shop"_s,
                               .baseUrl = server.url(),
                               .proxy = {.kind = core::ProxySettings::Kind::None}}});
        (void)secrets.write({u"shop"_s, core::SecretSlot::AccessToken}, core::Secret(test::kMarkedToken));
        isOpen = journal.open(folder.filePath(u"operations.db"_s)).hasValue();
        bar.resize(800, 200);
    }

    void run(int count)
    {
        runner()
            .run({.kind = core::BatchKind::Import, .source = u"shop.csv"_s}, adds(count))
            .then(&bar, [](const auto &) {});
    }
    [[nodiscard]] core::OperationRunner &runner() { return *runners.runner(u"shop"_s); }
    [[nodiscard]] bool isSending()
    {
        return QTest::qWaitFor([this] { return server.requests().size() == 2; });
    }
    void click(const QString &name)
    {
        const auto buttons = bar.findChildren<QPushButton *>(name);
        QVERIFY(!buttons.isEmpty());
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
    }

    test::ScriptedServer server;
    QTemporaryDir folder;
    core::SystemClock clock;
    core::ErrorCatalogue catalogue;
    core::MemorySecretStore secrets;
    core::AccountListModel accounts;
    core::AccountSessions sessions{accounts, core::SessionServices{secrets, clock},
                                   [](core::AccountKind) { return core::SandboxAccess{}; }};
    core::OperationJournal journal;
    core::OperationRunners runners{sessions, journal, catalogue, clock, folder.filePath(u"locks"_s)};
    ui::InlineBar bar;
    ui::ClosingGuard guard{{accounts, runners, journal}, bar};
    QSignalSpy closeWanted{&guard, &ui::ClosingGuard::closeWanted};
    bool isOpen = false;
};

} // namespace

class TestClosingGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksNothingWhileNothingRuns();
    void asksWhileChangesAreSent();
    void keepsOpen();
    void saysWhenChangesOnlyWait();
    void closesAfterTheAnswerUnderWay();
    void asksNobodyWhenTheSystemEnds();
};

void TestClosingGuard::asksNothingWhileNothingRuns()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    QVERIFY(bench.guard.mayClose());
    QVERIFY(bench.bar.isHidden());
}

void TestClosingGuard::asksWhileChangesAreSent()
{
    Bench bench;
    bench.run(3);
    QVERIFY(bench.isSending());
    QVERIFY(!bench.guard.mayClose());
    QCOMPARE(bench.bar.accessibleName(), u"Changes are being sent: Shop."_s);
    QVERIFY(bench.closeWanted.isEmpty());
    QVERIFY(bench.runner().isBusy());
}

void TestClosingGuard::keepsOpen()
{
    Bench bench;
    bench.run(3);
    QVERIFY(bench.isSending());
    QVERIFY(!bench.guard.mayClose());
    bench.click(u"keepOpen"_s);
    QVERIFY(bench.bar.isHidden());
    QVERIFY(bench.closeWanted.isEmpty());
    QVERIFY(!bench.guard.mayClose()); // it asks again
}

void TestClosingGuard::saysWhenChangesOnlyWait()
{
    Bench bench({test::jsonAnswer(R"({"errcode":48001,"errmsg":"api unauthorized"})")});
    bench.run(3);
    QTRY_COMPARE(bench.runner().hold(), core::RunnerHold::AccountProblem);
    QVERIFY(!bench.guard.mayClose());
    QCOMPARE(bench.bar.accessibleName(), u"Changes wait to be sent: Shop."_s);
    bench.click(u"closeAnyway"_s);
    QCOMPARE(bench.closeWanted.size(), 1);
    QCOMPARE(bench.journal.openBatches(u"shop"_s).value().first().counts.queued, 3);
}

void TestClosingGuard::closesAfterTheAnswerUnderWay()
{
    Bench bench;
    bench.run(3);
    QVERIFY(bench.isSending());
    QVERIFY(!bench.guard.mayClose());
    bench.click(u"closeAnyway"_s);
    QVERIFY(bench.closeWanted.isEmpty()); // the answer is still to come
    QVERIFY(!bench.guard.mayClose());
    bench.click(u"closeAtOnce"_s);
    QCOMPARE(bench.closeWanted.size(), 1);
    QVERIFY(bench.guard.mayClose());
    const auto standing = bench.journal.openBatches(u"shop"_s).value().first();
    QCOMPARE(standing.counts.sending, 1); // to be read back by the next program
    QCOMPARE(standing.counts.queued, 2);
}

void TestClosingGuard::asksNobodyWhenTheSystemEnds()
{
    Bench bench;
    bench.run(3);
    QVERIFY(bench.isSending());
    bench.guard.closeUnasked();
    QVERIFY(bench.guard.mayClose());
    QVERIFY(bench.bar.isHidden());
}

QTEST_MAIN(TestClosingGuard)
#include "tst_closingguard.moc"
