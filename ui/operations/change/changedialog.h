#pragma once

#include "ui/operations/change/changeproposal.h"
#include "ui/operations/change/changeservices.h"

#include <QDialog>

class QStackedLayout;

namespace qrjump::ui {

class BatchView;
class ChangeFooter;
class InlineBar;
class ProposalView;

/// Publishes or deletes rules: looks up what the server has now, says what would happen, and shows what
/// becomes of it. Nothing is sent before the user has confirmed it; closed, it leaves running what was
/// confirmed.
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    ChangeDialog(ChangeSubject subject, const ChangeServices &services, QWidget *parent = nullptr);

    /// Opens the dialog and looks up.
    void start();
    /// The account's secret was entered anew: what failed without it is tried again.
    void retryWithSecret();

Q_SIGNALS:
    /// The user wants to enter it.
    void secretWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createWidgets();
    void arrange();
    void lookUp();
    void takeLookup(int prefixesDone);
    void showLookup();
    void receive(const core::ApiResult<core::RulesByPrefix> &onServer);
    void showProposal();
    void showLookupError(const core::ApiError &error);
    void showChosen();
    void confirm();
    void showRun(qint64 batchId);
    void showWhetherItRuns();
    void showNotRecorded(const core::StoreError &error);
    void addRetry(const QString &text, void (ChangeDialog::*slot)());

    ChangeSubject m_subject;
    ChangeServices m_services;
    core::RuleLookup m_lookup;
    int m_lookedUp = 0; ///< of the subject's prefixes
    ChangeProposal m_proposal;
    bool m_lacksSecret = false;        ///< and therefore nothing could be looked up
    QStackedLayout *m_pages = nullptr; ///< what is asked, then what becomes of it
    ProposalView *m_view = nullptr;
    BatchView *m_run = nullptr;
    InlineBar *m_bar = nullptr;
    ChangeFooter *m_footer = nullptr;
};

} // namespace qrjump::ui
