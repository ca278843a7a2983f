#pragma once

#include "core/transfer/ruleexport.h"
#include "ui/transfer/exportcontext.h"
#include "ui/transfer/exportnotice.h"
#include "ui/transfer/exportsettings.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;

namespace qrjump::core {
struct BackOff;
}

namespace qrjump::ui {

class DesktopFiles;
class ExportForm;
class InlineBar;
class ProgressView;

/// Exports the rules of one account to a CSV file. To be shown with open(); it stays open until the user has
/// read how the export ended.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the dialog needs from the program; all of it outlives the dialog.
    struct Services
    {
        core::JumpRuleClient &client; ///< of the account; for everything on the server
        QSettings &settings;
        const core::Clock &clock;
        const core::ErrorCatalogue &catalogue;
        DesktopFiles &files;
    };

    ExportDialog(ExportContext context, const Services &services, QWidget *parent = nullptr);

    /// Closes, or asks first while an export is running.
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createForm();
    void createStatus();
    void createButtons();
    void arrange();
    void loadSettings();
    void saveSettings();

    void start();
    void run(const core::ExportOptions &options);
    void conclude(const core::RuleExport::Outcome &outcome);
    void takeSuccess(const core::ExportSummary &summary);
    void takeTotal(int rows);
    void showBackOff(const core::BackOff &backOff);
    void setRunning(bool isRunning);
    void refreshVerb();
    /// Room for every verb, so that a choice moves no button.
    void reserveVerbWidth();

    void showNotice(const ExportNotice &notice);
    void addActionButton(ExportAction action);
    void act(ExportAction action);
    void openFolder();
    void clearNotice();
    /// Esc: one level.
    void unwind();

    ExportContext m_context;
    Services m_services;
    ExportSettings m_settings;
    std::unique_ptr<core::RuleExport> m_export;        ///< the last one, running or not
    ExportSource m_running = ExportSource::Everything; ///< what m_export exports
    bool m_isRunning = false;
    QString m_writtenFile;

    ExportForm *m_form = nullptr;
    InlineBar *m_bar = nullptr;
    ProgressView *m_progress = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace qrjump::ui
