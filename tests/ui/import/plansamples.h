#pragma once

#include "core/transfer/importplan.h"

namespace qrjump::test {

inline const QString kWhyNot = QStringLiteral("The prefix is no link.");

[[nodiscard]] inline QString prefixOf(int place)
{
    return QStringLiteral("https://shop.example/%1/").arg(place);
}

/// Row `place` of a file with a header; what the server has differs where the class says so.
[[nodiscard]] inline core::PlannedRow plannedRow(int place, core::RowClass rowClass)
{
    core::PlannedRow row;
    row.row.line = place + 2;
    row.row.rule.prefix = prefixOf(place);
    row.row.rule.pagePath = QStringLiteral("pages/%1").arg(place);
    row.rowClass = rowClass;
    row.wanted = row.row.rule;
    if (rowClass == core::RowClass::Changed) {
        row.onServer = row.wanted;
        row.onServer->pagePath = QStringLiteral("pages/old");
    } else if (rowClass != core::RowClass::New && rowClass != core::RowClass::Same) {
        row.why = kWhyNot;
    }
    return row;
}

[[nodiscard]] inline core::ImportPlan planOf(const QList<core::RowClass> &classes)
{
    core::ImportPlan plan;
    plan.asOf = QDateTime(QDate(2026, 3, 4), QTime(10, 42));
    for (int place = 0; place < classes.size(); ++place) {
        plan.rows.append(plannedRow(place, classes.at(place)));
        ++plan.counts.at(static_cast<size_t>(classes.at(place)));
    }
    return plan;
}

} // namespace qrjump::test
