#include "ui/compare/differencetable.h"

#include "ui/compare/differencelook.h"
#include "ui/widgets/spacing.h"

#include <QApplication>
#include <QClipboard>
#include <QFocusEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::DifferenceColumn;
using core::DifferenceKind;

namespace {

/// Paints the kind as a pill, and cuts long texts in the middle.
class DifferenceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (static_cast<DifferenceColumn>(index.column()) != DifferenceColumn::Kind)
            return QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem background = option;
        initStyleOption(&background, index);
        background.text.clear();
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
        const int margin = Spacing(option.fontMetrics).step();
        background.rect.adjust(margin, 0, -margin, 0);
        const int kind = index.data(core::RuleComparisonModel::KindRole).toInt();
        paintDifferencePill(painter, background, static_cast<DifferenceKind>(kind));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle; // values mostly differ at their end
    }
};

} // namespace

DifferenceTable::DifferenceTable(core::RuleComparisonModel &model, QWidget *parent)
    : RecordTable(parent)
    , m_model(model)
{
    setObjectName(u"differenceTable"_s);
    setAccessibleName(tr("Differences"));
    setSelectionMode(ExtendedSelection);
    setModel(&model);
    setItemDelegate(new DifferenceDelegate(this));
    fitColumns({u"0000000 Published"_s, u"https://qr.example.cn/00000/00000/0000/"_s, {}});
    letColumnsSort();
    keepChosenAcrossResets();
    connect(this, &RecordTable::copyRequested, this, &DifferenceTable::copySelected);
}

/// A third click brings the order of the comparison back.
void DifferenceTable::letColumnsSort()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorShown(true);
    connect(header, &QHeaderView::sortIndicatorChanged, &m_model, &core::RuleComparisonModel::sort);
}

void DifferenceTable::keepChosenAcrossResets()
{
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const QModelIndex current = currentIndex();
        m_chosen = current.isValid() ? m_model.numberAt(current.row()) : -1;
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        setCurrentIndex(m_model.index(m_model.rowOf(m_chosen), 0));
        Q_EMIT chosenChanged();
    });
}

const core::RuleDifference *DifferenceTable::chosen() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? &m_model.differenceAt(current.row()) : nullptr;
}

/// Text may hold tabs and line breaks, a cell of the clipboard may not.
QString DifferenceTable::lineOf(int row) const
{
    QStringList cells;
    for (int column = 0; column < core::kDifferenceColumnCount; ++column) {
        QString text = m_model.index(row, column).data().toString();
        for (const QChar separator : {u'\t', u'\r', u'\n'})
            text.replace(separator, u' ');
        cells.append(text);
    }
    return cells.join(u'\t');
}

void DifferenceTable::copySelected()
{
    QStringList lines;
    int selected = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        selected += range.height();
        for (int row = range.top(); row <= range.bottom() && lines.size() < kMostRowsToCopy; ++row)
            lines.append(lineOf(row));
    }
    if (selected == 0)
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    if (selected > kMostRowsToCopy)
        Q_EMIT copiedInPart();
}

// Who comes by keyboard sees at once what the details are for.
void DifferenceTable::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(m_model.index(0, 0));
    RecordTable::focusInEvent(event);
}

} // namespace qrjump::ui
