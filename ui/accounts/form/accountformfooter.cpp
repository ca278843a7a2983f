#include "ui/accounts/form/accountformfooter.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/steadyplace.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

AccountFormFooter::AccountFormFooter(const QStringList &mainTexts, QWidget *parent)
    : DialogFooter(parent)
{
    createStatus();
    createButtons();
    arrange();
    keepWidthFor(mainTexts, m_main);
}

void AccountFormFooter::createStatus()
{
    progress().setObjectName(u"saveProgress"_s);
    progress().setAccessibleName(tr("Progress of saving"));
    m_status = new QLabel;
    m_status->setObjectName(u"saveStatus"_s);
}

void AccountFormFooter::createButtons()
{
    m_test = new QPushButton(icon(IconName::LinkCheck), tr("Connection &test…"));
    m_test->setObjectName(u"testButton"_s);
    m_test->setToolTip(tr("Tries what the fields say, without saving it."));
    m_test->setAutoDefault(false);
    keepPlaceWhenHidden(m_test);
    m_cancel = new QPushButton(tr("&Cancel"));
    m_cancel->setObjectName(u"cancelButton"_s);
    m_main = new QPushButton;
    m_main->setObjectName(u"saveButton"_s);
    connect(m_test, &QPushButton::clicked, this, &AccountFormFooter::testRequested);
    connect(m_cancel, &QPushButton::clicked, this, &AccountFormFooter::cancelRequested);
    connect(m_main, &QPushButton::clicked, this, &AccountFormFooter::mainRequested);
}

void AccountFormFooter::arrange()
{
    row().addWidget(m_test);
    row().addWidget(m_status, 1);
    row().addWidget(m_cancel);
    row().addWidget(m_main);
}

void AccountFormFooter::setMainText(const QString &text)
{
    m_main->setText(text);
}

void AccountFormFooter::setTestVisible(bool isVisible)
{
    m_test->setVisible(isVisible);
}

void AccountFormFooter::showIdle()
{
    progress().hide();
    m_status->clear();
    for (QPushButton *button : {m_test, m_cancel, m_main})
        button->setEnabled(true);
}

void AccountFormFooter::showBusy(const QString &text)
{
    progress().show();
    m_status->setText(text);
    for (QPushButton *button : {m_test, m_cancel, m_main})
        button->setEnabled(false);
}

void AccountFormFooter::makeMainButtonDefault()
{
    m_main->setDefault(true);
}

void AccountFormFooter::clickMainButton()
{
    m_main->click();
}

} // namespace qrjump::ui
