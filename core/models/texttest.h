#pragma once

#include "core/models/bytesearch.h"
#include "core/rules/ruleblock.h"

#include <QRegularExpression>

#include <bitset>

namespace qrjump::core {

/// Rows of a RuleBlock.
using RowSet = std::bitset<RuleBlock::kRows>;

/// A question that a text answers with yes or no.
class TextTest
{
public:
    virtual ~TextTest() = default;

    [[nodiscard]] virtual bool accepts(const QString &text) const = 0;
    /// Adds the rows whose text is accepted.
    virtual void addRows(const TextColumn &column, RowSet &rows) = 0;
};

/// Whether a text contains another one. Looks through a column of UTF-8 in one pass, without decoding it.
class ContainsTest : public TextTest
{
public:
    /// `wanted` is not empty.
    ContainsTest(const QString &wanted, Qt::CaseSensitivity caseSensitivity);

    [[nodiscard]] bool accepts(const QString &text) const override;
    void addRows(const TextColumn &column, RowSet &rows) override;

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

/// Whether a regular expression is found in a text.
class PatternTest : public TextTest
{
public:
    /// An invalid pattern accepts nothing.
    PatternTest(const QString &pattern, Qt::CaseSensitivity caseSensitivity);

    [[nodiscard]] bool accepts(const QString &text) const override;
    void addRows(const TextColumn &column, RowSet &rows) override;

private:
    QRegularExpression m_pattern;
};

} // namespace qrjump::core
