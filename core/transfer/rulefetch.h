#pragma once

#include "core/api/apicall.h"
#include "core/rules/rulequery.h"
#include "core/transfer/pagecollector.h"
#include "core/transfer/transferprogress.h"

namespace qrjump::core {

class Clock;
class JumpRuleClient;

/// Why the rules could not be read.
struct FetchError
{
    enum class Kind {
        Server,  ///< a call failed: see apiError
        Changed, ///< the replies do not add up, so the rules changed meanwhile
        Stopped, ///< stop() was called
    };

    Kind kind = Kind::Server;
    ApiError apiError = {}; ///< only with Server
    QString why = {};       ///< only with Changed: translated sentence

    bool operator==(const FetchError &) const = default;
};

/// Reads rules to the end and makes sure that none is missing. Runs once; client and clock outlive it.
class RuleFetch : public QObject
{
    Q_OBJECT

public:
    using Outcome = Result<RulePage, FetchError>;

    RuleFetch(JumpRuleClient &client, const Clock &clock, QObject *parent = nullptr);
    ~RuleFetch() override;

    /// Every rule on the server: one call for ordinary accounts, else page after page in order of creation.
    void fetchEverything();
    /// The rules of one query.
    void fetch(const RuleQuery &query);
    /// Ends the reading with Kind::Stopped. Does nothing once it has ended.
    void stop();

Q_SIGNALS:
    void progressed(const qrjump::core::TransferProgress &progress);
    /// Once, from the event loop. Everything read so far is gone on an error.
    void finished(const qrjump::core::RuleFetch::Outcome &outcome);

private:
    void begin(const RuleQuery &query, PageCollector::Reading reading);
    void call();
    void take(const ApiResult<RulePage> &reply);
    void reportProgress();

    JumpRuleClient &m_client;
    const Clock &m_clock;
    RuleQuery m_query;
    PageCollector m_pages;
    ApiCall<RulePage> m_call;
    std::chrono::milliseconds m_startedAt{0};
    bool m_isStopped = false;
};

} // namespace qrjump::core
