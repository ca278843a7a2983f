#include "core/operations/operationrunners.h"

#include "core/accounts/accountsessions.h"
#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/operations/runnertext.h"
#include "core/operations/singleoperation.h"
#include "tests/support/everyoperation.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;

namespace {

const QByteArray kOk = R"({"errcode":0,"rule_list":[]})";

core::RuleOperation add()
{
    return {.rule = {u"https://a.b/"_s, u"pages/a"_s, {}, {}, {}, {}}};
}

} // namespace

/// Which runner belongs to an account, and through which session it talks.
class TestOperationRunners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesOneRunnerAnAccount();
    void theNextOperationUsesTheNewSettings();
    void theOneUnderWayEndsWhereItBegan();
    void whatWaitsForItsTokenGoesWithTheNewSettings();
    void goesOnWhenTheAccountWasMended();
    void nothingIsSentForAnotherAppid();
    void whatIsForThePresentAppidIsSentMeanwhile();
    void aFormOfAnotherAppidIsRefused();
    void whatAnotherAppidSentIsNotLookedUp();

private:
    [[nodiscard]] core::Account accountAt(const test::ScriptedServer &server) const
    {
        return {.id = u"shop"_s,
                .name = u"Shop"_s,
                .appid = u"wx0shop"_s,
                .baseUrl = server.url(),
                .proxy = {.kind = core::ProxySettings::Kind::None}};
    }
    [[nodiscard]] core::OperationRunner &runner() { return *m_runners->runner(u"shop"_s); }

    core::SystemClock m_clock;
    core::ErrorCatalogue m_catalogue;
    core::MemorySecretStore m_secrets;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<core::AccountListModel> m_accounts;
    std::unique_ptr<core::AccountSessions> m_sessions;
    std::unique_ptr<core::OperationJournal> m_journal;
    std::unique_ptr<core::OperationRunners> m_runners;
};

void TestOperationRunners::init()
{
    m_runners.reset();
    m_sessions.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_accounts = std::make_unique<core::AccountListModel>();
    m_server = std::make_unique<test::ScriptedServer>(QList{test::jsonAnswer(kOk)});
    m_accounts->setAccounts({accountAt(*m_server)});
    (void)m_secrets.write({u"shop"_s, core::SecretSlot::AccessToken}, core::Secret(test::kMarkedToken));
    m_sessions =
        std::make_unique<core::AccountSessions>(*m_accounts, core::SessionServices{m_secrets, m_clock},
                                                [](core::AccountKind) { return core::SandboxAccess{}; });
    m_journal = std::make_unique<core::OperationJournal>();
    QVERIFY(m_journal->open(m_folder->filePath(u"operations.db"_s)));
    m_runners = std::make_unique<core::OperationRunners>(*m_sessions, *m_journal, m_catalogue, m_clock,
                                                         m_folder->filePath(u"locks"_s));
}

void TestOperationRunners::makesOneRunnerAnAccount()
{
    QSignalSpy created(m_runners.get(), &core::OperationRunners::created);
    QCOMPARE(&runner(), &runner());
    QCOMPARE(runner().owner().accountId, u"shop"_s);
    QCOMPARE(runner().owner().accountName, u"Shop"_s);
    QCOMPARE(created.size(), 1);
    QVERIFY(!m_runners->runner(u"nobody"_s));
}

void TestOperationRunners::theNextOperationUsesTheNewSettings()
{
    core::SingleOperation single(runner(), {});
    QSignalSpy finished(&single, &core::SingleOperation::finished);
    single.send(add());
    QVERIFY(finished.wait());
    const test::ScriptedServer moved({test::jsonAnswer(kOk)});
    m_accounts->setAccounts({accountAt(moved)});
    single.send(add());
    QVERIFY(finished.wait());
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(moved.requests().size(), 1);
}

void TestOperationRunners::theOneUnderWayEndsWhereItBegan()
{
    const test::ScriptedServer lost({test::jsonAnswer(R"({"errcode":-1,"errmsg":"system error"})"),
                                     test::jsonAnswer(R"({"errcode":0,"rule_list":[
                                         {"prefix":"https://a.b/","path":"pages/a","state":1}]})")});
    m_accounts->setAccounts({accountAt(lost)});
    core::SingleOperation single(runner(), {});
    QSignalSpy finished(&single, &core::SingleOperation::finished);
    connect(&m_sessions->session(u"shop"_s)->client().channel(), &core::ApiChannel::requestLeft, this,
            [this] { m_accounts->setAccounts({accountAt(*m_server)}); });
    single.send(add());
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().first().value<core::OperationOutcome>().kind,
             core::OperationOutcome::Kind::Done);
    QCOMPARE(lost.requests().size(), 2);
    QCOMPARE(m_server->requests().size(), 0);
}

/// The secret that is read may be for the new server already.
void TestOperationRunners::whatWaitsForItsTokenGoesWithTheNewSettings()
{
    const test::ScriptedServer former({test::jsonAnswer(kOk)});
    m_accounts->setAccounts({accountAt(former)});
    (void)runner().run({.kind = core::BatchKind::Import}, {{add()}});
    connect(&runner(), &core::OperationRunner::batchChanged, this, [this] {
        QTimer::singleShot(0, this, [this] { m_accounts->setAccounts({accountAt(*m_server)}); });
    });
    QTRY_COMPARE(test::everyOperation(m_journal->fileName()).value(0).state, core::OperationState::Done);
    QCOMPARE(former.requests().size(), 0);
    QCOMPARE(runner().hold(), core::RunnerHold::None);
}

