#pragma once

#include "core/base/result.h"
#include "core/rules/rulecolumn.h"
#include "core/rules/rulelimits.h"
#include "core/rules/ruleselection.h"

namespace qrjump::core {

/// Why a record is not a header or a rule.
struct RuleCsvError
{
    enum class Kind {
        UnknownColumn, ///< the header names a column that rules do not have
        DoubledColumn, ///< the header names a column twice
        TooManyCells,  ///< the record is longer than the header
        UnknownValue,  ///< neither a known word nor a number
    };

    Kind kind = Kind::UnknownValue;
    QString column; ///< its name in the file
    QString value;  ///< the cell

    /// Translated sentence; the line number is the caller's to add.
    [[nodiscard]] QString text() const;
    bool operator==(const RuleCsvError &) const = default;
};

/// Rules as records under one header. What record() writes, rule() reads back to the same rule, for every
/// rule within the chosen columns; that is kept true by these decisions:
/// - The header is the mark of the format: only under it are formula guards taken away.
/// - A header has five test link columns, or more where a rule has more links.
/// - An empty cell is an absent value. An empty test link, which the server may send, is a lone apostrophe.
/// - An unknown number of an open enumeration is written as the number.
/// When reading, columns may stand in any order, and missing cells at the end of a record are absent values:
/// spreadsheets move the ones and drop the others.
class RuleCsv
{
public:
    /// A column of the file.
    struct Column
    {
        RuleColumn column;
        int testLink = 0; ///< from 1, with RuleColumn::TestLinks only

        [[nodiscard]] QString name() const;
        bool operator==(const Column &) const = default;
    };

    /// `columns` without doubles, in the order of the file.
    explicit RuleCsv(const QList<RuleColumn> &columns, int testLinkColumns = kMaxTestLinks);
    /// With as many test link columns as the rules need.
    [[nodiscard]] static RuleCsv forRules(const QList<RuleColumn> &columns, const RuleSelection &rules);
    [[nodiscard]] static Result<RuleCsv, RuleCsvError> fromHeader(const QStringList &header);

    [[nodiscard]] const QList<Column> &columns() const { return m_columns; }
    [[nodiscard]] QStringList header() const;
    [[nodiscard]] QStringList record(const JumpRule &rule) const;
    [[nodiscard]] Result<JumpRule, RuleCsvError> rule(const QStringList &record) const;

private:
    RuleCsv() = default;
    [[nodiscard]] static std::optional<Column> columnFromName(const QString &name);
    [[nodiscard]] static QString cell(const JumpRule &rule, Column column);
    /// False when `cell` is no value of the column.
    [[nodiscard]] static bool readCell(JumpRule &rule, RuleColumn column, const QString &cell);

    QList<Column> m_columns;
};

} // namespace qrjump::core
