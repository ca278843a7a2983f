#include "ui/rules/rejectedrowsoffer.h"

#include "core/operations/runnertext.h"
#include "ui/operations/batchdialog.h"
#include "ui/transfer/import/importsettings.h"
#include "ui/transfer/import/rejectedrowssaving.h"
#include "ui/widgets/inlinebar.h"

#include <QDir>

namespace qrjump::ui {

RejectedRowsOffer::RejectedRowsOffer(const Services &services, BatchDialog &dialog)
    : QObject(&dialog)
    , m_services(services)
    , m_dialog(dialog)
    , m_rejects(services.journal, services.catalogue)
    , m_saving(new RejectedRowsSaving({services.files, services.catalogue}, dialog.bar(), this))
{
    connect(&dialog.view(), &BatchView::rejectedRowsWanted, &m_rejects, &BatchRejects::collect);
    connect(&m_rejects, &BatchRejects::collected, this, &RejectedRowsOffer::save);
}

void RejectedRowsOffer::save(const BatchRejects::Rows &rows)
{
    if (rows)
        m_saving->save({.fileName = importedFile()}, *rows);
    else
        m_dialog.bar().showError(core::explainStoreError(rows.error()));
}

/// The journal knows its name; the folder is the one that files were last imported from.
QString RejectedRowsOffer::importedFile() const
{
    return QDir(ImportSettings(m_services.settings).folder()).filePath(m_dialog.view().watch().batch().source);
}

} // namespace qrjump::ui
