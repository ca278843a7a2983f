#include "ui/widgets/recordtable.h"

#include "ui/widgets/spacing.h"
#include "ui/widgets/tablelook.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyle>

namespace qrjump::ui {

namespace {

constexpr int kFewestColumnCharacters = 8; // of a column

} // namespace

RecordTable::RecordTable(QWidget *parent)
    : QTableView(parent)
{
    setTableLook(*this);
    setSelectionMode(SingleSelection);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setUpHeaders();
}

void RecordTable::setUpHeaders()
{
    QHeaderView *header = horizontalHeader();
    header->setAccessibleName(tr("Columns"));
    header->setHighlightSections(false);
    header->setMinimumSectionSize(Spacing(fontMetrics()).characters(kFewestColumnCharacters));
}

void RecordTable::fitColumns(const QStringList &samples)
{
    QHeaderView *header = horizontalHeader();
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    for (int section = 0; section < static_cast<int>(samples.size()); ++section) {
        const QString &sample = samples.at(section);
        const int width = fontMetrics().horizontalAdvance(sample) + 2 * margin + 1;
        if (sample.isEmpty())
            header->setSectionResizeMode(section, QHeaderView::Stretch);
        else
            header->resizeSection(section, qMax(width, header->sectionSizeHint(section)));
    }
}

// The window's own Ctrl+C copies rules.
bool RecordTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else
        QTableView::keyPressEvent(event);
}

void RecordTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the focus is shown along the whole row, Qt repaints one cell of it
    Q_EMIT chosenChanged();
}

} // namespace qrjump::ui
