#include "ui/operations/change/changefooter.h"

#include "ui/widgets/spacing.h"
#include "ui/widgets/steadyplace.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

ChangeFooter::ChangeFooter(QWidget *parent)
    : DialogFooter(parent)
{
    createStatus();
    createButtons();
    arrange();
}

void ChangeFooter::createStatus()
{
    progress().setObjectName(u"changeProgress"_s);
    progress().setAccessibleName(tr("Progress"));
    m_status = new QLabel;
    m_status->setObjectName(u"changeStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setMinimumHeight(2 * fontMetrics().lineSpacing());
}

void ChangeFooter::createButtons()
{
    m_leave = new QPushButton;
    m_leave->setObjectName(u"leaveButton"_s);
    m_leave->setAutoDefault(false); // see keyPressEvent()
    connect(m_leave, &QPushButton::clicked, this, &ChangeFooter::leaveRequested);
    m_main = new HoldButton;
    m_main->setObjectName(u"confirmButton"_s);
    ignoreSecondClick(m_leave);
    connect(m_main, &HoldButton::confirmed, this, &ChangeFooter::confirmed);
    connect(m_main, &HoldButton::heldChanged, this, &ChangeFooter::showHint);
    keepWidthFor({tr("&Cancel"), tr("&Close")}, m_leave);
}

void ChangeFooter::arrange()
{
    row().addWidget(m_status, 1);
    row().addWidget(m_leave);
    row().addWidget(m_main);
}

void ChangeFooter::reserveFor(const QStringList &verbs)
{
    setVerb(verbs.first());
    keepWidthFor(verbs, m_main);
}

void ChangeFooter::setVerb(const QString &verb)
{
    m_main->setText(verb);
}

void ChangeFooter::showIdle()
{
    progress().hide();
    m_leave->setText(tr("&Cancel"));
    m_main->show();
}

void ChangeFooter::offer(const QString &verb, HoldButton::Mode mode)
{
    showIdle();
    m_main->setText(verb);
    m_main->setMode(mode);
    m_main->setEnabled(true);
    showHint();
}

void ChangeFooter::refuse()
{
    showIdle();
    m_main->setMode(HoldButton::Mode::Click);
    m_main->setEnabled(false);
    m_status->clear();
}

void ChangeFooter::showBusy(const QString &text)
{
    showBusy(text, 0, 0);
}

void ChangeFooter::showBusy(const QString &text, int done, int all)
{
    refuse();
    progress().setRange(0, all);
    progress().setValue(done);
    progress().show();
    m_status->setText(text);
}

void ChangeFooter::showClose(const QString &text)
{
    progress().hide();
    m_main->setEnabled(false);
    m_main->hide();
    m_leave->setText(tr("&Close"));
    m_status->setText(text);
}

void ChangeFooter::showHint()
{
    m_status->setText(m_main->isHeld() ? tr("Keep it pressed until the button has filled up.")
                                       : m_main->instruction());
}

/// An Enter that is still held after it has filled the other button must not close the dialog.
void ChangeFooter::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && window()->focusWidget() == m_leave && !event->isAutoRepeat())
        return m_leave->click();
    DialogFooter::keyPressEvent(event);
}

void ChangeFooter::focusWayOut()
{
    m_leave->setFocus();
}

} // namespace qrjump::ui
