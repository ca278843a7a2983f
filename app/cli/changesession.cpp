#include "app/cli/changesession.h"

#include "app/cli/commandline.h"
#include "app/configfolder.h"
#include "app/datafolder.h"
#include "core/base/sentences.h"
#include "core/operations/journalopening.h"
#include "core/operations/runnertext.h"
#include "core/store/historypruning.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSettings>
#include <QThread>

#include <algorithm>

namespace qrjump::cli {

namespace {

constexpr std::chrono::milliseconds kLongestForgetting = std::chrono::seconds(2);
/// SQLite does not queue those who wait for the journal: a pause lets them in.
constexpr std::chrono::milliseconds kBetweenPortions(10);
constexpr std::chrono::milliseconds kShortestRead = std::chrono::seconds(5);

/// Who does not want to wait for a lost connection does not want to wait for one that is only silent either.
core::HttpDeadlines deadlines(const ChangeOptions &options)
{
    core::HttpDeadlines deadlines;
    deadlines.read = std::clamp(options.patience, kShortestRead, deadlines.read);
    return deadlines;
}

core::RunnerPolicy policy(const ChangeOptions &options)
{
    core::RunnerPolicy policy;
    policy.arrivalMargin = options.arrivalMargin;
    return policy;
}

/// The one client of the command, which outlives the runner.
std::function<std::shared_ptr<core::JumpRuleClient>()> always(core::JumpRuleClient &client)
{
    return [&client] { return std::shared_ptr<core::JumpRuleClient>(std::shared_ptr<void>(), &client); };
}

} // namespace

ChangeSession::ChangeSession(ChosenAccount chosen, ChangeOptions options)
    : m_options(std::move(options))
    , m_dataFolder(chosen.dataFolder)
    , m_settingsFile(app::settingsFile(chosen.configFolder))
    , m_session(std::move(chosen), deadlines(m_options))
    , m_runner({account().id, account().name},
               {.client = always(client()),
                .journal = m_journal,
                .catalogue = m_catalogue,
                .clock = clock(),
                .lockFolder = app::lockFolder(m_dataFolder)},
               policy(m_options))
{}

QString ChangeSession::open()
{
    followSnapshots();
    return core::openJournal(m_journal, app::journalFile(m_dataFolder), clock().now());
}

void ChangeSession::followSnapshots()
{
    const QString file = app::snapshotFile(m_dataFolder);
    if (!QFileInfo::exists(file))
        return;
    m_snapshots = std::make_unique<core::SnapshotShelf>(file, clock());
    m_updates = std::make_unique<core::SnapshotUpdates>(m_runner, m_journal, *m_snapshots);
    QObject::connect(m_snapshots.get(), &core::SnapshotShelf::noticed,
                     [](const QString &sentences) { print(stderr, sentences + u'\n'); });
}

/// A failure is left to the next program: nothing is lost by it.
void ChangeSession::forgetOldChanges()
{
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    const int kept = settings.value(core::kKeptOperationsKey, core::kUsualOperationsKept).toInt();
    const int keepAtMost = std::clamp(kept, core::kFewestOperationsKept, core::kMostOperationsKept);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kLongestForgetting.count()) {
        const auto forgotten = m_journal.prune(keepAtMost);
        if (!forgotten || *forgotten == 0)
            return;
        QThread::msleep(kBetweenPortions.count());
    }
}

bool ChangeSession::isTaken()
{
    return core::AccountLock(app::lockFolder(m_dataFolder), account().id).isHeldElsewhere();
}

CommandError journalProblem(const core::StoreError &error)
{
    const core::ErrorExplanation why = core::explainStoreError(error);
    return {FileProblem, core::joinedSentences({why.meaning, why.remedy}) + u'\n' + why.raw};
}

} // namespace qrjump::cli
