#include "ui/history/historyview.h"

#include "ui/history/outcometone.h"
#include "ui/widgets/icons.h"

#include <QFocusEvent>
#include <QStyledItemDelegate>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::HistoryColumn;

namespace {

/// Puts a sign beside each outcome that is not simply done, and cuts long texts where they matter least.
class HistoryCellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto column = static_cast<HistoryColumn>(index.column());
        if (column >= HistoryColumn::Prefix && column <= HistoryColumn::After)
            option->textElideMode = Qt::ElideMiddle;
        const QVariant outcome = index.data(core::HistoryModel::OutcomeRole);
        if (column == HistoryColumn::Outcome && outcome.isValid())
            showSign(*option, static_cast<core::OperationState>(outcome.toInt()));
    }

private:
    static void showSign(QStyleOptionViewItem &option, core::OperationState state)
    {
        const IconName sign = outcomeSign(state);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        option.features |= QStyleOptionViewItem::HasDecoration;
        option.icon = isSelected ? icon(sign) : icon(sign, outcomeTone(state));
        option.decorationSize = QSize(option.fontMetrics.height(), option.fontMetrics.height());
    }
};

/// As wide as most texts of a column; "" for those that share the rest.
QString sampleOf(HistoryColumn column)
{
    switch (column) {
    case HistoryColumn::Time:
        return u"0000-00-00 00:00:00"_s;
    case HistoryColumn::Account:
        return u"00000000000000"_s;
    case HistoryColumn::Change:
        return u"Publish"_s;
    case HistoryColumn::Prefix:
        return u"https://qr.example.cn/00000/00000/"_s;
    case HistoryColumn::Before:
    case HistoryColumn::After:
        return {};
    case HistoryColumn::Outcome:
        return u"Needs you 0000"_s; // the sign included
    case HistoryColumn::Code:
        return u"0000000"_s;
    case HistoryColumn::Rid:
        return u"00000000"_s; // whole in the details
    }
    Q_UNREACHABLE();
}

QStringList samples()
{
    QStringList samples;
    for (int column = 0; column < core::kHistoryColumnCount; ++column)
        samples.append(sampleOf(static_cast<HistoryColumn>(column)));
    return samples;
}

} // namespace

HistoryView::HistoryView(core::HistoryModel &model, QWidget *parent)
    : RecordTable(parent)
    , m_model(model)
{
    setObjectName(u"historyTable"_s);
    setAccessibleName(tr("Operations"));
    setModel(&model);
    setItemDelegate(new HistoryCellDelegate(this));
    fitColumns(samples());
    keepChosenAcrossResets();
}

void HistoryView::keepChosenAcrossResets()
{
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const QModelIndex current = currentIndex();
        m_chosenId = current.isValid() ? m_model.idAt(current.row()) : 0;
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int row = m_model.rowOf(m_chosenId);
        setCurrentIndex(m_model.index(row, 0));
        Q_EMIT chosenChanged();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = currentIndex().row();
                if (row >= first.row() && row <= last.row())
                    Q_EMIT chosenChanged();
            });
}

const core::HistoryRow *HistoryView::chosenRow() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_model.rowAt(current.row()) : nullptr;
}

// Who comes by keyboard sees at once what the details are for.
void HistoryView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(m_model.index(0, 0));
    RecordTable::focusInEvent(event);
}

} // namespace qrjump::ui
