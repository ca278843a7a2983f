#include "ui/accounts/form/accountformfooter.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/steadyplace.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

AccountFormFooter::AccountFormFooter(const QStringList &mainTexts, QWidget *parent)
    : QWidget(parent)
{
    createProgress();
    createButtons();
    arrange();
    keepWidthFor(mainTexts, m_main);
}

void AccountFormFooter::createProgress()
{
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"saveProgress"_s);
    m_progress->setAccessibleName(tr("Progress of saving"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_progress->setFixedHeight(Spacing(fontMetrics()).step());
    keepPlaceWhenHidden(m_progress);
    m_progress->hide();
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
    const Spacing spacing(fontMetrics());
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(spacing.atEdge(), spacing.inGroup(), spacing.atEdge(),
                                spacing.betweenGroups());
    buttons->setSpacing(spacing.inGroup());
    buttons->addWidget(m_test);
    buttons->addWidget(m_status, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_main);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
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
    m_progress->hide();
    m_status->clear();
    for (QPushButton *button : {m_test, m_cancel, m_main})
        button->setEnabled(true);
}

void AccountFormFooter::showBusy(const QString &text)
{
    m_progress->show();
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
