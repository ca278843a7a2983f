#include "ui/operations/change/replacebar.h"

#include <QKeyEvent>
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
    case ReplaceAction::Pause:
        return {IconName::Stop, ReplaceBar::tr("&Pause"), u"pauseButton"_s};
    case ReplaceAction::Leave:
        return {IconName::Stop, ReplaceBar::tr("&Leave it as it is"), u"leaveAsItIsButton"_s};
    case ReplaceAction::KeepEditing:
        return {IconName::Edit, ReplaceBar::tr("&Keep editing"), u"keepEditingButton"_s};
    case ReplaceAction::Discard:
        return {IconName::Delete, ReplaceBar::tr("&Discard"), u"discardButton"_s};
    }
    Q_UNREACHABLE();
}

/// Nothing that an Enter which was meant for something else must not do, such as to change what the public
/// sees, and nothing that is only one of several ways out of which the user has to choose.
bool mayTakeFocus(const QList<ReplaceAction> &actions)
{
    static const QList harmless{ReplaceAction::LookUpAgain, ReplaceAction::EnterSecret,
                                ReplaceAction::EditNew, ReplaceAction::KeepEditing};
    return !actions.isEmpty() && harmless.contains(actions.first());
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
        if (!first)
            first = button;
    }
    if (takesFocus && mayTakeFocus(notice->actions))
        first->setFocus();
}

QPushButton *ReplaceBar::addAction(ReplaceAction action)
{
    const ActionLook look = lookOf(action);
    QPushButton *button = addButton(look.icon, look.text);
    button->setObjectName(look.objectName);
    button->setAutoDefault(false); // the dialog would go on painting one as its main button; Enter: see below
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionChosen(action); });
    return button;
}

/// Means the button with the focus.
void ReplaceBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(window()->focusWidget());
    if (isEnter && button && isAncestorOf(button) && !event->isAutoRepeat())
        return button->click();
    InlineBar::keyPressEvent(event);
}

} // namespace qrjump::ui
