#include "ui/accounts/welcomepage.h"

#include "ui/widgets/helptext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/typography.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconSizeInFontHeights = 5;
constexpr int kTextWidthInCharacters = 64;

/// A label with several lines asks for less height than it needs.
void reserveHeight(QLabel *text)
{
    text->setMinimumHeight(qMax(0, text->heightForWidth(text->maximumWidth()))); // -1 without a text
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_problem(new QLabel)
{
    const Spacing spacing(fontMetrics());
    auto *sign = new QLabel;
    sign->setPixmap(
        applicationIcon().pixmap(QSize(1, 1) * (fontMetrics().height() * kIconSizeInFontHeights)));
    auto *title = new QLabel(tr("Decide which QR code opens which page of your mini program"));
    title->setFont(titleFont(font()));
    title->setWordWrap(true);
    auto *help = new HelpText(
        tr("The sandbox is a small server inside this program that answers like WeChat: with an ordinary "
           "mini program, a service account and their rules. Whatever you try there, nothing reaches "
           "WeChat and no publish is spent. Accounts of your own cannot be set up in this version yet; the "
           "command qrjump reads and exports their rules."));
    auto *button = new QPushButton(icon(IconName::Sandbox), tr("Try it with the sandbox"));
    button->setObjectName(u"trySandbox"_s);
    button->setDefault(true);
    m_problem->setObjectName(u"sandboxProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *column = new QVBoxLayout;
    column->setSpacing(spacing.betweenGroups());
    column->addWidget(sign);
    column->addWidget(title);
    column->addWidget(help);
    column->addSpacing(spacing.inGroup());
    column->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(m_problem);
    const int textWidth = Spacing(fontMetrics()).characters(kTextWidthInCharacters);
    for (QLabel *text : {title, static_cast<QLabel *>(help), m_problem}) {
        text->setFixedWidth(textWidth);
        reserveHeight(text);
    }

    auto *layout = new QGridLayout(this);
    layout->addLayout(column, 0, 0, Qt::AlignCenter);
    connect(button, &QPushButton::clicked, this, &WelcomePage::sandboxRequested);
}

void WelcomePage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    reserveHeight(m_problem);
    m_problem->show();
}

} // namespace qrjump::ui
