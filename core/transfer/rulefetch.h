#pragma once

#include "core/transfer/rulereading.h"

namespace qrjump::core {

/// Why the rules could not be read.
struct FetchError
{
    enum class Kind {
        Server,  ///< a call failed: see apiError
        Changed, ///< what was read and what the server promised differ, so the rules changed meanwhile
        Stopped, ///< stop() was called
    };

    Kind kind = Kind::Server;
    ApiError apiError = {}; ///< only with Server
    QString why = {};       ///< only with Changed: translated sentence

    bool operator==(const FetchError &) const = default;
};

/// A RuleReading that is good for something only if no rule is missing: any error ends it. Runs once; client
/// and clock outlive it.
class RuleFetch : public QObject
{
    Q_OBJECT

public:
    using Outcome = Result<RuleListing, FetchError>;

    RuleFetch(JumpRuleClient &client, const Clock &clock, QObject *parent = nullptr);

    /// Every rule on the server, in order of creation where the account has pages.
    void fetchEverything();
    /// The rules of one query.
    void fetch(const RuleQuery &query);
    /// Ends the reading with Kind::Stopped. Does nothing once it has ended.
    void stop();

Q_SIGNALS:
    void progressed(const qrjump::core::TransferProgress &progress);
    /// Once, from the event loop.
    void finished(const qrjump::core::RuleFetch::Outcome &outcome);

private:
    void endWith(const ApiError &error);
    void conclude(const RuleListing &listing);

    RuleReading m_reading;
    std::optional<FetchError> m_error;
};

} // namespace qrjump::core
