#include "ui/rules/ruletableview.h"

#include "core/rules/ruletext.h"
#include "ui/rules/rulecelldelegate.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/tablelook.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>
#include <numeric>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

// Prefixes are longer than page paths.
constexpr double kPrefixShare = 0.58;

// Of prefix and page path together; a narrower window rather scrolls.
constexpr int kFewestTableCharacters = 56;

/// The longest text that a column of known words holds; nothing for columns of free text.
QString longestWord(core::RuleColumn column)
{
    switch (column) {
    case core::RuleColumn::Prefix:
    case core::RuleColumn::PagePath:
        return {};
    case core::RuleColumn::State:
        return core::displayText(std::optional(core::RuleState::Unpublished));
    case core::RuleColumn::TestRange:
        return core::displayText(std::optional(core::TestRange::Development));
    case core::RuleColumn::SubRules:
        return core::displayText(std::optional(core::SubRules::NotExclusive));
    case core::RuleColumn::TestLinks:
        return core::columnTitle(column);
    }
    Q_UNREACHABLE();
}

/// What the cell says, with the test links themselves instead of their number. Text may hold tabs and line
/// breaks, a cell of the clipboard may not.
QString clipboardCell(const core::JumpRule &rule, core::RuleColumn column)
{
    static const QRegularExpression separators(u"[\\t\\r\\n]"_s);
    QString text =
        column == core::RuleColumn::TestLinks ? rule.testLinks.join(u' ') : core::displayText(rule, column);
    return text.replace(separators, u" "_s);
}

} // namespace

RuleTableView::RuleTableView(core::RuleTableModel &model, QSettings &settings, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_settings(settings)
{
    setObjectName(u"ruleTable"_s);
    setAccessibleName(tr("Rules"));
    setModel(&model);
    setItemDelegate(new RuleCellDelegate(this));
    setUpLook();
    setUpHeader();
    keepSelectionAcrossResets();
    connect(this, &QTableView::doubleClicked, this, &RuleTableView::editRequested);
}

void RuleTableView::setUpLook()
{
    setTableLook(*this);
    setSelectionMode(ExtendedSelection);
    setFrameShape(NoFrame);
}

void RuleTableView::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setObjectName(u"ruleTableHeader"_s);
    header->setAccessibleName(tr("Columns"));
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorShown(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_hasOwnWidths = header->restoreState(m_settings.value(settingsKey()).toByteArray());
    header->setSortIndicator(-1, Qt::AscendingOrder);

    connect(header, &QHeaderView::sortIndicatorChanged, this, &RuleTableView::applySortIndicator);
    connect(header, &QHeaderView::sectionMoved, this, &RuleTableView::saveColumns);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        const bool isStretched = horizontalHeader()->visualIndex(section) == m_model.columnCount() - 1;
        if (!m_isLayingOut && !isStretched)
            saveColumns();
    });
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(*menu);
        menu->popup(horizontalHeader()->mapToGlobal(position));
    });
}

void RuleTableView::applySortIndicator(int section, Qt::SortOrder direction)
{
    m_model.sort(section, direction);
}

QString RuleTableView::settingsKey() const
{
    return m_model.kind() == core::AccountKind::Ordinary ? u"columns/ordinary"_s : u"columns/service"_s;
}

void RuleTableView::saveColumns()
{
    m_settings.setValue(settingsKey(), horizontalHeader()->saveState());
    m_hasOwnWidths = true;
}

void RuleTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_hasOwnWidths)
        shareOutWidth();
}

void RuleTableView::shareOutWidth()
{
    const QScopedValueRollback layingOut(m_isLayingOut, true);
    int rest = viewport()->width();
    for (int section = 0; section < m_model.columnCount(); ++section) {
        const int width = widthOfWords(m_model.columnAt(section));
        if (width > 0)
            setColumnWidth(section, width);
        rest -= width;
    }
    rest = qMax(rest, Spacing(fontMetrics()).characters(kFewestTableCharacters));
    const int prefixWidth = qRound(rest * kPrefixShare);
    setColumnWidth(static_cast<int>(core::RuleColumn::Prefix), prefixWidth);
    setColumnWidth(static_cast<int>(core::RuleColumn::PagePath), rest - prefixWidth);
}

