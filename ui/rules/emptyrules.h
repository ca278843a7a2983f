#pragma once

#include "core/models/rulebrowser.h"
#include "ui/widgets/emptystate.h"

namespace qrjump::ui {

/// Why the table shows no rows.
enum class EmptyReason {
    Loading,  ///< the first answer is not there yet
    NoPrefix, ///< by prefix, and none was asked for yet
    Failed,   ///< the first load failed or was stopped; the bar above says why
    NoRules,  ///< the account has none
    NotFound, ///< the server has none with these prefixes
    NoMatch,  ///< all loaded rules are filtered out
};

/// Whether the rows are kept but not on screen: those of a page while the user is to look up prefixes.
[[nodiscard]] bool hidesRows(const core::RuleBrowser &browser, core::RuleQuery::Scope scope);

/// Nothing when there are rows. `scope` is what the user chose last.
[[nodiscard]] std::optional<EmptyReason> emptyReason(const core::RuleBrowser &browser,
                                                     core::RuleQuery::Scope scope);

[[nodiscard]] EmptyState::Content emptyContent(EmptyReason reason, const core::RuleBrowser &browser,
                                               core::WriteAccess writes);

} // namespace qrjump::ui
