#pragma once

#include "core/transfer/importrow.h"

namespace qrjump::core {

/// Turns the records of one file into rows and checks each.
class RowReader
{
public:
    /// What all rows of a file have in common.
    struct Rules
    {
        ImportFormat format;
        AccountKind kind = AccountKind::Ordinary;
        ImportContent content = ImportContent::Rules;
    };

    explicit RowReader(const Rules &rules);

    [[nodiscard]] ImportRow row(const CsvRecord &record) const;

private:
    [[nodiscard]] QString cellText(const QString &field) const;
    void placeCell(RuleCells &cells, const FileColumn &column, const QString &text) const;
    void readCells(ImportRow &row, const CsvRecord &record) const;
    void readSurplus(ImportRow &row, const CsvRecord &record) const;
    void readWords(ImportRow &row) const;
    void findDamage(ImportRow &row) const;
    void validate(ImportRow &row) const;

    Rules m_rules;
    QList<qsizetype> m_order; ///< positions of the columns that are read; test links in their order
};

/// Whether a web address begins here, perhaps after blanks.
[[nodiscard]] bool looksLikeLink(const QString &text);

/// Whether nothing stands in any field: spreadsheets leave such rows behind.
[[nodiscard]] bool isBlankRecord(const CsvRecord &record);

/// `rule` with the form's defaults where an ordinary rule needs a value that is absent.
[[nodiscard]] JumpRule withDefaults(JumpRule rule, AccountKind kind);

} // namespace qrjump::core
