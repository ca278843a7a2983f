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
{
    const Spacing spacing(fontMetrics());
    auto *sign = new QLabel;
    sign->setPixmap(
        applicationIcon().pixmap(QSize(1, 1) * (fontMetrics().height() * kIconSizeInFontHeights)));
    auto *title = new QLabel(tr("Decide which QR code opens which page of your mini program"));
    title->setFont(titleFont(font()));
    title->setWordWrap(true);
    title->setFixedWidth(spacing.characters(kTextWidthInCharacters));
    reserveHeight(title);
    m_column = new QVBoxLayout;
    m_column->setSpacing(spacing.betweenGroups());
    m_column->addWidget(sign);
    m_column->addWidget(title);

    const QPushButton *setUp = addWay(
        {u"setUpAccount"_s, IconName::Add, tr("Set up an account"),
         tr("For a mini program or a service account of yours. You need its AppID and a way to its access "
            "token: the AppSecret, your company's token service, a third-party platform, or a token to "
            "paste. Secrets are kept in the keyring of this computer.")});
    connect(setUp, &QPushButton::clicked, this, &WelcomePage::accountRequested);
    const QPushButton *trySandbox = addWay(
        {u"trySandbox"_s, IconName::Sandbox, tr("Try it with the sandbox"),
         tr("The sandbox is a small server inside this program that answers like WeChat: with an ordinary "
            "mini program, a service account and their rules. Whatever you try there, nothing reaches "
            "WeChat and no publish is spent.")});
    connect(trySandbox, &QPushButton::clicked, this, &WelcomePage::sandboxRequested);

    auto *layout = new QGridLayout(this);
    layout->addLayout(m_column, 0, 0, Qt::AlignCenter);
}

QPushButton *WelcomePage::addWay(const Way &way)
{
    const Spacing spacing(fontMetrics());
    auto *button = new QPushButton(icon(way.icon), way.text);
    button->setObjectName(way.objectName);
    button->setAutoDefault(true); // outside of a dialog Enter would do nothing
    auto *help = new HelpText(way.help);
    help->setFixedWidth(spacing.characters(kTextWidthInCharacters));
    reserveHeight(help);
    m_column->addSpacing(spacing.inGroup());
    m_column->addWidget(button, 0, Qt::AlignLeft);
    m_column->addWidget(help);
    return button;
}

} // namespace qrjump::ui
