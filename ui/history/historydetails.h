#pragma once

#include "core/store/operationhistory.h"

#include <QWidget>

class QAction;

namespace qrjump::core {
class ErrorCatalogue;
}

namespace qrjump::ui {

class SectionText;

/// Whether a rule of an account can be shown, and why none can be added to it.
struct AccountReach
{
    bool isThere = false;     ///< the account still exists
    QString whyNotToAdd = {}; ///< empty when a rule can be added
};

/// One operation in full: what became of it and why, what it changed, what it belongs to, and what can be
/// done with it.
class HistoryDetails : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryDetails(const core::ErrorCatalogue &catalogue, QWidget *parent = nullptr);

    /// Null shows none. `reach` is about the account of the operation.
    void showRow(const core::HistoryRow *row, const AccountReach &reach = {});
    /// What was done with the rule that is shown after that, the oldest first.
    void setLater(const QList<core::HistoryRow> &later);
    /// Also for the context menu of the table.
    [[nodiscard]] QList<QAction *> rowActions() const;

public Q_SLOTS:
    void copyText() const;

Q_SIGNALS:
    void addAgainWanted(const QString &accountId, const qrjump::core::JumpRule &rule);
    void ruleWanted(const QString &accountId, const QString &prefix);
    void reportWanted(const qrjump::core::OperationBatch &batch);

private:
    void createActions();
    void arrange();
    void updateActions();
    void write();
    void copyRid() const;

    const core::ErrorCatalogue &m_catalogue;
    std::optional<core::HistoryRow> m_row;
    AccountReach m_reach;
    QList<core::HistoryRow> m_later;
    QAction *m_addAgain = nullptr;
    QAction *m_showRule = nullptr;
    QAction *m_showReport = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_copyRid = nullptr;
    SectionText *m_text = nullptr;
};

} // namespace qrjump::ui
