#include "ui/transfer/import/rejectedrowssaving.h"

#include "core/api/errorcatalogue.h"
#include "core/base/freeelsewhere.h"
#include "ui/transfer/desktopfiles.h"
#include "ui/widgets/inlinebar.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::RejectedRow;

namespace {

QList<RejectedRow> rowsNotRun(const core::ImportPlan &plan)
{
    QList<RejectedRow> rows;
    for (const core::LeftOutRow &row : plan.leftOut(plan.runnableRows()))
        rows.append(core::rejectedRow(row));
    return rows;
}

/// In the order of the imported file.
void sortByLine(QList<RejectedRow> &rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const RejectedRow &left, const RejectedRow &right) {
        return left.line < right.line;
    });
}

QString suggestionFor(const QString &importedFile)
{
    const QFileInfo imported(importedFile);
    //: what follows the name of the imported file in the name of the file with its rejected rows
    const QString name = imported.completeBaseName() + u' ' + RejectedRowsSaving::tr("rejected") + u".csv"_s;
    return imported.dir().filePath(name);
}

} // namespace

RejectedRowsSaving::RejectedRowsSaving(const Services &services, InlineBar &bar, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_bar(bar)
    , m_question(services.files, bar)
{}

void RejectedRowsSaving::save(const core::ImportPlan &plan, const QList<RejectedRow> &more)
{
    m_plan = plan;
    core::freeElsewhere(std::exchange(m_more, more)); // may be many
    m_question.ask(suggestionFor(plan.fileName), [this](const QString &fileName) { write(fileName); });
}

void RejectedRowsSaving::write(const QString &fileName)
{
    m_fileName = fileName;
    m_bar.showMessage(Tone::Info, tr("Writing “%1”…").arg(QFileInfo(fileName).fileName()));
    m_job.start(
        this,
        [plan = m_plan, rows = m_more, fileName](const std::atomic_bool &) mutable {
            rows.append(rowsNotRun(plan));
            sortByLine(rows);
            return core::writeRejectedRows(fileName, rows);
        },
        [this](const auto &outcome) { conclude(outcome); });
}

void RejectedRowsSaving::conclude(const Outcome &outcome)
{
    const ExportNotice notice = noticeOf(outcome, m_services.catalogue);
    m_bar.showError(notice.text, notice.tone);
    if (outcome) {
        core::freeElsewhere(std::exchange(m_more, {}));
        QPushButton *folder = m_bar.addButton(IconName::Export, tr("O&pen folder"));
        folder->setObjectName(u"openFolder"_s);
        connect(folder, &QPushButton::clicked, this, &RejectedRowsSaving::openFolder);
        return;
    }
    QPushButton *retry = m_bar.addButton(IconName::Retry, tr("Retr&y"));
    retry->setObjectName(u"retrySaving"_s);
    connect(retry, &QPushButton::clicked, this, [this] { write(m_fileName); });
}

void RejectedRowsSaving::openFolder()
{
    const QString folder = QFileInfo(m_fileName).absolutePath();
    if (m_services.files.openFolder(folder))
        return;
    const ExportNotice notice = folderNotOpenedNotice(folder);
    m_bar.showError(notice.text, notice.tone);
}

} // namespace qrjump::ui
