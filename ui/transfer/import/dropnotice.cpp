#include "ui/transfer/import/dropnotice.h"

#include "ui/widgets/calmpainting.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/typography.h"

#include <QPainter>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kVeil = 0.75; // of the window's colour over what is below
constexpr qreal kFrameWidth = 2;
constexpr int kIconSize = 40;
constexpr int kReadableCharacters = 60;

} // namespace

DropNotice::DropNotice(QWidget *window)
    : QWidget(window)
{
    setObjectName(u"dropNotice"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropNotice::show(Tone tone, const QString &sentence)
{
    m_tone = tone;
    m_sentence = sentence;
    setAccessibleName(sentence);
    setGeometry(parentWidget()->rect());
    raise();
    QWidget::show();
    update();
}

void DropNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(kVeil);
    painter.fillRect(rect(), veil);

    const Spacing spacing(fontMetrics());
    const QFont font = titleFont(this->font());
    const QFontMetrics metrics(font);
    const int edge = spacing.atEdge();
    const int textWidth = qMin(Spacing(metrics).characters(kReadableCharacters), width() - 4 * edge);
    const QRect wanted = metrics.boundingRect(QRect(0, 0, textWidth, height()),
                                              Qt::AlignHCenter | Qt::TextWordWrap, m_sentence);
    QRect card(0, 0, textWidth + 2 * edge, kIconSize + spacing.inGroup() + wanted.height() + 2 * edge);
    card.moveCenter(rect().center());
    painter.setPen(QPen(toneColor(m_tone, palette()), kFrameWidth));
    painter.setBrush(toneFill(m_tone, palette()));
    painter.drawRoundedRect(card, 2 * kCornerRadius, 2 * kCornerRadius);

    const QRect inner = card.adjusted(edge, edge, -edge, -edge);
    const IconName sign = m_tone == Tone::Info ? IconName::Import : signOf(m_tone);
    icon(sign, m_tone).paint(&painter, QRect(inner.left(), inner.top(), inner.width(), kIconSize));
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(inner.adjusted(0, kIconSize + spacing.inGroup(), 0, 0),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

} // namespace qrjump::ui
