#pragma once

#include "core/csv/rulecsv.h"
#include "core/rules/ruleblock.h"

#include <QByteArray>

#include <array>
#include <vector>

namespace qrjump::core {

/// Rules as the bytes of a file in UTF-8, made straight from the bytes that a block holds: the same bytes as
/// those of csvRecordText() and RuleCsv::record(), without a string in between. For one thread at a time.
class RuleRecordBytes
{
public:
    /// The test link columns of `csv` stand in their order.
    explicit RuleRecordBytes(const RuleCsv &csv)
        : m_columns(csv.columns())
    {}

    /// Appends the rule in `row` of `block` with its CRLF. False, with nothing appended, for the few rules
    /// that are not to be had this way.
    [[nodiscard]] bool append(QByteArray &bytes, const RuleBlock &block, int row);

private:
    /// The word for one number of a column.
    struct Word
    {
        qint32 number;
        QByteArray bytes;
    };

    void appendCells(QByteArray &bytes, const RuleBlock &block, int row);
    [[nodiscard]] const QByteArray &wordFor(RuleColumn column, qint32 number);

    QList<RuleCsv::Column> m_columns;
    std::array<std::vector<Word>, static_cast<size_t>(RuleColumn::TestLinks)> m_words; ///< seen so far
};

} // namespace qrjump::core
