#include "ui/operations/change/replacebar.h"

#include <QPushButton>
#include <QRegularExpression>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

struct ActionLook
{
    IconName icon;
    QString text;
    QString objectName;
};

ActionLook lookOf(ReplaceAction action)
{
    switch (action) {
    case ReplaceAction::LookUpAgain:
        return {IconName::Retry, ReplaceBar::tr("Look &up again"), u"retryButton"_s};
    case ReplaceAction::EnterSecret:
        return {IconName::Edit, ReplaceBar::tr("Enter the secret again"), u"enterSecret"_s};
    case ReplaceAction::GoOn:
        return {IconName::Next, ReplaceBar::tr("&Go on"), u"goOnButton"_s};
    case ReplaceAction::TryAgain:
        return {IconName::Retry, ReplaceBar::tr("&Try again"), u"tryAgainButton"_s};
    case ReplaceAction::PutBack:
        return {IconName::Previous, ReplaceBar::tr("Put the &old rule back"), u"putBackButton"_s};
    case ReplaceAction::PutBackAnyway:
        return {IconName::Previous, ReplaceBar::tr("Put it back any&way"), u"putBackAnywayButton"_s};
    case ReplaceAction::EditNew:
        return {IconName::Edit, ReplaceBar::tr("&Edit the new values…"), u"editNewButton"_s};
    case ReplaceAction::Leave:
        return {IconName::Stop, ReplaceBar::tr("&Leave it as it is"), u"leaveAsItIsButton"_s};
    case ReplaceAction::KeepEditing:
        return {IconName::Edit, ReplaceBar::tr("&Keep editing"), u"keepEditingButton"_s};
    case ReplaceAction::Discard:
        return {IconName::Delete, ReplaceBar::tr("&Discard"), u"discardButton"_s};
    }
    Q_UNREACHABLE();
}

/// Changes what the public sees, which an Enter that was meant for something else must not do.
bool sendsAtOnce(ReplaceAction action)
{
    return action == ReplaceAction::GoOn || action == ReplaceAction::PutBack ||
           action == ReplaceAction::PutBackAnyway;
}

ReplaceNotice withoutFigures(ReplaceNotice notice)
{
    static const QRegularExpression digits(u"\\d+"_s);
    notice.text.meaning.remove(digits);
    notice.text.remedy.remove(digits);
    return notice;
}

/// A count or an age in it is another one.
bool isReworded(const ReplaceNotice &notice, const ReplaceNotice &before)
{
    return withoutFigures(notice) == withoutFigures(before);
}

} // namespace

ReplaceBar::ReplaceBar(QWidget *parent)
    : InlineBar(parent)
{
    setClosable(false);
}

void ReplaceBar::showNotice(const std::optional<ReplaceNotice> &notice)
{
    if (notice == m_notice)
        return;
    const auto before = std::exchange(m_notice, notice);
    if (!notice)
        return clear();
    if (before && isReworded(*notice, *before))
        return reword(notice->text);
    const bool takesFocus =
        !before || before->actions != notice->actions || isAncestorOf(window()->focusWidget());
    showError(notice->text, notice->tone);
    QPushButton *first = nullptr;
    for (const ReplaceAction action : notice->actions) {
        QPushButton *button = addAction(action);
        if (!first && !sendsAtOnce(action))
            first = button;
    }
    if (first && takesFocus)
        first->setFocus();
}

QPushButton *ReplaceBar::addAction(ReplaceAction action)
{
    const ActionLook look = lookOf(action);
    QPushButton *button = addButton(look.icon, look.text);
    button->setObjectName(look.objectName);
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionChosen(action); });
    return button;
}

} // namespace qrjump::ui
