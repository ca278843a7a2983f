#include "ui/operations/batchtable.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/tablelook.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStyledItemDelegate>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::BatchColumn;
using core::OperationState;

namespace {

constexpr int kFewestColumnCharacters = 6; // of a column

/// Text may hold tabs and line breaks, a cell of the clipboard may not.
QString clipboardCell(const QModelIndex &cell)
{
    static const QRegularExpression separators(u"[\\t\\r\\n]"_s);
    return cell.data().toString().replace(separators, u" "_s);
}

struct Sign
{
    IconName icon;
    Tone tone;
};

std::optional<Sign> signOf(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
    case OperationState::Sending:
    case OperationState::Withdrawn:
        return std::nullopt;
    case OperationState::Unknown:
        return Sign{IconName::Help, Tone::Warning};
    case OperationState::Done:
        return Sign{IconName::Ok, Tone::Ok};
    case OperationState::Refused:
        return Sign{IconName::Error, Tone::Danger};
    case OperationState::NeedsYou:
        return Sign{IconName::Warning, Tone::Warning};
    }
    Q_UNREACHABLE();
}

/// Puts a sign beside the word of an outcome, and cuts long texts where they matter least.
class BatchCellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto column = static_cast<BatchColumn>(index.column());
        if (column == BatchColumn::Prefix)
            option->textElideMode = Qt::ElideMiddle;
        if (column != BatchColumn::Outcome)
            return;
        option->features |= QStyleOptionViewItem::HasDecoration; // words begin at one edge
        option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
        const auto state = static_cast<OperationState>(index.data(core::BatchModel::StateRole).toInt());
        const bool isSelected = option->state.testFlag(QStyle::State_Selected);
        if (const auto sign = signOf(state))
            option->icon = isSelected ? icon(sign->icon) : icon(sign->icon, sign->tone);
    }
};

/// As wide as most texts of a column; "" for the one that takes the rest.
QString sampleOf(BatchColumn column)
{
    switch (column) {
    case BatchColumn::Line:
        return u"100,000"_s;
    case BatchColumn::What:
        return u"Publish0"_s;
    case BatchColumn::Prefix:
        return u"https://weixin.example.cn/order/0000"_s;
    case BatchColumn::Outcome:
        return u"0000 Needs you"_s; // the sign included
    case BatchColumn::Code:
        return u"0000000"_s;
    case BatchColumn::Reason:
        return {};
    case BatchColumn::Attempts:
        return u"00000"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

BatchTable::BatchTable(QWidget *parent)
    : QTableView(parent)
{
    setObjectName(u"batchTable"_s);
    setAccessibleName(tr("Operations"));
    setItemDelegate(new BatchCellDelegate(this));
    setUpLook();
}

void BatchTable::setUpLook()
{
    setTableLook(*this);
    setSelectionMode(ExtendedSelection);
}

void BatchTable::showModel(QAbstractItemModel &model, Lines lines)
{
    setModel(&model);
    setUpColumns();
    setColumnHidden(static_cast<int>(BatchColumn::Line), lines == Lines::Hidden);
}

void BatchTable::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setAccessibleName(tr("Columns"));
    header->setHighlightSections(false);
    header->setMinimumSectionSize(Spacing(fontMetrics()).characters(kFewestColumnCharacters));
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    for (int section = 0; section < core::kBatchColumnCount; ++section) {
        const QString sample = sampleOf(static_cast<BatchColumn>(section));
        const int width = fontMetrics().horizontalAdvance(sample) + 2 * margin + 1;
        if (sample.isEmpty())
            header->setSectionResizeMode(section, QHeaderView::Stretch);
        else
            header->resizeSection(section, qMax(width, header->sectionSizeHint(section)));
    }
}

void BatchTable::copySelected() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end()); // they come in the order in which they were chosen
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < core::kBatchColumnCount; ++column) {
            if (!isColumnHidden(column))
                cells.append(clipboardCell(row.siblingAtColumn(column)));
        }
        lines.append(cells.join(u'\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

// The window's own Ctrl+C copies rules.
bool BatchTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void BatchTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else
        QTableView::keyPressEvent(event);
}

} // namespace qrjump::ui
