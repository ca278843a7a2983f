#include "ui/rules/form/formfooter.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/steadyplace.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

FormFooter::FormFooter(const QStringList &mainTexts, QWidget *parent)
    : DialogFooter(parent)
{
    createStatus();
    createButtons();
    arrange();
    keepWidthFor(mainTexts, m_main);
}

void FormFooter::createStatus()
{
    progress().setObjectName(u"sendProgress"_s);
    progress().setAccessibleName(tr("Progress of sending"));
    m_status = new QLabel;
    m_status->setObjectName(u"sendStatus"_s);
    m_status->setWordWrap(true);
}

void FormFooter::createButtons()
{
    m_cancel = new QPushButton(tr("&Cancel"));
    m_cancel->setObjectName(u"cancelButton"_s);
    m_stop = new QPushButton(icon(IconName::Stop), tr("S&top"));
    m_stop->setObjectName(u"stopButton"_s);
    m_stop->setToolTip(tr("Wait no longer for the answer. Whether the rule was saved is then read back."));
    m_stop->setAutoDefault(false); // an Enter that comes too late does not mean it
    m_main = new QPushButton;
    m_main->setObjectName(u"sendButton"_s);
    connect(m_cancel, &QPushButton::clicked, this, &FormFooter::cancelRequested);
    connect(m_stop, &QPushButton::clicked, this, &FormFooter::stopRequested);
    connect(m_main, &QPushButton::clicked, this, &FormFooter::mainRequested);
}

void FormFooter::arrange()
{
    row().addWidget(m_status, 1);
    // Two buttons in one place: Stop is no Cancel that changed its meaning under the mouse.
    auto *place = new QWidget;
    m_cancelOrStop = new QStackedLayout(place);
    m_cancelOrStop->addWidget(m_cancel);
    m_cancelOrStop->addWidget(m_stop);
    keepPlaceWhenHidden(place);
    row().addWidget(place);
    row().addWidget(m_main);
}

void FormFooter::showIdle(const QString &mainText, Cancel cancel)
{
    progress().hide();
    m_status->clear();
    m_main->setText(mainText);
    m_main->setEnabled(true);
    m_cancelOrStop->setCurrentWidget(m_cancel);
    m_cancelOrStop->parentWidget()->setVisible(cancel == Cancel::Offered);
}

void FormFooter::showProgress(const QString &text)
{
    progress().show();
    m_status->setText(text);
    m_cancelOrStop->setCurrentWidget(m_stop);
    m_cancelOrStop->parentWidget()->show();
    if (!m_main->isEnabled())
        return;
    m_main->setEnabled(false);
    m_stop->setFocus();
}

void FormFooter::makeMainButtonDefault()
{
    m_main->setDefault(true);
}

void FormFooter::focusMainButton()
{
    m_main->setFocus();
}

void FormFooter::clickMainButton()
{
    m_main->click();
}

} // namespace qrjump::ui
