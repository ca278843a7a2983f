#pragma once

#include "core/models/ruletablemodel.h"
#include "tests/bench/painting.h"
#include "ui/rules/ruletableview.h"

#include <QSettings>
#include <QTemporaryDir>

namespace qrjump::bench {

inline constexpr QSize kViewSize{1200, 800};

/// The table of rules as the program shows it, on the screen.
struct BenchTable
{
    BenchTable();
    explicit BenchTable(const core::RuleSet &rules);

    /// Milliseconds until the table has painted them.
    double show(const core::RuleSet &rules);
    /// By a text in any column, upper and lower case alike.
    double filter(const QString &text);
    /// The same beginning with all rules, as one who types does.
    double filterAll(const QString &text);
    double sort(std::optional<core::RuleOrder> order);

    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    core::RuleTableModel model{core::AccountKind::Ordinary};
    ui::RuleTableView view{model, settings};
    Painting painting{view};

private:
    double painted(const std::function<void()> &change);
};

/// Sorts by prefix, back to the server's order at once: milliseconds until it is painted.
[[nodiscard]] double sortedByPrefix(BenchTable &table);

} // namespace qrjump::bench
