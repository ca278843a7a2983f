#pragma once

#include <QObject>
#include <QStringList>

namespace qrjump::core {
class AccountListModel;
class OperationJournal;
class OperationRunner;
class OperationRunners;
} // namespace qrjump::core

namespace qrjump::ui {

class InlineBar;

/// Asks in the window before it closes while changes are being sent. Whatever the answer, nothing is lost:
/// what was not sent is offered at the next start, and what is under way was recorded before it left.
class ClosingGuard : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the guard.
    struct Services
    {
        const core::AccountListModel &accounts;
        core::OperationRunners &runners;
        core::OperationJournal &journal;
    };

    ClosingGuard(const Services &services, InlineBar &bar, QObject *parent = nullptr);

    /// Whether the window may close at once. If not, the bar asks.
    [[nodiscard]] bool mayClose();
    /// A logout or the system's wish to end the program is no occasion for questions.
    void closeUnasked() { m_isDecided = true; }

Q_SIGNALS:
    /// The user has decided, and the change under way has its answer.
    void closeWanted();

private:
    /// Names of accounts whose changes go on as soon as they can.
    struct Unfinished
    {
        QStringList sending;
        QStringList waiting; ///< held: nothing is sent at present
    };

    [[nodiscard]] QList<qint64> runningBatches(const QString &accountId) const;
    [[nodiscard]] bool isHeld(const QString &accountId) const;
    [[nodiscard]] Unfinished unfinished() const;
    [[nodiscard]] bool isAnyBusy() const;
    void ask(const Unfinished &unfinished);
    void pauseAll();
    void closeWhenIdle();
    void closeOnceIdle();
    void closeNow();
    void keepOpen();

    Services m_services;
    InlineBar &m_bar;
    bool m_isDecided = false;
    bool m_waitsForAnswer = false; ///< everything is paused; the window closes when nothing is under way
};

} // namespace qrjump::ui
