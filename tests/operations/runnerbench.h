#pragma once

#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/operations/operationrunner.h"
#include "core/sandbox/sandboxserver.h"
#include "tests/support/faultproxy.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace qrjump::test {

/// For a journal whose flushes cost nothing, where the system has a file system in memory.
inline QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/qrjump-XXXXXX");
}

/// A runner that talks through a bad network to a service account of a sandbox without rules.
struct RunnerBench
{
    /// A write that is not answered within `deadline` counts as lost.
    explicit RunnerBench(
        std::function<Fault(const QByteArray &)> choose = [](const QByteArray &) { return Fault::None; },
        std::chrono::milliseconds deadline = std::chrono::seconds(10), FaultProxyOptions options = {})
        : sandbox(emptySandbox())
    {
        isStarted = sandbox.start().hasValue() && journal.open(journalFile()).hasValue();
        account = sandbox.accounts().last();
        proxy = std::make_unique<FaultProxy>(sandbox.baseUrl(), std::move(choose), std::move(options));
        tokens = std::make_unique<core::FixedAccessToken>(core::Secret(account.accessToken.toUtf8()));
        channel = std::make_unique<core::ApiChannel>(
            proxy->url(), network, limiter, *tokens,
            core::ChannelOptions{.deadlines = {.read = deadline, .write = deadline},
                                 .retries = {.attemptsWhenTooFast = 1, .attemptsWhenInterrupted = 1}});
        client = std::make_unique<core::JumpRuleClient>(
            core::RuleTarget{account.kind, account.miniProgramAppid}, *channel);
        newRunner();
    }

    [[nodiscard]] QString journalFile() const { return folder.filePath(QStringLiteral("journal")); }

    /// A batch as an earlier program left it behind.
    [[nodiscard]] qint64 queueOnly(const QList<core::OperationJournal::Intent> &intents,
                                   core::BatchKind kind = core::BatchKind::Import)
    {
        const core::OperationBatch batch{.accountId = account.appid,
                                         .accountName = account.name,
                                         .miniProgramAppid = account.miniProgramAppid,
                                         .kind = kind,
                                         .startedAt = clock.now()};
        return journal.queue(batch, intents).value();
    }

    /// As after a start of the program.
    void newRunner() { runner = makeRunner(journal); }

    /// As another program would have one, when `records` is another connection.
    [[nodiscard]] std::unique_ptr<core::OperationRunner> makeRunner(core::OperationJournal &records)
    {
        // The bench outlives the runner.
        const auto present = [this] {
            return std::shared_ptr<core::JumpRuleClient>(std::shared_ptr<void>(), client.get());
        };
        return std::make_unique<core::OperationRunner>(
            core::OperationRunner::Owner{account.appid, account.name},
            core::OperationRunner::Services{present, records, catalogue, *runnerClock,
                                            folder.filePath(QStringLiteral("locks"))},
            policy);
    }

    /// Tells the runner to run `intents`. The answer is the batch's id, 0 when they were not recorded.
    [[nodiscard]] qint64 run(const QList<core::OperationJournal::Intent> &intents,
                             core::BatchKind kind = core::BatchKind::Import, const QString &source = {})
    {
        std::optional<qint64> batch;
        QObject context;
        runner->run(planned(kind, source), intents)
            .then(&context, [&batch](const core::Result<qint64, core::StoreError> &recorded) {
                batch = recorded ? *recorded : 0;
            });
        (void)QTest::qWaitFor([&batch] { return batch.has_value(); });
        return batch.value_or(0);
    }

    /// For the account's own mini program.
    [[nodiscard]] core::OperationBatch planned(core::BatchKind kind, const QString &source = {}) const
    {
        return {.miniProgramAppid = account.miniProgramAppid, .kind = kind, .source = source};
    }

    static core::RunnerPolicy quickPolicy()
    {
        using std::chrono::milliseconds;
        return {.sendsAtMost = 30,
                .readsAtMost = 30,
                .failuresUntilProbing = 5,
                .firstDelay = milliseconds(1),
                .longestDelay = milliseconds(4),
                .probeEvery = milliseconds(5),
                .lockEvery = milliseconds(20),
                .clockEvery = milliseconds(5),
                .arrivalMargin = milliseconds(500)};
    }

    static sandbox::SandboxOptions emptySandbox()
    {
        sandbox::SandboxOptions options;
        options.serviceRuleCount = 0;
        options.limitsCalls = false;
        return options;
    }

    /// Whether the runner stands still within `seconds`. QTest::qWaitFor() would sleep for 10 ms after every
    /// round of events, and an exchange needs a dozen of them.
    [[nodiscard]] bool settles(int seconds = 60) const
    {
        const auto isStill = [this] {
            return !runner->isBusy() && runner->hold() != core::RunnerHold::Offline;
        };
        QSignalSpy changed(runner.get(), &core::OperationRunner::stateChanged);
        const QDeadlineTimer end(std::chrono::seconds{seconds});
        while (!isStill() && !end.hasExpired())
            (void)changed.wait(int(end.remainingTime()));
        return isStill();
    }

    [[nodiscard]] QList<core::JournalEntry> entries(qint64 batch)
    {
        return journal.operationsOf(batch, {.atMost = 100'000}).value();
    }
    [[nodiscard]] QList<core::JumpRule> onServer() const { return sandbox.rules(core::AccountKind::Service); }

    core::RunnerPolicy policy = quickPolicy(); ///< of the runners that are made from now on
    QTemporaryDir folder{quickFolder()};
    sandbox::SandboxServer sandbox;
    sandbox::SandboxAccount account;
    bool isStarted = false;
    core::ErrorCatalogue catalogue;
    core::SystemClock clock;
    const core::Clock *runnerClock = &clock; ///< of the runners that are made from now on
    QNetworkAccessManager network;
    core::RateLimiter limiter{{.perSecond = 1'000'000, .perMinute = 10'000'000}, clock};
    std::unique_ptr<core::FixedAccessToken> tokens;
    std::unique_ptr<FaultProxy> proxy;
    std::unique_ptr<core::ApiChannel> channel;
    std::unique_ptr<core::JumpRuleClient> client;
    core::OperationJournal journal;
    std::unique_ptr<core::OperationRunner> runner;
};

inline core::JumpRule sampleRule(int number)
{
    return {QStringLiteral("http://weixin.qq.com/q/%1").arg(number),
            QStringLiteral("pages/p%1").arg(number),
            core::RuleState::Unpublished,
            {},
            {},
            {}};
}

inline const QByteArray kAddPath = "/cgi-bin/wxopen/qrcodejumpadd";
inline const QByteArray kGetPath = "/cgi-bin/wxopen/qrcodejumpget";
inline const QByteArray kPublishPath = "/cgi-bin/wxopen/qrcodejumppublish";
inline const QByteArray kDeletePath = "/cgi-bin/wxopen/qrcodejumpdelete";

} // namespace qrjump::test
