#include "core/transfer/lostzeros.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

#include <algorithm>

namespace qrjump::core {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LostZeros)
};

constexpr int kFewestRows = 4;
constexpr int kUsualPercent = 90;
/// Numbers of this length are identifiers, which are equally long without being filled up.
constexpr qsizetype kIdentifierLength = 10;
constexpr int kUsualPercentOfIdentifiers = 99;

/// The last number of a text and what stands before it.
struct LastNumber
{
    QStringView before;
    QStringView digits;
};

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

LastNumber lastNumberOf(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && !isAsciiDigit(text.at(end - 1)))
        --end;
    qsizetype begin = end;
    while (begin > 0 && isAsciiDigit(text.at(begin - 1)))
        --begin;
    return {text.first(begin), text.sliced(begin, end - begin)};
}

/// The numbers of rows that begin alike.
class NumberLengths
{
public:
    void add(QStringView digits)
    {
        ++m_rows;
        ++m_rowsOfLength[digits.size()];
        m_isFilledUp = m_isFilledUp || (digits.startsWith(u'0') && digits.size() > 1);
    }

    /// Nothing: the numbers have no length of their own.
    [[nodiscard]] std::optional<qsizetype> usual() const
    {
        if (m_rows < kFewestRows)
            return std::nullopt;
        const auto isRarer = [](int a, int b) { return a < b; };
        const auto most = std::max_element(m_rowsOfLength.begin(), m_rowsOfLength.end(), isRarer);
        const int percent = m_isFilledUp                      ? kUsualPercent
                            : most.key() >= kIdentifierLength ? kUsualPercentOfIdentifiers
                                                              : 101;
        return most.value() * 100 >= m_rows * percent ? std::optional(most.key()) : std::nullopt;
    }

private:
    int m_rows = 0;
    bool m_isFilledUp = false;
    QMap<qsizetype, int> m_rowsOfLength;
};

void hintInColumn(QList<ImportRow> &rows, RuleColumn column, QString RuleCells::*text)
{
    QHash<QStringView, NumberLengths> lengths;
    for (const ImportRow &row : std::as_const(rows)) {
        const LastNumber number = lastNumberOf(row.cells.*text);
        if (!number.digits.isEmpty())
            lengths[number.before].add(number.digits);
    }
    for (ImportRow &row : rows) {
        const LastNumber number = lastNumberOf(row.cells.*text);
        const auto usual = number.digits.isEmpty() ? std::nullopt : lengths.value(number.before).usual();
        if (usual && number.digits.size() < *usual && !number.digits.startsWith(u'0'))
            row.problems.append(
                {.severity = RowProblem::Severity::Hint,
                 .kind = RowProblem::Kind::LostZeros,
                 .column = column,
                 .why = Text::tr("“%1” is shorter than the numbers of other rows; a spreadsheet "
                                 "may have dropped zeros in front of it.")
                            .arg(number.digits),
                 .remedy = Text::tr("Compare it with the QR code.")});
    }
}

} // namespace

void hintAtLostZeros(QList<ImportRow> &rows)
{
    hintInColumn(rows, RuleColumn::Prefix, &RuleCells::prefix);
    hintInColumn(rows, RuleColumn::PagePath, &RuleCells::pagePath);
}

} // namespace qrjump::core
