#pragma once

#include "ui/transfer/import/batchrejects.h"

class QSettings;

namespace qrjump::ui {

class BatchDialog;
class DesktopFiles;
class RejectedRowsSaving;

/// Lets the rows of an import that were not carried out be saved from the window of its batch, also days after
/// the file was imported. Belongs to that window.
class RejectedRowsOffer : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the window.
    struct Services
    {
        core::OperationJournal &journal;
        const core::ErrorCatalogue &catalogue;
        QSettings &settings;
        DesktopFiles &files;
    };

    /// Before the window shows a batch, which offers only what somebody listens to.
    RejectedRowsOffer(const Services &services, BatchDialog &dialog);

private:
    void save(const BatchRejects::Rows &rows);
    [[nodiscard]] QString importedFile() const;

    Services m_services;
    BatchDialog &m_dialog;
    BatchRejects m_rejects;
    RejectedRowsSaving *m_saving;
};

} // namespace qrjump::ui
