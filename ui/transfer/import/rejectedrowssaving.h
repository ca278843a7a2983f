#pragma once

#include "core/base/threadjob.h"
#include "core/transfer/importplan.h"
#include "core/transfer/rejectedrows.h"
#include "ui/transfer/exportnotice.h"
#include "ui/transfer/targetquestion.h"

#include <QObject>

namespace qrjump::ui {

class InlineBar;

/// Writes the rows that were not imported to a file that the user chooses, on a thread of its own, and says
/// in a bar how it went.
class RejectedRowsSaving : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        DesktopFiles &files;
        const core::ErrorCatalogue &catalogue;
    };

    /// All of it outlives this.
    RejectedRowsSaving(const Services &services, InlineBar &bar, QObject *parent);

    /// The rows of `plan` that it does not run, and `more`. Gives an earlier saving up.
    void save(const core::ImportPlan &plan, const QList<core::RejectedRow> &more);

private:
    using Outcome = core::Result<core::ExportSummary, core::ExportError>;

    void write(const QString &fileName);
    void conclude(const Outcome &outcome);
    void openFolder();

    Services m_services;
    InlineBar &m_bar;
    TargetQuestion m_question;
    core::ImportPlan m_plan;
    QList<core::RejectedRow> m_more;
    QString m_fileName;
    core::ThreadJob<Outcome> m_job;
};

} // namespace qrjump::ui
