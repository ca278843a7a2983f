#pragma once

#include "core/accounts/accountlistmodel.h"
#include "core/models/historymodel.h"
#include "ui/history/historydetails.h"

#include <QDialog>

class QAction;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace qrjump::core {
class Clock;
class HistoryPruning;
} // namespace qrjump::core

class QSettings;

namespace qrjump::ui {

class DesktopFiles;
class EmptyState;
class HistoryExportBar;
class HistoryFilterBar;
class HistoryLimit;
class HistoryView;
class InlineBar;

/// View › History: every change that was wanted, what became of it, and what can be done about it. Stays open
/// beside the main window.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// All of it outlives the dialog.
    struct Services
    {
        QString journalFile;
        core::HistoryPruning &pruning;
        const core::AccountListModel &accounts;
        const core::ErrorCatalogue &catalogue;
        const core::Clock &clock;
        QSettings &settings;
        DesktopFiles &files;
    };

    explicit HistoryDialog(const Services &services, QWidget *parent = nullptr);

    /// What a runner says about an operation, and about a batch that came, changed as a whole or went.
    void takeOver(const core::JournalEntry &entry);
    void followBatches();

Q_SIGNALS:
    void addAgainWanted(const QString &accountId, const qrjump::core::JumpRule &rule);
    void ruleWanted(const QString &accountId, const QString &prefix);
    void reportWanted(const qrjump::core::OperationBatch &batch);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createBar();
    void createContent();
    void createFooter();
    void arrange();
    void connectContent();
    void connectFooter();
    void restoreLayout();

    void showState();
    void showChosen();
    void lookForLater(const core::HistoryRow &row);
    void showLater(const core::HistoryScan::Outcome &later);
    void showExtent();
    void showCount();
    void showPruning();
    void showExport(int shown, qint64 all);
    void exportShown();
    void exportAll();
    void chooseLimit(int operations);
    void setLimit(int operations);
    void actOnAbsence();
    [[nodiscard]] AccountReach reachOf(const QString &accountId) const;

    Services m_services;
    core::HistoryModel m_model;
    core::HistoryScan m_later; ///< for what became of a deleted rule afterwards
    HistoryFilterBar *m_filter = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_save = nullptr;
    QProgressBar *m_progress = nullptr;
    QTimer m_progressDelay; ///< a search that is over at once shows no bar
    InlineBar *m_notice = nullptr;
    InlineBar *m_pruningBar = nullptr; ///< why the history grows beyond what is to be kept
    QMenu *m_exports = nullptr;        ///< while fewer are shown than there are
    QAction *m_exportShown = nullptr;
    QAction *m_exportAll = nullptr;
    HistoryExportBar *m_exportBar = nullptr;
    EmptyState *m_empty = nullptr;
    HistoryView *m_view = nullptr;
    HistoryDetails *m_details = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedLayout *m_body = nullptr;
    HistoryLimit *m_limit = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace qrjump::ui
