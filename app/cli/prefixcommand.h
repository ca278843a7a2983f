#pragma once

#include "app/cli/changeplan.h"
#include "app/cli/exitcode.h"
#include "core/operations/rulelookup.h"
#include "core/rules/jumprule.h"

#include <QStringList>

namespace qrjump::cli {

/// How the commands that change rules by their prefixes differ.
struct PrefixCommand
{
    QLatin1StringView name;
    core::BatchKind kind;
    QString description;
    /// What is to be done about `prefixes`, which were looked up as `found`.
    ChangePlan (*plan)(const QStringList &prefixes, const core::RulesByPrefix &found, core::AccountKind kind);
};

[[nodiscard]] ExitCode run(const PrefixCommand &command, const QStringList &arguments);

} // namespace qrjump::cli
