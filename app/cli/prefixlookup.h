#pragma once

#include "app/cli/changesession.h"
#include "app/cli/progressline.h"
#include "core/operations/rulelookup.h"

namespace qrjump::cli {

/// Asks the server for the rules of some prefixes and shows how far it is.
class PrefixLookup : public QObject
{
    Q_OBJECT

public:
    explicit PrefixLookup(ChangeSession &session);

    /// Once. Returns when the server has answered or a signal came. Why there is no answer is on stderr.
    [[nodiscard]] core::Result<core::RulesByPrefix, ExitCode> run(const QStringList &prefixes);

private:
    void receive(const core::ApiResult<core::RulesByPrefix> &found);

    ChangeSession &m_session;
    core::RuleLookup m_lookup;
    ProgressLine m_progress;
    core::TransferProgress m_shown;
    std::optional<core::ApiResult<core::RulesByPrefix>> m_found;
};

} // namespace qrjump::cli
