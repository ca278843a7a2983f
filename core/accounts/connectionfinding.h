#pragma once

#include "core/api/apierror.h"
#include "core/base/asynccall.h"

#include <QList>

namespace qrjump::core {

/// The steps of a connection test, in the order in which a call depends on them.
enum class ConnectionStep { NameResolution, Proxy, Tls, Token, Permission, FeatureSwitch, Link };

/// What one step of a connection test found. The texts are whole translated sentences.
struct ConnectionFinding
{
    enum class Outcome {
        Passed,
        Warned,  ///< works, or may work, but somebody should look at it
        Failed,  ///< calls cannot succeed like this
        Skipped, ///< not needed, or not reached; `finding` says why
    };

    ConnectionStep step = ConnectionStep::NameResolution;
    Outcome outcome = Outcome::Passed;
    QString finding = {};
    QString remedy = {};                ///< what to do; "" when there is nothing to do
    QString raw = {};                   ///< codes and technical texts, not translated
    QString rid = {};                   ///< WeChat's identifier of the request, "" when there is none
    QString address = {};               ///< the internet address that an allow-list lacks, to be copied
    std::optional<ApiError> error = {}; ///< of the call that the step consisted of, when that failed

    bool operator==(const ConnectionFinding &) const = default;
};

/// A step under way; an aborted one ends with an error.
using ProbeCall = AsyncCall<ConnectionFinding, Nothing>;
using ProbePromise = AsyncPromise<ConnectionFinding, Nothing>;

[[nodiscard]] QList<ConnectionStep> allConnectionSteps();

// Translated words for what the user reads.
[[nodiscard]] QString displayText(ConnectionStep step);
[[nodiscard]] QString displayText(ConnectionFinding::Outcome outcome);

/// Stable words for scripts: "name_resolution", "proxy", … and "passed", "warned", "failed", "skipped".
[[nodiscard]] QString canonicalName(ConnectionStep step);
[[nodiscard]] QString canonicalName(ConnectionFinding::Outcome outcome);

} // namespace qrjump::core
