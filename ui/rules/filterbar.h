#pragma once

#include "core/models/rulefilter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace qrjump::ui {

/// Narrows down what is loaded: text, state, test range. Asks the server nothing.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(core::AccountKind kind, QWidget *parent = nullptr);

    /// Without the searched columns, which the table knows.
    [[nodiscard]] core::RuleFilter filter() const;
    void clear();
    void focusFindBox();
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
    QComboBox *m_testRange = nullptr; ///< ordinary accounts only
};

} // namespace qrjump::ui
