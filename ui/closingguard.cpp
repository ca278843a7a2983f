#include "ui/closingguard.h"

#include "core/accounts/accountlistmodel.h"
#include "core/operations/operationrunner.h"
#include "core/operations/operationrunners.h"
#include "core/store/operationjournal.h"
#include "ui/widgets/inlinebar.h"

#include <QPushButton>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

ClosingGuard::ClosingGuard(const Services &services, InlineBar &bar, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_bar(bar)
{}

bool ClosingGuard::mayClose()
{
    if (m_isDecided)
        return true;
    if (m_waitsForAnswer)
        return !isAnyBusy(); // what runs was paused, so nothing but the change under way is left
    const Unfinished unfinished = this->unfinished();
    if (unfinished.sending.isEmpty() && unfinished.waiting.isEmpty())
        return true;
    ask(unfinished);
    return false;
}

QList<qint64> ClosingGuard::runningBatches(const QString &accountId) const
{
    const core::OperationRunner *runner = m_services.runners.runner(accountId);
    const auto open = m_services.journal.openBatches(accountId);
    QList<qint64> running;
    if (!runner || !open)
        return running;
    for (const core::BatchStanding &standing : *open) {
        if (runner->isRunning(standing.batch.id))
            running.append(standing.batch.id);
    }
    return running;
}

/// All that runs there.
bool ClosingGuard::isHeld(const QString &accountId) const
{
    const core::OperationRunner *runner = m_services.runners.runner(accountId);
    const QList<qint64> batches = runningBatches(accountId);
    return std::none_of(batches.begin(), batches.end(),
                        [runner](qint64 batch) { return runner->holdOf(batch) == core::RunnerHold::None; });
}

ClosingGuard::Unfinished ClosingGuard::unfinished() const
{
    Unfinished unfinished;
    for (const core::Account &account : m_services.accounts.accounts()) {
        if (!runningBatches(account.id).isEmpty())
            (isHeld(account.id) ? unfinished.waiting : unfinished.sending).append(account.name);
    }
    return unfinished;
}

bool ClosingGuard::isAnyBusy() const
{
    const auto accounts = m_services.accounts.accounts();
    return std::any_of(accounts.begin(), accounts.end(), [this](const core::Account &account) {
        const core::OperationRunner *runner = m_services.runners.runner(account.id);
        return runner && runner->isBusy();
    });
}

void ClosingGuard::ask(const Unfinished &unfinished)
{
    const QString separator = tr(", ", "between the names of accounts");
    m_bar.setClosable(false);
    if (unfinished.sending.isEmpty())
        m_bar.showMessage(Tone::Warning,
                          //: %1 is the names of accounts
                          tr("Changes wait to be sent: %1.").arg(unfinished.waiting.join(separator)),
                          tr("If you close now, they are offered at the next start. Nothing is lost."));
    else
        m_bar.showMessage(
            Tone::Warning,
            //: %1 is the names of accounts
            tr("Changes are being sent: %1.").arg(unfinished.sending.join(separator)),
            tr("If you close now, the change under way still gets its answer, and the rest is offered "
               "at the next start. Nothing is lost."));
    QPushButton *close = m_bar.addButton(IconName::Close, tr("Close, go on next time"));
    close->setObjectName(u"closeAnyway"_s);
    QPushButton *keep = m_bar.addButton(IconName::Ok, tr("Keep open"));
    keep->setObjectName(u"keepOpen"_s);
    connect(close, &QPushButton::clicked, this, &ClosingGuard::closeWhenIdle);
    connect(keep, &QPushButton::clicked, this, &ClosingGuard::keepOpen);
    keep->setFocus();
}

void ClosingGuard::keepOpen()
{
    m_bar.clear();
}

void ClosingGuard::pauseAll()
{
    for (const core::Account &account : m_services.accounts.accounts()) {
        core::OperationRunner *runner = m_services.runners.runner(account.id);
        for (const qint64 batch : runningBatches(account.id))
            runner->pause(batch);
        if (runner)
            connect(runner, &core::OperationRunner::stateChanged, this, &ClosingGuard::closeOnceIdle);
    }
}

void ClosingGuard::closeOnceIdle()
{
    if (m_waitsForAnswer && !isAnyBusy())
        closeNow();
}

void ClosingGuard::closeWhenIdle()
{
    m_waitsForAnswer = true;
    pauseAll();
    if (!isAnyBusy())
        return closeNow();
    m_bar.showMessage(
        Tone::Info, tr("The window closes as soon as the change under way has its answer."),
        tr("It was recorded before it was sent. If you close at once, the next start reads back "
           "what became of it."));
    QPushButton *atOnce = m_bar.addButton(IconName::Close, tr("Close at once"));
    atOnce->setObjectName(u"closeAtOnce"_s);
    connect(atOnce, &QPushButton::clicked, this, &ClosingGuard::closeNow);
    atOnce->setFocus();
}

void ClosingGuard::closeNow()
{
    if (std::exchange(m_isDecided, true))
        return;
    Q_EMIT closeWanted();
}

} // namespace qrjump::ui
