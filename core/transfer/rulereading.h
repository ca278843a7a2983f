#pragma once

#include "core/api/jumpruleclient.h"
#include "core/api/limitedtime.h"
#include "core/transfer/rulegathering.h"
#include "core/transfer/transferprogress.h"

namespace qrjump::core {

class Clock;

/// Reads every rule of an account: one call for ordinary accounts, else page after page as fast as the limits
/// allow, with as many requests under way as that takes. See RuleGathering for rules that change meanwhile.
/// Runs once; client and clock outlive it. Destroying it ends the calls.
class RuleReading : public QObject
{
    Q_OBJECT

public:
    enum class State {
        New,
        Reading,
        Pausing, ///< what has left comes to its end
        Paused,
        Finished,
    };

    /// `limits`, those of the account, tell how long it will take.
    RuleReading(JumpRuleClient &client, const Clock &clock, const RateLimits &limits = {});
    ~RuleReading() override;

    [[nodiscard]] State state() const { return m_state; }
    /// What is there so far, once it has started.
    [[nodiscard]] RuleListing listing() const;

    /// Every rule.
    void start();
    /// The rules of one query.
    void start(const RuleQuery &query);
    /// Asks for nothing more until goOn(). What has not left yet is taken back.
    void pause();
    /// After pause() or an error. What is there is not read again.
    void goOn();
    /// Ends at once with what is there, as of the last answer.
    void stop();

Q_SIGNALS:
    void stateChanged(qrjump::core::RuleReading::State state);
    /// Rules as they come: a new prefix is behind all others, a known one has new values. All of them are a
    /// beginning of the server's list without a gap.
    void received(const QList<qrjump::core::JumpRule> &rules);
    /// Of those received: they were deleted meanwhile.
    void gone(const QStringList &prefixes);
    void progressed(const qrjump::core::TransferProgress &progress);
    /// A call waits and is repeated by itself.
    void backedOff(const qrjump::core::BackOff &backOff);
    /// A call failed for good; the reading pauses. Once until it goes on.
    void failed(const qrjump::core::ApiError &error);
    /// Once, from the event loop.
    void finished(const qrjump::core::RuleListing &listing);

private:
    struct Call
    {
        PageAsk ask;
        ApiCall<RulePage> call;
    };

    void begin(RuleGathering::Source source);
    void enter(State state);
    void askForMore();
    void ask(const PageAsk &ask);
    void take(const PageAsk &ask, const ApiResult<RulePage> &reply);
    void takePage(const PageAsk &ask, const RulePage &page);
    void pauseBecauseOf(const ApiError &error);
    void endPausing();
    void deliver();
    void abandonCalls();
    void takeBackWaiting();
    void followWait();
    void notePace();
    void finish();
    void resume();
    void reportProgress();
    [[nodiscard]] std::chrono::milliseconds limitedTimeLeft(int rules) const;
    [[nodiscard]] std::optional<LimitWait> limitWait() const;
    [[nodiscard]] std::optional<double> recentPerSecond() const;
    [[nodiscard]] std::chrono::milliseconds elapsed() const;

    JumpRuleClient &m_client;
    const Clock &m_clock;
    RateLimits m_limits;
    std::optional<RuleGathering> m_gathering; ///< once it has started
    std::optional<RuleQuery> m_query;         ///< without it: every rule
    QList<Call> m_calls;
    State m_state = State::New;
    bool m_hasFailed = false; ///< since it went on
    bool m_isStopped = false;
    QDateTime m_begunAt;
    QDateTime m_answeredAt; ///< last
    QDateTime m_endedAt;
    std::chrono::milliseconds m_spent{0};     ///< before the last pause
    std::chrono::milliseconds m_resumedAt{0}; ///< by the clock
    struct Milestone
    {
        std::chrono::milliseconds at; ///< by the clock
        int count;
    };
    QList<Milestone> m_milestones; ///< of the last seconds
    int m_askedSince = 0;          ///< how many calls began after m_resumedAt
};

} // namespace qrjump::core
