#pragma once

#include "core/rules/rulecolumn.h"

#include <QStringList>

#include <optional>

namespace qrjump::core {

/// What a column of a file holds.
struct FileColumn
{
    RuleColumn column = RuleColumn::Prefix;
    /// TestLinks only: which one, from 1. 0: one or more links in each cell, a line each, in the order of the
    /// columns.
    int testLink = 0;

    bool operator==(const FileColumn &) const = default;
};

/// One a column of the file; nothing: the column is left out.
using FileColumns = QList<std::optional<FileColumn>>;

/// What a title in a header means, whatever the language of the window: the canonical names, what the window
/// shows in English and Chinese, and what people and WeChat's console call it. Capitals, outer blanks and the
/// choice between blank, "-" and "_" do not matter.
[[nodiscard]] std::optional<FileColumn> fileColumnTitled(const QString &title);

/// The meaning of each title; a column that is there a second time is left out.
[[nodiscard]] FileColumns columnsTitled(const QStringList &header);

/// "line", "code", "reason": what a file of rejected rows has besides the columns of rules.
[[nodiscard]] QStringList rejectionColumns();

/// Whether `header` is one that this program writes. Only under it cells carry the formula guard.
[[nodiscard]] bool isOwnHeader(const QStringList &header);

} // namespace qrjump::core
