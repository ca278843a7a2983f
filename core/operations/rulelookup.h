#pragma once

#include "core/api/jumpruleclient.h"

#include <QHash>

namespace qrjump::core {

class Clock;

/// What the server has under some prefixes. What it did not say is absent.
struct RulesByPrefix
{
    QHash<QString, JumpRule> rules = {}; ///< of the wanted prefixes, those that exist
    std::optional<int> publishesLeft = {};
    std::optional<int> ruleCount = {}; ///< all rules of the account
    std::optional<bool> featureOpen = {};
    QDateTime asOf = {}; ///< when the first of the replies was asked for

    bool operator==(const RulesByPrefix &) const = default;
};

/// Looks up the rules of given prefixes: in blocks of kMaxPrefixesPerQuery for a service account, in the
/// whole list for an ordinary one. One lookup at a time; client and clock outlive it.
class RuleLookup : public QObject
{
    Q_OBJECT

public:
    RuleLookup(JumpRuleClient &client, const Clock &clock, QObject *parent = nullptr);
    ~RuleLookup() override;

    /// Without prefixes it only reads the counts. Ends without a word what is under way.
    void start(const QStringList &prefixes);
    /// The same for prefixes of which there is none twice, as distinct() gives them: start() takes a moment
    /// to find out when they are many.
    void startDistinct(const QStringList &prefixes);
    [[nodiscard]] static QStringList distinct(QStringList prefixes);
    /// Ends the lookup with Kind::Cancelled. Does nothing when none is under way.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_call.isRunning(); }
    /// What it asked for has not left yet.
    [[nodiscard]] bool isWaiting() const { return m_call.isWaiting(); }
    /// Why it takes so long until the present call leaves. Nothing while nothing waits.
    [[nodiscard]] std::optional<LimitWait> limitWait() const;
    /// As fast as it went so far and as the limits allow. Nothing before the first answer.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft() const;

Q_SIGNALS:
    void progressed(int prefixesDone, int prefixesWanted);
    /// limitWait() has begun or ended.
    void limitWaitChanged();
    /// Follows every start() once, unless another follows it sooner, from the event loop. Everything read so
    /// far is gone on an error.
    void finished(const qrjump::core::ApiResult<qrjump::core::RulesByPrefix> &outcome);

private:
    [[nodiscard]] RuleQuery nextQuery() const;
    void forgetCall();
    void followWait();
    void callNext();
    void receive(const ApiResult<RulePage> &reply);
    void take(const RulePage &page);

    JumpRuleClient &m_client;
    const Clock &m_clock;
    QStringList m_wanted;  ///< each once
    QSet<QString> m_block; ///< those that the call under way asks for
    int m_asked = 0;       ///< how many of m_wanted the calls so far have covered
    int m_answers = 0;
    std::chrono::milliseconds m_begunAt{0}; ///< by Clock::elapsed()
    bool m_wasWaiting = false;              ///< as limitWaitChanged() said
    RulesByPrefix m_found;
    bool m_isStopped = false;
    ApiCall<RulePage> m_call;
};

} // namespace qrjump::core
