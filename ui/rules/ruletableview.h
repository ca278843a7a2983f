#pragma once

#include "core/models/ruletablemodel.h"
#include "core/models/selectionfigures.h"
#include "core/rules/ruleselection.h"

#include <QTableView>

class QAction;
class QMenu;
class QSettings;

namespace qrjump::ui {

/// The rules of one account. Keeps selection and current rule by prefix across filter, sort and reload, also
/// what a filter hides for a while; remembers its columns per variant.
class RuleTableView : public QTableView
{
    Q_OBJECT

public:
    RuleTableView(core::RuleTableModel &model, QSettings &settings, QWidget *parent = nullptr);

    /// In the order of the table.
    [[nodiscard]] core::RuleSelection selection() const;
    [[nodiscard]] QList<core::JumpRule> selectedRules() const { return selection().toList(); }
    [[nodiscard]] std::optional<core::JumpRule> currentRule() const;
    /// Nothing when none or several are selected.
    [[nodiscard]] std::optional<core::JumpRule> onlySelectedRule() const;
    /// Number of selected rows, without walking through them.
    [[nodiscard]] int selectedCount() const;
    /// What there is to say about the selected rules: a thousandth of a second for 100,000 of them.
    [[nodiscard]] core::SelectionFigures selectionFigures() const;
    /// What the cell says that the context menu was asked for; nothing beside the cells.
    [[nodiscard]] const std::optional<core::CellCondition> &menuCell() const { return m_menuCell; }
    void selectPrefix(const QString &prefix);

    /// Columns that are not hidden, for the text filter.
    [[nodiscard]] QList<core::RuleColumn> shownColumns() const;
    /// One checkable entry per column, "server's order" and "reset columns".
    void fillColumnMenu(QMenu &menu);
    /// Widths, order and visibility as they are for a new user.
    void resetColumns();

public Q_SLOTS:
    /// Chooses the row and scrolls to it. From 1; there is such a row.
    void goToRow(int number);
    /// Puts the selected rules on the clipboard, one line each, columns as shown, tabs between.
    void copySelection() const;

Q_SIGNALS:
    void selectionCountChanged();
    void shownColumnsChanged();
    void editRequested();
    void deleteRequested();
    void contextMenuRequested(const QPoint &globalPosition);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What the user looks at, while the model resets.
    struct Kept
    {
        core::RuleSelection selected;
        int current = -1;              ///< position in selected.rules
        std::optional<int> place = {}; ///< of the current row below the uppermost one, if it was in sight
        int topRow = 0;
    };
    /// What a filter took away and gives back, unless the user has chosen something else meanwhile.
    struct Hidden
    {
        QList<int> positions;
        int current = -1;
        std::optional<int> place = {}; ///< as in Kept
    };

    void noteMenuCell(const QModelIndex &cell);
    void setUpLook();
    void setUpHeader();
    void keepSelectionAcrossResets();
    void rememberSelection();
    void restoreSelection();
    void restoreCurrent(int position);
    [[nodiscard]] QList<int> hiddenOf(const QList<int> &positions) const;
    void selectRows(const QList<int> &rows);
    void setColumnShown(int section, bool shown);
    void saveColumns();
    void shareOutWidth();
    [[nodiscard]] int widthOfWords(core::RuleColumn column) const;
    void applySortIndicator(int section, Qt::SortOrder direction);
    [[nodiscard]] QString settingsKey() const;
    [[nodiscard]] QList<int> selectedRows() const;

    core::RuleTableModel &m_model;
    QSettings &m_settings;
    bool m_hasOwnWidths = false; ///< the user has arranged the columns
    bool m_isLayingOut = false;
    bool m_isRestoring = false;
    Kept m_kept;
    Hidden m_hidden;
    std::optional<core::CellCondition> m_menuCell;
};

} // namespace qrjump::ui