int RuleTableView::widthOfWords(core::RuleColumn column) const
{
    const QString word = longestWord(column);
    if (word.isEmpty())
        return 0;
    const Spacing spacing(fontMetrics());
    const int text = qMax(fontMetrics().horizontalAdvance(word),
                          fontMetrics().horizontalAdvance(core::columnTitle(column)));
    const int pill = column == core::RuleColumn::State ? fontMetrics().height() + 2 * spacing.inGroup() : 0;
    return text + pill + 2 * spacing.betweenGroups();
}

void RuleTableView::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    for (int section = 0; section < m_model.columnCount(); ++section) {
        header->moveSection(header->visualIndex(section), section);
        setColumnHidden(section, false);
    }
    shareOutWidth();
    m_settings.remove(settingsKey());
    m_hasOwnWidths = false;
    Q_EMIT shownColumnsChanged();
}

void RuleTableView::fillColumnMenu(QMenu &menu)
{
    for (int section = 0; section < m_model.columnCount(); ++section) {
        QAction *action = menu.addAction(core::columnTitle(m_model.columnAt(section)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(section));
        // The prefix is the key of a rule: a table without it would say nothing.
        action->setEnabled(m_model.columnAt(section) != core::RuleColumn::Prefix);
        connect(action, &QAction::toggled, this,
                [this, section](bool shown) { setColumnShown(section, shown); });
    }
    menu.addSeparator();
    QAction *order = menu.addAction(tr("Back to the server's order"));
    order->setEnabled(m_model.order().has_value());
    connect(order, &QAction::triggered, this,
            [this] { horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); });
    menu.addAction(tr("Reset columns"), this, &RuleTableView::resetColumns);
}

void RuleTableView::setColumnShown(int section, bool shown)
{
    setColumnHidden(section, !shown);
    saveColumns();
    Q_EMIT shownColumnsChanged();
}

QList<core::RuleColumn> RuleTableView::shownColumns() const
{
    QList<core::RuleColumn> columns;
    for (int visual = 0; visual < m_model.columnCount(); ++visual) {
        const int section = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(section))
            columns.append(m_model.columnAt(section));
    }
    return columns;
}

void RuleTableView::keepSelectionAcrossResets()
{
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &RuleTableView::rememberSelection);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RuleTableView::restoreSelection);
}

void RuleTableView::rememberSelection()
{
    const int row = currentIndex().row();
    const int topRow = verticalScrollBar()->value();
    m_kept = {
        .selected = selection(), .current = m_hidden.current, .place = m_hidden.place, .topRow = topRow};
    for (const int position : std::as_const(m_hidden.positions)) {
        if (m_model.rules().isPresent(position))
            m_kept.selected.positions.append(position);
    }
    if (row < 0)
        return;
    const bool isInSight = viewport()->rect().intersects(visualRect(currentIndex()));
    m_kept.current = m_model.shownPositions().at(row);
    m_kept.place = isInSight ? std::optional(row - topRow) : std::nullopt;
}

void RuleTableView::restoreSelection()
{
    executeDelayedItemsLayout(); // else Qt paints the rows, lays them out, and paints them again
    const QScopedValueRollback restoring(m_isRestoring, true);
    const core::RuleSet &before = m_kept.selected.rules;
    const core::RuleSet &now = m_model.rules();
    QList<int> positions;
    for (const int position : std::as_const(m_kept.selected.positions))
        positions.append(now.positionOf(before, position));
    selectRows(m_model.rowsOf(positions));
    m_hidden = {.positions = hiddenOf(positions), .place = m_kept.place};
    restoreCurrent(m_kept.current < 0 ? -1 : now.positionOf(before, m_kept.current));
    m_kept = {};
    Q_EMIT selectionCountChanged();
}

