#pragma once

#include "ui/operations/change/replaceflow.h"
#include "ui/rules/form/ruleformcontext.h"

#include <QDialog>

namespace qrjump::ui {

class ChangeFooter;
class ChangeSummary;
class FormScrollArea;
class PointList;
class ReplaceBar;
class RuleForm;
class WrappedText;

/// Replaces a published rule, which WeChat does not let anybody edit: the user enters what it is to become,
/// reads what that costs, and sees how far it has come. Closed, it leaves running what was confirmed.
class ReplaceDialog : public QDialog
{
    Q_OBJECT

public:
    ReplaceDialog(const RuleFormContext &context, const ChangeServices &services, QWidget *parent = nullptr);

    /// Opens the dialog for a rule that the list shows as published.
    void start(const core::JumpRule &original);
    /// Opens it for a replacement that was interrupted, or of which a step failed.
    void resume(qint64 batchId);

    void reject() override;
    /// The account's secret was entered anew.
    void retryWithSecret() { m_flow.retryWithSecret(); }

Q_SIGNALS:
    /// The user wants to enter it.
    void secretWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createWidgets();
    void arrange();
    void connectFlow();
    void act(ReplaceAction action);
    void showFlow();
    void showForm();
    void showSteps();
    void showChanges();
    void showFooter();
    [[nodiscard]] QString lookupText() const;
    void confirm();
    void say(const ReplaceNotice &notice);
    [[nodiscard]] bool hasUnsentContent() const;

    RuleFormContext m_context;
    ReplaceFlow m_flow;
    std::optional<core::JumpRule> m_shown; ///< what the form was filled with
    std::optional<ReplaceNotice> m_own;    ///< what the dialog itself has to say, before the flow
    QList<ReplaceAction> m_offered;        ///< as shown last
    WrappedText *m_subject = nullptr;      ///< which rule, while the form does not say it
    RuleForm *m_form = nullptr;
    ChangeSummary *m_changes = nullptr;
    PointList *m_steps = nullptr;
    FormScrollArea *m_scrollArea = nullptr;
    ReplaceBar *m_bar = nullptr;
    ChangeFooter *m_footer = nullptr;
};

} // namespace qrjump::ui
