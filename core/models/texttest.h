#pragma once

#include "core/models/bytesearch.h"
#include "core/rules/ruleblock.h"

#include <QRegularExpression>

#include <bitset>

namespace qrjump::core {

/// Rows of a RuleBlock.
using RowSet = std::bitset<RuleBlock::kRows>;

/// Whether a text contains another one. Looks through a column of UTF-8 in one pass, without decoding it.
class ContainsTest
{
public:
    /// `wanted` is not empty.
    ContainsTest(const QString &wanted, Qt::CaseSensitivity caseSensitivity);

    [[nodiscard]] bool accepts(const QString &text) const;
    /// Adds the rows whose text is accepted.
    void addRows(const TextColumn &column, RowSet &rows);

private:
    [[nodiscard]] bool canCompareBytes(QByteArrayView bytes) const;
    void addRowsByBytes(const TextColumn &column, RowSet &rows) const;
    void addRowsByText(const TextColumn &column, RowSet &rows) const;

    QString m_wanted;
    Qt::CaseSensitivity m_caseSensitivity;
    ByteSearch m_search;
    bool m_isPlain = false;         ///< no letters outside ASCII
    bool m_meetsOddLetters = false; ///< see kKelvinSign
};

/// Whether a regular expression is found in a text, as long as that costs no more than a few milliseconds.
class PatternTest
{
public:
    enum class Answer {
        No,
        Yes,
        TooCostly, ///< given up: there may be a match or not
    };

    /// An invalid pattern is found nowhere.
    PatternTest(const QString &pattern, Qt::CaseSensitivity caseSensitivity);

    [[nodiscard]] Answer answer(const QString &text) const;

private:
    QRegularExpression m_pattern;
};

} // namespace qrjump::core
