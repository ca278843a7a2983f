#pragma once

#include "core/rules/jumprule.h"
#include "core/store/historypruning.h"

class QAction;
class QSettings;

namespace qrjump::core {
class AccountListModel;
class Clock;
class ErrorCatalogue;
class OperationRunner;
class OperationRunners;
struct OperationBatch;
} // namespace qrjump::core

namespace qrjump::ui {

class DesktopFiles;
class HistoryDialog;

/// The history as the window has it: keeps the journal within its bounds, opens the dialog when it is wanted,
/// and lets it follow what happens.
class HistoryFlow : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the flow.
    struct Services
    {
        QString journalFile;
        core::OperationRunners &runners;
        const core::AccountListModel &accounts;
        const core::ErrorCatalogue &catalogue;
        const core::Clock &clock;
        QSettings &settings;
        DesktopFiles &files;
    };

    HistoryFlow(const Services &services, QWidget &window);

    /// View › History.
    [[nodiscard]] QAction *action() const { return m_action; }
    void show();

Q_SIGNALS:
    /// The deleted rule is to be added again, after a look at it.
    void addAgainWanted(const QString &accountId, const qrjump::core::JumpRule &rule);
    /// The rule of the account is to be shown as the server has it.
    void ruleWanted(const QString &accountId, const QString &prefix);
    /// The report of the whole that an operation belonged to is to be shown.
    void reportWanted(const qrjump::core::OperationBatch &batch);

private:
    void createDialog();
    void makeWay();
    void follow(const core::OperationRunner &runner);

    Services m_services;
    QWidget &m_window;
    core::HistoryPruning m_pruning;
    QAction *m_action;
    HistoryDialog *m_dialog = nullptr;
};

} // namespace qrjump::ui
