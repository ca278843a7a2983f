#include "core/transfer/lostzeros.h"

#include <QCoreApplication>
#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <functional>
#include <future>
#include <vector>

namespace qrjump::core {

namespace {

struct LostZerosText
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
        ++rowsOfLength(digits.size());
        m_isFilledUp = m_isFilledUp || (digits.startsWith(u'0') && digits.size() > 1);
    }

    /// Nothing: the numbers have no length of their own.
    [[nodiscard]] std::optional<qsizetype> usual() const
    {
        if (m_rows < kFewestRows)
            return std::nullopt;
        const auto isRarer = [](const Length &a, const Length &b) {
            return a.rows != b.rows ? a.rows < b.rows : a.digits > b.digits;
        };
        const auto most = std::max_element(m_lengths.begin(), m_lengths.end(), isRarer);
        const int percent = m_isFilledUp                        ? kUsualPercent
                            : most->digits >= kIdentifierLength ? kUsualPercentOfIdentifiers
                                                                : 101;
        return most->rows * 100 >= m_rows * percent ? std::optional(most->digits) : std::nullopt;
    }

private:
    struct Length
    {
        qsizetype digits;
        int rows;
    };

    int &rowsOfLength(qsizetype digits)
    {
        for (Length &length : m_lengths) {
            if (length.digits == digits)
                return length.rows;
        }
        m_lengths.append({digits, 0});
        return m_lengths.last().rows;
    }

    int m_rows = 0;
    bool m_isFilledUp = false;
    QVarLengthArray<Length, 1> m_lengths; ///< few; most often there is one row
};

/// The last numbers in a column of a file.
class ColumnNumbers
{
public:
    using Text = QString RuleCells::*;

    ColumnNumbers(const QList<ImportRow> &rows, Text text)
        : m_rows(rows)
        , m_text(text)
    {
        m_groupBehind.reserve(rows.size());
        m_groupOfRow.reserve(static_cast<size_t>(rows.size()));
        for (qsizetype row = 0; row < rows.size(); ++row)
            m_groupOfRow.push_back(enter(numberIn(row)));
    }

    /// The rows whose numbers are shorter than usual.
    [[nodiscard]] QList<qsizetype> shortOnes() const
    {
        std::vector<std::optional<qsizetype>> usual;
        for (const NumberLengths &group : m_groups)
            usual.push_back(group.usual());
        QList<qsizetype> rows;
        for (qsizetype row = 0; row < m_rows.size(); ++row) {
            const int group = m_groupOfRow[static_cast<size_t>(row)];
            const auto length = group == kNone ? std::nullopt : usual[static_cast<size_t>(group)];
            if (length && isShort(numberIn(row).digits, *length))
                rows.append(row);
        }
        return rows;
    }

    [[nodiscard]] LastNumber numberIn(qsizetype row) const
    {
        return lastNumberOf(m_rows.at(row).cells.*m_text);
    }

private:
    static constexpr int kNone = -1;

    static bool isShort(QStringView digits, qsizetype usual)
    {
        return digits.size() < usual && !digits.startsWith(u'0');
    }

    int enter(const LastNumber &number)
    {
        if (number.digits.isEmpty())
            return kNone;
        int &groups = m_groupBehind[number.before]; // 0 when it is new, else the group and one
        if (groups == 0) {
            m_groups.emplace_back();
            groups = static_cast<int>(m_groups.size());
        }
        m_groups[static_cast<size_t>(groups - 1)].add(number.digits);
        return groups - 1;
    }

    const QList<ImportRow> &m_rows;
    Text m_text;
    QHash<QStringView, int> m_groupBehind;
    std::vector<NumberLengths> m_groups;
    std::vector<int> m_groupOfRow;
};

RowProblem hintAt(QStringView digits, RuleColumn column)
{
    return {.severity = RowProblem::Severity::Hint,
            .kind = RowProblem::Kind::LostZeros,
            .column = column,
            .why = LostZerosText::tr("“%1” is shorter than the numbers of other rows; a spreadsheet "
                                     "may have dropped zeros in front of it.")
                       .arg(digits),
            .remedy = LostZerosText::tr("Compare it with the QR code.")};
}

/// The hints of one column, by row.
QList<std::pair<qsizetype, RowProblem>> hintsIn(const QList<ImportRow> &rows, RuleColumn column,
                                                ColumnNumbers::Text text)
{
    const ColumnNumbers numbers(rows, text);
    QList<std::pair<qsizetype, RowProblem>> hints;
    for (const qsizetype row : numbers.shortOnes())
        hints.append({row, hintAt(numbers.numberIn(row).digits, column)});
    return hints;
}

} // namespace

void hintAtLostZeros(QList<ImportRow> &rows)
{
    auto paths =
        std::async(std::launch::async, hintsIn, std::cref(rows), RuleColumn::PagePath, &RuleCells::pagePath);
    const auto hints = hintsIn(rows, RuleColumn::Prefix, &RuleCells::prefix) + paths.get();
    for (const auto &[row, hint] : hints)
        rows[row].problems.append(hint);
}

} // namespace qrjump::core
