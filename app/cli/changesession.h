#pragma once

#include "app/cli/changeoptions.h"
#include "app/cli/commanderror.h"
#include "app/cli/commandsession.h"
#include "core/api/errorcatalogue.h"
#include "core/operations/operationrunner.h"
#include "core/operations/snapshotshelf.h"
#include "core/operations/snapshotupdates.h"

#include <QDir>

namespace qrjump::cli {

/// What a command needs to change rules: the account's session, the journal and a runner.
class ChangeSession
{
public:
    ChangeSession(ChosenAccount chosen, ChangeOptions options);

    /// Opens the journal. Once, before journal() is used and runner() is told to do anything. What the user
    /// should know; where it cannot be opened, every use of it fails.
    [[nodiscard]] QString open();

    /// Keeps the history within the bound of the settings, as the window does. Takes no longer than a moment:
    /// what is left is for the next time.
    void forgetOldChanges();

    /// Whether another program sends changes of the account at this moment, or waits until it can.
    [[nodiscard]] bool isTaken();

    [[nodiscard]] const ChangeOptions &options() const { return m_options; }
    [[nodiscard]] const core::Account &account() { return m_session.session().account(); }
    [[nodiscard]] core::JumpRuleClient &client() { return m_session.client(); }
    [[nodiscard]] const core::Clock &clock() const { return m_session.clock(); }
    [[nodiscard]] const core::RequestLog &log() const { return m_session.log(); }
    [[nodiscard]] const core::ErrorCatalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] core::OperationJournal &journal() { return m_journal; }
    [[nodiscard]] core::OperationRunner &runner() { return m_runner; }

private:
    void followSnapshots();

    ChangeOptions m_options;
    QDir m_dataFolder;
    QString m_settingsFile;
    core::ErrorCatalogue m_catalogue;
    CommandSession m_session;
    core::OperationJournal m_journal;
    core::OperationRunner m_runner;
    std::unique_ptr<core::SnapshotShelf> m_snapshots; ///< where the window has kept any
    std::unique_ptr<core::SnapshotUpdates> m_updates;
};

/// Names the file and the reason.
[[nodiscard]] CommandError journalProblem(const core::StoreError &error);

} // namespace qrjump::cli
