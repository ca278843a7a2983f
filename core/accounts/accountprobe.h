#pragma once

#include "core/accounts/accountsession.h"
#include "core/accounts/connectionfinding.h"

#include <chrono>

namespace qrjump::core {

class ErrorCatalogue;

/// The steps of a connection test that are calls of the account itself. Session and catalogue outlive it.
class AccountProbe : public QObject
{
    Q_OBJECT

public:
    /// Each step has to end before `deadline`, all its repetitions included.
    AccountProbe(AccountSession &session, const ErrorCatalogue &catalogue,
                 std::chrono::milliseconds deadline);

    [[nodiscard]] ProbeCall fetchToken();
    [[nodiscard]] ProbeCall listRules();
    /// What the last successful listRules() said about the feature.
    [[nodiscard]] ConnectionFinding featureSwitch() const;
    [[nodiscard]] ProbeCall findLink();

    /// `error` as what `step` found.
    [[nodiscard]] ConnectionFinding failed(ConnectionStep step, const ApiError &error) const;

private:
    /// The step that consists of `call`; `toFinding` says what its end means.
    template <typename T, typename ToFinding>
    [[nodiscard]] ProbeCall probeOf(const ApiCall<T> &call, ToFinding toFinding);

    [[nodiscard]] ConnectionFinding listed(const ApiResult<RulePage> &result);
    [[nodiscard]] ConnectionFinding linkOf(const ApiResult<QList<LinkedMiniProgram>> &result) const;
    [[nodiscard]] QString switchItOn() const;
    [[nodiscard]] ApiError timeout() const;

    AccountSession &m_session;
    const ErrorCatalogue &m_catalogue;
    std::chrono::milliseconds m_deadline;
    RulePage m_page;
    std::optional<ApiError> m_repeatedBecause; ///< of the call under way
};

} // namespace qrjump::core