void TestOperationRunners::nothingIsSentForAnotherAppid()
{
    core::Account other = accountAt(*m_server);
    other.appid = u"wx0other"_s;
    m_accounts->setAccounts({other});
    (void)runner().run({.appid = u"wx0shop"_s, .kind = core::BatchKind::Import}, {{add()}});
    QTRY_COMPARE(runner().hold(), core::RunnerHold::AccountProblem);
    QCOMPARE(runner().holdError()->kind, core::ApiError::Kind::SettingsChanged);
    QCOMPARE(m_server->requests().size(), 0);
    const qint64 batch = test::everyOperation(m_journal->fileName()).first().batchId;
    const QString meaning = core::explainHold(runner(), batch, m_catalogue).meaning;
    QVERIFY2(meaning.contains(u"AppID"_s), qPrintable(meaning));
    m_accounts->setAccounts({accountAt(*m_server)}); // back to that of before
    QTRY_COMPARE(test::everyOperation(m_journal->fileName()).first().state, core::OperationState::Done);
}

/// The import is made again after the AppID was corrected.
void TestOperationRunners::whatIsForThePresentAppidIsSentMeanwhile()
{
    core::Account other = accountAt(*m_server);
    other.appid = u"wx0other"_s;
    m_accounts->setAccounts({other});
    (void)runner().run({.appid = u"wx0shop"_s, .kind = core::BatchKind::Import}, {{add()}});
    QTRY_COMPARE(runner().hold(), core::RunnerHold::AccountProblem);
    const qint64 old = test::everyOperation(m_journal->fileName()).first().batchId;
    qint64 present = 0;
    runner()
        .run({.appid = u"wx0other"_s, .kind = core::BatchKind::Import}, {{add()}})
        .then(this, [&present](const auto &recorded) { present = recorded.value(); });
    QTRY_VERIFY(present != 0);
    QTRY_COMPARE(m_journal->operationsOf(present, {}).value().first().state, core::OperationState::Done);
    QCOMPARE(runner().holdOf(present), core::RunnerHold::None);
    QCOMPARE(runner().holdOf(old), core::RunnerHold::AccountProblem);
    QCOMPARE(runner().holdErrorOf(old)->kind, core::ApiError::Kind::SettingsChanged);
    QCOMPARE(m_journal->operationsOf(old, {}).value().first().state, core::OperationState::Queued);
    runner().resume(old);
    QTRY_VERIFY(!runner().isBusy());
    QCOMPARE(runner().holdOf(old), core::RunnerHold::AccountProblem);
    QCOMPARE(m_journal->operationsOf(old, {}).value().first().state, core::OperationState::Queued);
}

/// What was recorded without one is for that of then.
void TestOperationRunners::aFormOfAnotherAppidIsRefused()
{
    core::SingleOperation single(runner(), {});
    QSignalSpy finished(&single, &core::SingleOperation::finished);
    core::Account other = accountAt(*m_server);
    other.appid = u"wx0other"_s;
    m_accounts->setAccounts({other});
    single.send(add());
    QVERIFY(finished.wait());
    const auto outcome = finished.first().first().value<core::OperationOutcome>();
    QCOMPARE(outcome.kind, core::OperationOutcome::Kind::NothingChanged);
    QCOMPARE(outcome.error->kind, core::ApiError::Kind::SettingsChanged);
    QCOMPARE(m_server->requests().size(), 0);
    QCOMPARE(test::everyOperation(m_journal->fileName()).first().state, core::OperationState::Withdrawn);
}

/// The list of the other one would not have it, and it would be sent again.
void TestOperationRunners::whatAnotherAppidSentIsNotLookedUp()
{
    const QDateTime longAgo = m_clock.now().addSecs(-3600);
    const auto batch = m_journal->queue({.accountId = u"shop"_s,
                                         .appid = u"wx0other"_s,
                                         .kind = core::BatchKind::Import,
                                         .startedAt = longAgo},
                                        {{add()}});
    const qint64 id = m_journal->operationsOf(*batch, {}).value().first().id;
    QVERIFY(m_journal->markSending(id, longAgo));
    runner().settle();
    QTRY_VERIFY(!runner().isBusy());
    runner().resume(*batch);
    QTRY_VERIFY(!runner().isRunning(*batch)); // nothing of it waits
    QCOMPARE(runner().hold(), core::RunnerHold::None);
    QCOMPARE(m_journal->operationsOf(*batch, {}).value().first().state, core::OperationState::Sending);
    QCOMPARE(m_server->requests().size(), 0);
}

void TestOperationRunners::goesOnWhenTheAccountWasMended()
{
    const test::ScriptedServer refusing(
        {test::jsonAnswer(R"({"errcode":48001,"errmsg":"api unauthorized"})")});
    m_accounts->setAccounts({accountAt(refusing)});
    (void)runner().run({.kind = core::BatchKind::Import}, {{add()}});
    QTRY_COMPARE(runner().hold(), core::RunnerHold::AccountProblem);
    QCOMPARE(runner().holdError()->errcode, 48001);
    m_accounts->setAccounts({accountAt(*m_server)});
    QTRY_COMPARE(runner().hold(), core::RunnerHold::None);
    QTRY_COMPARE(test::everyOperation(m_journal->fileName()).first().state, core::OperationState::Done);
}

QTEST_GUILESS_MAIN(TestOperationRunners)
#include "tst_operationrunners.moc"
