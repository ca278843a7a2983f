#include "ui/operations/batchnoticebar.h"

#include "ui/accounts/secretconcern.h"

#include <QApplication>
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

ActionLook lookOf(BatchAction action)
{
    switch (action) {
    case BatchAction::GoOn:
        return {IconName::Next, BatchNoticeBar::tr("Go on"), u"goOn"_s};
    case BatchAction::FindOut:
        return {IconName::Search, BatchNoticeBar::tr("Find out"), u"findOut"_s};
    case BatchAction::TryAgain:
        return {IconName::Retry, BatchNoticeBar::tr("Try again now"), u"tryAgain"_s};
    case BatchAction::EnterSecret:
        return {IconName::Edit, enterSecretText(), u"enterSecret"_s};
    case BatchAction::LeaveOut:
        return {IconName::Next, BatchNoticeBar::tr("Leave out this rule and go on"), u"leaveOut"_s};
    case BatchAction::TakeBack:
        return {IconName::Delete, BatchNoticeBar::tr("Take back the rest"), u"takeBack"_s};
    case BatchAction::Retry:
        return {IconName::Retry, BatchNoticeBar::tr("Try again"), u"confirmRetry"_s};
    case BatchAction::NotNow:
        return {IconName::Close, BatchNoticeBar::tr("Not now"), u"notNow"_s};
    }
    Q_UNREACHABLE();
}

/// A count or an age in it is another one.
bool isReworded(const BatchNotice &notice, const BatchNotice &before)
{
    const bool isSameTitle = notice.text.meaning == before.text.meaning;
    const bool isSameRemedy = notice.text.remedy == before.text.remedy;
    return notice.tone == before.tone && notice.actions == before.actions && (isSameTitle || isSameRemedy);
}

} // namespace

BatchNoticeBar::BatchNoticeBar(QWidget *parent)
    : InlineBar(parent)
{
    setObjectName(u"batchNotice"_s);
    setClosable(false);
}

void BatchNoticeBar::showNotice(const std::optional<BatchNotice> &notice)
{
    if (notice == m_notice)
        return;
    const auto before = std::exchange(m_notice, notice);
    if (notice && before && isReworded(*notice, *before))
        return reword(notice->text);
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    m_last = nullptr;
    if (!notice)
        return clear();
    showError(notice->text, notice->tone);
    for (const BatchAction action : notice->actions) {
        const ActionLook look = lookOf(action);
        m_last = addButton(look.icon, look.text);
        m_last->setObjectName(look.objectName);
        connect(m_last, &QPushButton::clicked, this, [this, action] { choose(action); });
    }
    if (hadFocus)
        focusSafestAction();
}

/// The second click of two would leave out the next rule, which nobody has read about.
void BatchNoticeBar::choose(BatchAction action)
{
    const bool isSecond =
        m_sinceClick.isValid() && !m_sinceClick.hasExpired(QApplication::doubleClickInterval());
    m_sinceClick.start();
    if (action != BatchAction::LeaveOut || !isSecond)
        Q_EMIT actionChosen(action);
}

void BatchNoticeBar::focusSafestAction()
{
    if (m_last)
        m_last->setFocus();
}

} // namespace qrjump::ui
