#include "ui/transfer/import/columnmeanings.h"

#include <QCoreApplication>
#include <QLocale>

namespace qrjump::ui {

using core::FileColumn;
using core::RuleColumn;

namespace {

struct MeaningText
{
    Q_DECLARE_TR_FUNCTIONS(ColumnMeanings)

public:
    static QString of(const std::optional<FileColumn> &meaning)
    {
        if (!meaning)
            return tr("Not used", "a column of a file");
        if (meaning->column == RuleColumn::TestLinks && meaning->testLink > 0)
            return tr("Test link %1").arg(QLocale().toString(meaning->testLink));
        return core::columnTitle(meaning->column);
    }
};

} // namespace

ColumnMeanings::ColumnMeanings(core::AccountKind kind, const core::FileColumns &found)
    : m_meanings{std::nullopt}
{
    for (const RuleColumn column : core::columnsOf(kind))
        m_meanings.append(FileColumn{column});
    for (const auto &meaning : found) {
        if (!m_meanings.contains(meaning))
            m_meanings.append(meaning);
    }
}

QStringList ColumnMeanings::texts() const
{
    QStringList texts;
    for (const auto &meaning : m_meanings)
        texts.append(MeaningText::of(meaning));
    return texts;
}

QList<int> ColumnMeanings::indicesOf(const core::FileColumns &columns) const
{
    QList<int> indices;
    for (const auto &meaning : columns)
        indices.append(static_cast<int>(m_meanings.indexOf(meaning)));
    return indices;
}

core::FileColumns ColumnMeanings::columnsAt(const QList<int> &indices) const
{
    core::FileColumns columns;
    for (const int index : indices)
        columns.append(m_meanings.value(index));
    return columns;
}

} // namespace qrjump::ui
