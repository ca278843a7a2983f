#pragma once

#include "core/store/operationhistory.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace qrjump::ui {

class FindField;

/// Narrows down the history: account, change, outcome, part of the prefix.
class HistoryFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] core::HistoryFilter filter() const;
    void clear();
    void focusFind();
    /// Offers these to choose from; the chosen one stays.
    void setAccounts(const QList<core::HistoryAccount> &accounts);

Q_SIGNALS:
    /// While the user types, not before a short pause.
    void filterChanged();
    /// Down or Enter in the find box: on to the rows.
    void leftDownwards();

private:
    void createChoices();
    void createFind();
    void arrange();
    void connectFields();
    [[nodiscard]] QComboBox *choice(const QString &objectName, const QString &name);
    void announce();

    QList<core::HistoryAccount> m_accounts;
    QComboBox *m_account = nullptr;
    QComboBox *m_change = nullptr;
    QComboBox *m_outcome = nullptr;
    FindField *m_find = nullptr;
    QToolButton *m_clear = nullptr; ///< enabled while something is filtered
    QTimer m_typing;
};

} // namespace qrjump::ui
