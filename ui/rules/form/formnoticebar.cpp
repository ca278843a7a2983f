#include "ui/rules/form/formnoticebar.h"

#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

struct ActionLook
{
    IconName icon;
    QString text;
    QString objectName;
};

ActionLook lookOf(FormAction action)
{
    switch (action) {
    case FormAction::SendAgain:
        return {IconName::Retry, FormNoticeBar::tr("Send again"), u"sendAgainButton"_s};
    case FormAction::CheckAgain:
        return {IconName::Retry, FormNoticeBar::tr("Check again"), u"checkAgainButton"_s};
    case FormAction::KeepServerVersion:
        return {IconName::Ok, FormNoticeBar::tr("Keep the server's version"), u"keepServerVersionButton"_s};
    case FormAction::Replace:
        return {IconName::Replace, FormNoticeBar::tr("Replace…"), u"replaceButton"_s};
    case FormAction::CloseAnyway:
        return {IconName::Close, FormNoticeBar::tr("Close anyway"), u"closeAnywayButton"_s};
    case FormAction::Discard:
        return {IconName::Delete, FormNoticeBar::tr("Discard"), u"discardButton"_s};
    case FormAction::KeepEditing:
        return {IconName::Edit, FormNoticeBar::tr("Keep editing"), u"keepEditingButton"_s};
    case FormAction::KeepOpen:
        return {IconName::Ok, FormNoticeBar::tr("Keep open"), u"keepOpenButton"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

FormNoticeBar::FormNoticeBar(QWidget *parent)
    : InlineBar(parent)
{}

void FormNoticeBar::showNotice(const std::optional<FormNotice> &notice)
{
    if (notice == m_notice)
        return; // showing it again would take the focus from its buttons
    m_notice = notice;
    if (!notice)
        return clear();
    showError(notice->text, notice->tone);
    setClosable(notice->ends != FormNotice::Ends::Never);
    QPushButton *first = nullptr;
    for (const FormAction action : notice->actions) {
        QPushButton *button = addAction(action);
        first = first ? first : button;
    }
    if (first)
        first->setFocus();
}

QPushButton *FormNoticeBar::addAction(FormAction action)
{
    const ActionLook look = lookOf(action);
    QPushButton *button = addButton(look.icon, look.text);
    button->setObjectName(look.objectName);
    button->setAutoDefault(true); // Enter means the button with the focus, not the dialog's
    button->setAccessibleName(look.text);
    button->show(); // now: the layout shows it too late to take the focus
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionChosen(action); });
    return button;
}

} // namespace qrjump::ui
