#include "ui/transfer/import/runstep.h"

#include "core/base/sentences.h"
#include "core/operations/operationrunner.h"
#include "core/operations/runnertext.h"
#include "ui/operations/batchview.h"
#include "ui/transfer/import/batchrejects.h"
#include "ui/transfer/import/rejectedrowssaving.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"

#include <QAbstractItemView>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

/// Empty where every row is sent.
QString sumOfRowsText(const core::ImportPlan &plan, const QList<int> &places)
{
    const int rows = static_cast<int>(plan.rows.size());
    const int sent = static_cast<int>(places.size());
    if (sent == rows)
        return {};
    const int same = plan.count(core::RowClass::Same);
    const QLocale locale;
    //: rows of a file: all of them, those that are sent, those that are not, and those that the server has
    return RunStep::tr("%1 rows in the file: %2 to send, %3 left out, %4 already on the server.")
        .arg(locale.toString(rows), locale.toString(sent), locale.toString(rows - sent - same),
             locale.toString(same));
}

} // namespace

RunStep::RunStep(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_bar(new InlineBar)
    , m_batch(new BatchView({services.runner, services.journal, services.catalogue, services.clock}))
    , m_rejects(new BatchRejects(services.journal, services.catalogue, this))
{
    arrange();
    m_saving = new RejectedRowsSaving({services.files, services.catalogue}, *m_bar, this);
    connect(m_batch, &BatchView::progressed, this, &RunStep::changed);
    connect(m_batch, &BatchView::batchShown, this, [this] { m_sum.clear(); });
    connect(m_batch, &BatchView::batchShown, this, &RunStep::started);
    connect(m_batch, &BatchView::secretWanted, this, &RunStep::secretWanted);
    connect(m_batch, &BatchView::rejectedRowsWanted, m_rejects, &BatchRejects::collect);
    connect(m_rejects, &BatchRejects::collected, this, &RunStep::saveRejected);
}

void RunStep::arrange()
{
    auto *waiting = new EmptyState;
    waiting->setObjectName(u"recording"_s);
    waiting->setContent({.icon = IconName::Import,
                         .sentence = tr("Recording what is to be sent…"),
                         .help = tr("From then on the import survives whatever happens to this program.")});
    auto *body = new QWidget;
    m_body = new QStackedLayout(body);
    m_body->addWidget(waiting);
    m_body->addWidget(m_batch);
    m_batch->setFocusProxy(m_batch->findChild<QAbstractItemView *>());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Spacing(fontMetrics()).inGroup());
    layout->addWidget(m_bar);
    layout->addWidget(body, 1);
}

void RunStep::start(const core::ImportPlan &plan, const QList<int> &places)
{
    m_isRecording = true;
    m_plan = plan;
    m_sum = sumOfRowsText(plan, places);
    m_bar->clear();
    m_body->setCurrentIndex(0);
    m_records.start(
        this,
        [plan, places](const std::atomic_bool &) {
            return Records{plan.intents(places), plan.leftOut(places)};
        },
        [this](const Records &records) { record(records); });
    Q_EMIT changed();
}

void RunStep::record(const Records &records)
{
    const QString source = QFileInfo(m_plan.fileName).fileName();
    const core::OperationBatch batch{.miniProgramAppid = m_services.target.miniProgramAppid,
                                     .appid = m_services.target.appid,
                                     .kind = core::BatchKind::Import,
                                     .source = source};
    m_services.runner.run(batch, records.intents, records.leftOut).then(this, [this](const auto &recorded) {
        takeRecorded(recorded);
    });
}

void RunStep::takeRecorded(const core::Result<qint64, core::StoreError> &recorded)
{
    m_isRecording = false;
    if (!recorded)
        return sayNotRecorded(recorded.error());
    m_batch->showBatch(*recorded);
    m_body->setCurrentIndex(1);
    focusFirstField();
    Q_EMIT started(*recorded);
    Q_EMIT changed();
}

void RunStep::sayNotRecorded(const core::StoreError &error)
{
    core::ErrorExplanation why = core::explainStoreError(error);
    why.meaning =
        core::joinedSentences({tr("The import could not be recorded, so nothing was sent."), why.meaning});
    Q_EMIT notRecorded(why);
}

QString RunStep::outlook() const
{
    if (m_isRecording)
        return tr("Recording what is to be sent…");
    return core::joinedSentences({afterClosing(), m_sum});
}

QString RunStep::afterClosing() const
{
    if (m_batch->watch().isHeld())
        return tr("You may close this window: the bar above the rules shows why the import stands still, and "
                  "goes on with it.");
    if (m_batch->watch().isRunning())
        return tr("You may close this window: the import goes on, and the bar above the rules shows it.");
    return m_batch->watch().progress().counts.open() > 0
               ? tr("You may close this window: the bar above the rules offers to go on.")
               : tr("After this window is closed, the history (View › History…) keeps what became of each "
                    "change and leads back to this report.");
}

bool RunStep::dismissMessage()
{
    const bool wasVisible = m_bar->isVisible();
    m_bar->clear();
    return wasVisible;
}

void RunStep::focusFirstField()
{
    m_batch->setFocus();
}

void RunStep::saveRejected(const BatchRejects::Rows &rows)
{
    if (rows)
        m_saving->save({.fileName = m_plan.fileName}, *rows);
    else
        m_bar->showError(core::explainStoreError(rows.error()));
}

} // namespace qrjump::ui
