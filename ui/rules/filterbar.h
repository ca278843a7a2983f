#pragma once

#include "core/models/rulefilter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace qrjump::ui {

/// Narrows down what is loaded: text, state, test range. Asks the server nothing.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(core::AccountKind kind, QWidget *parent = nullptr);

    /// Without the searched columns, which the table knows.
    [[nodiscard]] core::RuleFilter filter() const;
    /// Takes everything back; false when nothing was filtered.
    bool clear();
    void focusFindBox();
    void find(const QString &text);
    /// Empties the find box; false when it was empty already.
    bool clearFindBox();

Q_SIGNALS:
    void filterChanged();
    /// Down or Enter in the find box: on to the rows.
    void leftDownwards();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_find = nullptr;
    QComboBox *m_state = nullptr;
    QToolButton *m_clear = nullptr;   ///< enabled while something is filtered
    QComboBox *m_testRange = nullptr; ///< ordinary accounts only
};

} // namespace qrjump::ui
