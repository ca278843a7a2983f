#pragma once

#include "core/rules/ruleselection.h"

#include <QDateTime>

#include <array>

namespace qrjump::ui {

/// Which rules go into the file.
enum class ExportSource { Selected, Matching, Loaded, Everything };

inline constexpr std::array kExportSources{ExportSource::Selected, ExportSource::Matching,
                                           ExportSource::Loaded, ExportSource::Everything};

/// What the loaded rules are.
struct LoadedState
{
    QString text = {};          ///< a sentence: of when they are, and whether they are all
    bool areIncomplete = false; ///< all rules were to be read, and some are missing
};

/// What can be exported, as it was when the dialog was opened.
struct ExportContext
{
    QString accountName;
    core::AccountKind kind = core::AccountKind::Ordinary;
    core::RuleSelection selected;
    core::RuleSelection matching; ///< in the order of the table
    core::RuleSelection loaded;
    LoadedState loadedState = {};
    std::optional<int> totalOnServer = {}; ///< as far as the server has said
    QDateTime totalAsOf = {};              ///< when it said so; local time

    /// Nothing where the count is not known.
    [[nodiscard]] std::optional<int> count(ExportSource source) const;
    /// A source that is known to be empty cannot.
    [[nodiscard]] bool canExport(ExportSource source) const { return count(source) != 0; }
    /// The rules in hand; none for Everything.
    [[nodiscard]] core::RuleSelection rules(ExportSource source) const;

    /// What the user most likely means: several selected rules, else those that a filter has left, else
    /// whatever there is most of. Nothing when every source is empty.
    [[nodiscard]] std::optional<ExportSource> likelySource() const;
};

} // namespace qrjump::ui
