#pragma once

#include "core/models/rulefilter.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QMenu;
class QSettings;
class QToolButton;

namespace qrjump::ui {

class FilterChips;
class FilterChoiceMenu;
class FindOptionsMenu;
class NamedFilterMenu;

/// Narrows down what is loaded: text, state, test range and what else there is to ask. Asks the server
/// nothing.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// `settings`, where named filters are kept, outlive it.
    FilterBar(core::AccountKind kind, QSettings &settings, QWidget *parent = nullptr);

    /// Without columns the text is looked for in those that the table shows.
    [[nodiscard]] const core::RuleFilter &filter() const { return m_filter; }
    void setFilter(const core::RuleFilter &filter);
    /// Whether the text is a regular expression that is wrong, as the bar says: nothing can be found by it.
    [[nodiscard]] bool hasProblem() const;
    /// Of how many loaded rules the rows cannot tell whether they match, until the filter changes.
    void showUndecided(int count);
    /// Takes everything back; false when nothing was set.
    bool clear();
    void focusFindBox();
    void find(const QString &text);
    /// Empties the find box; false when it was empty already.
    bool clearFindBox();

    /// With less the find box does not show what is usually typed.
    [[nodiscard]] int comfortableWidth() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Goes below the bar and is as wide as the page. Belongs to the layout that it is put into.
    [[nodiscard]] FilterChips *chips() const { return m_chips; }

Q_SIGNALS:
    void filterChanged();
    /// Down or Enter in the find box: on to the rows.
    void leftDownwards();
    /// The user wants to ask the server, which the filter itself never does.
    void lookUpRequested(const QString &prefix);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void createFindBox();
    void createOptions(core::AccountKind kind);
    void createFields(core::AccountKind kind);
    void createMenus(core::AccountKind kind, QSettings &settings);
    void createClear();
    void openOptions();
    void connectFields();
    void takeFields();
    void showFilter();
    void showChips();
    void showExpression();
    void removePart(int index);
    [[nodiscard]] bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    core::RuleFilter m_filter;
    int m_undecided = 0;
    QBoxLayout *m_rows = nullptr; ///< side by side, or one below the other in a narrow window
    QHBoxLayout *m_findRow = nullptr;
    QHBoxLayout *m_fieldRow = nullptr;
    QLineEdit *m_find = nullptr;
    QToolButton *m_options = nullptr;
    FindOptionsMenu *m_optionsMenu = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_testRange = nullptr; ///< ordinary accounts only
    QToolButton *m_clear = nullptr;   ///< enabled while something is set
    FilterChoiceMenu *m_choices = nullptr;
    NamedFilterMenu *m_named = nullptr;
    FilterChips *m_chips = nullptr;
};

} // namespace qrjump::ui
