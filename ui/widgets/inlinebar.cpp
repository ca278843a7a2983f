#include "ui/widgets/inlinebar.h"

#include "core/api/errorexplanation.h"
#include "core/base/sentences.h"
#include "ui/widgets/calmpainting.h"
#include "ui/widgets/roomfortext.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/typography.h"
#include "ui/widgets/wrappedtext.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <memory>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconSize = 20;
constexpr qreal kStripeWidth = 3;
constexpr int kMostSideBySide = 2;

void copyToClipboard(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

QString joined(const QString &raw, const QString &ridSentence)
{
    QStringList parts{raw, ridSentence};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

InlineBar::InlineBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"inlineBar"_s);
    createTexts();
    createCopyButtons();
    createCloseButton();
    arrange();
    keepRoomForText(this);
    hide();
}

void InlineBar::createTexts()
{
    m_icon = new QLabel(this);
    m_title = new WrappedText(this);
    m_title->setObjectName(u"title"_s);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_remedy = new WrappedText(this);
    m_remedy->setObjectName(u"remedy"_s);
    m_changed = new WrappedText(this);
    m_changed->setObjectName(u"changed"_s);
    m_raw = new WrappedText(this);
    m_raw->setObjectName(u"raw"_s);
    m_raw->setInk(WrappedText::Ink::Muted);
    m_raw->setFont(rawTextFont(font()));
}

void InlineBar::createCopyButtons()
{
    m_copyRid = copyButton(tr("Copy identifier"), u"copyRid"_s);
    m_copyRid->setToolTip(tr("Copy the request identifier (rid), which WeChat's support asks for."));
    connect(m_copyRid, &QToolButton::clicked, this, [this] { copyToClipboard(m_rid); });
    m_copyAddress = copyButton(tr("Copy address"), u"copyAddress"_s);
    m_copyAddress->setToolTip(tr("Copy the internet address that the allow-list lacks."));
    connect(m_copyAddress, &QToolButton::clicked, this, [this] { copyToClipboard(m_address); });
}

QToolButton *InlineBar::copyButton(const QString &text, const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setText(text);
    button->setIcon(icon(IconName::Copy));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFont(helpFont(font()));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void InlineBar::createCloseButton()
{
    m_close = new QToolButton(this);
    m_close->setObjectName(u"close"_s);
    m_close->setIcon(icon(IconName::Close));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message"));
    connect(m_close, &QToolButton::clicked, this, &InlineBar::closeByUser);
}

void InlineBar::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *details = new QHBoxLayout;
    details->addWidget(m_raw, 0, Qt::AlignVCenter);
    details->addWidget(m_copyAddress, 0, Qt::AlignVCenter);
    details->addWidget(m_copyRid, 0, Qt::AlignVCenter);
    details->addStretch(1);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing.step());
    for (WrappedText *text : {m_title, m_remedy, m_changed})
        texts->addWidget(text);
    texts->addLayout(details);
    texts->addStretch(1); // a column of buttons may be higher

    m_buttons = new QHBoxLayout;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing.betweenGroups(), spacing.inGroup(), spacing.inGroup(), spacing.inGroup());
    row->setSpacing(spacing.inGroup());
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addLayout(m_buttons);
    row->setAlignment(m_buttons, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
}

void InlineBar::showMessage(Tone tone, const QString &title, const QString &remedy)
{
    core::ErrorExplanation explanation;
    explanation.meaning = title;
    explanation.remedy = remedy;
    present(tone, explanation);
}

void InlineBar::showError(const core::ErrorExplanation &explanation, Tone tone)
{
    present(tone, explanation);
}

void InlineBar::present(Tone tone, const core::ErrorExplanation &explanation)
{
    removeButtons();
    m_tone = tone;
    reword(explanation);
    updateIcon();
    announce();
    show();
    update();
}

void InlineBar::reword(const core::ErrorExplanation &explanation)
{
    m_rid = explanation.rid;
    m_address = explanation.address;
    m_title->setWrappedText(explanation.meaning);
    m_remedy->setWrappedText(explanation.remedy);
    m_changed->setWrappedText(explanation.changed);
    m_raw->setWrappedText(joined(explanation.raw, m_rid.isEmpty() ? QString() : u"rid: "_s + m_rid));
    m_copyRid->setVisible(!m_rid.isEmpty());
    m_copyAddress->setVisible(!m_address.isEmpty());
    setAccessibleName(m_title->toPlainText());
    setAccessibleDescription(core::joinedSentences({m_remedy->toPlainText(), m_changed->toPlainText()}));
}

void InlineBar::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineBar::clear()
{
    removeButtons();
    hide();
}

void InlineBar::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
}

QPushButton *InlineBar::addButton(IconName name, const QString &text)
{
    auto *button = new QPushButton(icon(name), text, this);
    button->setAutoDefault(true); // Enter means the button with the focus, also outside of a dialog
    m_buttons->addWidget(button);
    // Many of them side by side would leave no room for the words.
    m_buttons->setDirection(m_buttons->count() > kMostSideBySide ? QBoxLayout::TopToBottom
                                                                 : QBoxLayout::LeftToRight);
    button->show();
    setTabOrder(button, m_close);
    return button;
}

// Later, because a click on one of them may be what brings the next message.
void InlineBar::removeButtons()
{
    while (m_buttons->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_buttons->takeAt(0));
        item->widget()->hide();
        item->widget()->deleteLater();
    }
}

void InlineBar::closeByUser()
{
    clear();
    Q_EMIT closed();
}

QSize InlineBar::minimumSizeHint() const
{
    return {0, QFrame::minimumSizeHint().height()};
}

void InlineBar::updateIcon()
{
    m_icon->setPixmap(icon(signOf(m_tone), m_tone).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

void InlineBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_icon)
        updateIcon();
}

void InlineBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        return closeByUser();
    QFrame::keyPressEvent(event);
}

void InlineBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneFill(m_tone, palette()));
    painter.drawRoundedRect(rect(), kCornerRadius, kCornerRadius);
    painter.setBrush(toneColor(m_tone, palette()));
    painter.drawRoundedRect(QRectF(0, 0, kStripeWidth, height()), kStripeWidth / 2, kStripeWidth / 2);
}

} // namespace qrjump::ui
