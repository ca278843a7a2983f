#pragma once

#include "ui/rules/form/ruleformcontext.h"
#include "ui/rules/form/ruleformflow.h"

#include <QDialog>

class QVBoxLayout;

namespace qrjump::ui {

class ChangeSummary;
class FormFooter;
class FormNoticeBar;
class FormScrollArea;
class RuleForm;
class RuleFormHeader;

/// The form for one rule: add it, edit it, or, when it is published, read it. Stays open until the server has
/// the rule or the user gives up, and says what became of what was sent. Operation and catalogue outlive it.
class RuleFormDialog : public QDialog
{
    Q_OBJECT

public:
    RuleFormDialog(const RuleFormContext &context, core::SingleOperation &operation,
                   const core::ErrorCatalogue &catalogue, QWidget *parent = nullptr);

    /// Opens the form for a new rule that begins as a copy of `pattern`.
    void startAdd(const core::JumpRule &pattern = {});
    /// Opens the form for a rule that the server has.
    void startEdit(const core::JumpRule &original);

    /// Whether something is under way whose outcome would be lost to the user.
    [[nodiscard]] bool isWriting() const { return m_flow.phase() == RuleFormFlow::Phase::Writing; }

    /// Esc: takes back one level, at last the form itself.
    void reject() override;

Q_SIGNALS:
    /// The rule as the server has it now.
    void saved(const qrjump::core::JumpRule &rule);
    /// The user wants to replace the published rule; the form closes.
    void replaceRequested(const qrjump::core::JumpRule &rule);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createWidgets();
    void arrange();
    void connectFlow();
    void connectWidgets();
    void begin();

    void send();
    void act(FormAction action);
    void actOnMainButton();
    void requestClose();
    void dismissNotice();
    void leaveToReplace();
    void turn();
    void showFlow();
    void showFooter();
    void showChanges();
    void showRule(const core::JumpRule &values);

    [[nodiscard]] bool isEdit() const { return m_flow.kind() == core::RuleOperation::Kind::Edit; }
    /// Only for reading, because the server has published it.
    [[nodiscard]] bool isReadOnly() const { return isEdit() && m_flow.original().isPublished(); }
    [[nodiscard]] bool hasUnsentContent() const;
    [[nodiscard]] QString mainText() const;

    RuleFormContext m_context;
    RuleFormFlow m_flow;
    core::JumpRule m_untouched; ///< Add: what the form held when it opened
    RuleFormHeader *m_header = nullptr;
    RuleForm *m_form = nullptr;
    QWidget *m_readOnlyView = nullptr; ///< null unless isReadOnly()
    ChangeSummary *m_changes = nullptr;
    QVBoxLayout *m_content = nullptr;
    FormScrollArea *m_scrollArea = nullptr;
    FormNoticeBar *m_notice = nullptr;
    FormFooter *m_footer = nullptr;
};

} // namespace qrjump::ui
