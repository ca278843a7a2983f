#include "ui/requestlog/requestlogview.h"

#include "ui/widgets/icons.h"

#include <QFocusEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

using core::RequestColumn;

/// Marks a failure with a sign beside its code, and cuts long texts where they matter least.
class RequestCellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto column = static_cast<RequestColumn>(index.column());
        if (column == RequestColumn::Call || column == RequestColumn::Rid)
            option->textElideMode = Qt::ElideMiddle;
        if (column != RequestColumn::Outcome || !index.data(core::RequestLogModel::FailureRole).toBool())
            return;
        const bool isSelected = option->state.testFlag(QStyle::State_Selected);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = isSelected ? icon(IconName::Error) : icon(IconName::Error, Tone::Danger);
        option->decorationPosition = QStyleOptionViewItem::Right; // codes begin at one edge
        option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
    }
};

/// As wide as most texts of a column; "" for the one that takes the rest.
QString sampleOf(RequestColumn column)
{
    switch (column) {
    case RequestColumn::Time:
        return u"00:00:00"_s;
    case RequestColumn::Account:
        return u"0000000000"_s;
    case RequestColumn::Call:
        return u"qrcodejumppublish"_s;
    case RequestColumn::Duration:
        return u"000 ms"_s;
    case RequestColumn::Outcome:
        return u"HTTP 000 0000"_s; // the sign included
    case RequestColumn::Rid:
        return {};
    case RequestColumn::Size:
        return u"000 bytes"_s;
    }
    Q_UNREACHABLE();
}

QStringList samples()
{
    QStringList samples;
    for (int column = 0; column < core::kRequestColumnCount; ++column)
        samples.append(sampleOf(static_cast<RequestColumn>(column)));
    return samples;
}

} // namespace

RequestLogView::RequestLogView(core::RequestLogModel &model, QWidget *parent)
    : RecordTable(parent)
    , m_model(model)
{
    setObjectName(u"requestTable"_s);
    setAccessibleName(tr("Requests"));
    setModel(&model);
    setItemDelegate(new RequestCellDelegate(this));
    fitColumns(samples());
    followTheNewest();
    keepCurrentAcrossResets();
}

void RequestLogView::followTheNewest()
{
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this] { m_isAtEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum(); });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_isAtEnd)
            scrollToBottom();
    });
}

void RequestLogView::keepCurrentAcrossResets()
{
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const core::RequestRecord *record = currentRecord();
        m_currentNumber = record ? record->number : 0;
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int row = m_model.rowOf(m_currentNumber);
        setCurrentIndex(m_model.index(row, 0));
        if (row < 0)
            scrollToBottom();
        Q_EMIT chosenChanged();
    });
}

// Qt keeps the first row in its place, and the newest slips out of sight as soon as the dock is laid out.
void RequestLogView::resizeEvent(QResizeEvent *event)
{
    const bool wasAtEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    RecordTable::resizeEvent(event);
    if (wasAtEnd)
        scrollToBottom();
}

const core::RequestRecord *RequestLogView::currentRecord() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? &m_model.recordAt(current.row()) : nullptr;
}

// Who comes by keyboard wants the newest first of all; Qt would choose the oldest.
void RequestLogView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(m_model.index(m_model.rowCount() - 1, 0));
    RecordTable::focusInEvent(event);
}

} // namespace qrjump::ui
