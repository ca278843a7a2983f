#include "ui/history/historyflow.h"

#include "core/operations/operationrunners.h"
#include "ui/history/historydialog.h"
#include "ui/widgets/namedaction.h"

#include <QAction>
#include <QSettings>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

HistoryFlow::HistoryFlow(const Services &services, QWidget &window)
    : QObject(&window)
    , m_services(services)
    , m_window(window)
    , m_pruning(services.journalFile)
    , m_action(
          namedAction(this, u"showHistory"_s,
                      {tr("&History…"), tr("Every change and what became of it"), {Qt::CTRL | Qt::Key_H}}))
{
    m_pruning.setKeepAtMost(
        services.settings.value(core::kKeptOperationsKey, core::kUsualOperationsKept).toInt());
    connect(m_action, &QAction::triggered, this, &HistoryFlow::show);
    connect(&services.runners, &core::OperationRunners::created, this,
            [this](const core::OperationRunner *runner) { follow(*runner); });
}

void HistoryFlow::show()
{
    if (!m_dialog)
        createDialog();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void HistoryFlow::createDialog()
{
    m_dialog =
        new HistoryDialog({m_services.journalFile, m_pruning, m_services.accounts, m_services.catalogue,
                           m_services.clock, m_services.settings, m_services.files},
                          &m_window);
    connect(m_dialog, &HistoryDialog::addAgainWanted, this, &HistoryFlow::addAgainWanted);
    connect(m_dialog, &HistoryDialog::ruleWanted, this,
            [this](const QString &accountId, const QString &prefix) {
                makeWay();
                Q_EMIT ruleWanted(accountId, prefix);
            });
    connect(m_dialog, &HistoryDialog::reportWanted, this, [this](const core::OperationBatch &batch) {
        makeWay();
        Q_EMIT reportWanted(batch);
    });
}

/// A desktop keeps the dialog above its window, whichever of them is active.
void HistoryFlow::makeWay()
{
    if (m_dialog->frameGeometry().intersects(m_window.frameGeometry()))
        m_dialog->hide();
}

void HistoryFlow::follow(const core::OperationRunner &runner)
{
    connect(&runner, &core::OperationRunner::operationChanged, this, [this](const core::JournalEntry &entry) {
        if (m_dialog)
            m_dialog->takeOver(entry);
    });
    connect(&runner, &core::OperationRunner::batchChanged, this, [this] {
        if (m_dialog)
            m_dialog->followBatches();
    });
}

} // namespace qrjump::ui