void RuleTableView::restoreCurrent(int position)
{
    int topRow = m_kept.topRow;
    const QList<int> rows = m_model.rowsOf({position});
    if (rows.isEmpty()) {
        m_hidden.current = position;
    } else {
        selectionModel()->setCurrentIndex(m_model.index(rows.first(), 0), QItemSelectionModel::NoUpdate);
        topRow = m_kept.place ? rows.first() - *m_kept.place : topRow;
    }
    verticalScrollBar()->setValue(topRow);
}

/// Those that are loaded but not shown.
QList<int> RuleTableView::hiddenOf(const QList<int> &positions) const
{
    QList<bool> isShown(m_model.rules().positions(), false);
    for (const int position : m_model.shownPositions())
        isShown[position] = true;
    QList<int> hidden;
    for (const int position : positions) {
        if (position >= 0 && !isShown.at(position))
            hidden.append(position);
    }
    return hidden;
}

/// In ranges that are as long as possible: a hundred thousand of one row each would take their time.
void RuleTableView::selectRows(const QList<int> &rows)
{
    QItemSelection selection;
    for (auto first = rows.begin(); first != rows.end();) {
        auto last = first;
        while (std::next(last) != rows.end() && *std::next(last) == *last + 1)
            ++last;
        selection.append(
            QItemSelectionRange(m_model.index(*first, 0), m_model.index(*last, m_model.columnCount() - 1)));
        first = std::next(last);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

QList<int> RuleTableView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

core::RuleSelection RuleTableView::selection() const
{
    core::RuleSelection selection{m_model.rules(), {}};
    for (const int row : selectedRows())
        selection.positions.append(m_model.shownPositions().at(row));
    return selection;
}

std::optional<core::JumpRule> RuleTableView::currentRule() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? std::optional(m_model.ruleAt(current.row())) : std::nullopt;
}

std::optional<core::JumpRule> RuleTableView::onlySelectedRule() const
{
    const auto rows = selectedRows();
    return rows.size() == 1 ? std::optional(m_model.ruleAt(rows.first())) : std::nullopt;
}

int RuleTableView::selectedCount() const
{
    const QItemSelection selection = selectionModel()->selection();
    return std::accumulate(selection.begin(), selection.end(), 0,
                           [](int sum, const QItemSelectionRange &range) { return sum + range.height(); });
}

core::SelectionFigures RuleTableView::selectionFigures() const
{
    core::SelectionFigures figures;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            figures.add(m_model.rules(), m_model.shownPositions().at(row));
    }
    return figures;
}

void RuleTableView::goToRow(int number)
{
    const QModelIndex index = m_model.index(number - 1, 0);
    selectRow(index.row());
    scrollTo(index, PositionAtCenter);
    setFocus();
}

void RuleTableView::selectPrefix(const QString &prefix)
{
    const int row = m_model.rowOf(prefix);
    if (row < 0)
        return;
    selectRow(row);
    scrollTo(m_model.index(row, 0));
}

void RuleTableView::copySelection() const
{
    const auto columns = shownColumns();
    QString lines;
    for (const core::JumpRule &rule : selectedRules()) {
        QStringList cells;
        for (const core::RuleColumn column : columns)
            cells.append(clipboardCell(rule, column));
        lines += cells.join(u'\t') + u'\n';
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines);
}

void RuleTableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isAtCurrent = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid();
    noteMenuCell(isAtCurrent ? currentIndex() : indexAt(event->pos()));
    if (isAtCurrent)
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
    else
        Q_EMIT contextMenuRequested(event->globalPos());
}

void RuleTableView::noteMenuCell(const QModelIndex &cell)
{
    m_menuCell.reset();
    if (cell.isValid())
        m_menuCell = {.column = m_model.columnAt(cell.column()), .text = cell.data().toString()};
}

void RuleTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT editRequested();
    } else if (event->matches(QKeySequence::Delete)) {
        Q_EMIT deleteRequested();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void RuleTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isRestoring)
        m_hidden.current = -1;
    viewport()->update(); // the focus is shown along the whole row, Qt repaints one cell of it
}

void RuleTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isRestoring)
        m_hidden.positions.clear();
    Q_EMIT selectionCountChanged();
}

} // namespace qrjump::ui
