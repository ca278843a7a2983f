#pragma once

#include "core/rules/rulecomparison.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace qrjump::ui {

class FindField;

/// How many differences of each kind there are, which of them to show, and what their prefix has to contain.
class DifferenceBar : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceBar(QWidget *parent = nullptr);

    void showCounts(const core::RuleComparison &comparison);
    /// Those that are switched on; a kind of which there is none stays as it is.
    [[nodiscard]] QList<core::DifferenceKind> kinds() const;
    [[nodiscard]] QString prefixPart() const;
    /// Shows all again.
    void clear();
    void focusFind();

Q_SIGNALS:
    /// While the user types, not before a short pause.
    void filterChanged();
    /// Down or Enter in the find box: on to the rows.
    void leftDownwards();

private:
    void createSwitches();
    void createFind();
    void arrange();
    void announce();

    QList<QToolButton *> m_switches; ///< by DifferenceKind
    QLabel *m_unchanged = nullptr;
    FindField *m_find = nullptr;
    QTimer m_typing;
};

} // namespace qrjump::ui
