#include "ui/widgets/chip.h"

#include "ui/widgets/calmpainting.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/palettes.h"
#include "ui/widgets/spacing.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNeverElidedCharacters = 44;
constexpr int kShortestTextInCharacters = 6;

Tone toneOf(ChipMark mark)
{
    return mark == ChipMark::Error ? Tone::Danger : Tone::Warning;
}

} // namespace

Chip::Chip(QString text, ChipVerdict verdict, QWidget *parent)
    : QWidget(parent)
    , m_text(std::move(text))
    , m_verdict(std::move(verdict))
{
    setFocusPolicy(Qt::ClickFocus);
    describe();
}

void Chip::setVerdict(const ChipVerdict &verdict)
{
    m_verdict = verdict;
    describe();
    updateGeometry();
    update();
}

void Chip::describe()
{
    setAccessibleName(m_text);
    setAccessibleDescription(m_verdict.note.isEmpty() ? tr("Press Delete to remove it.") : m_verdict.note);
    setToolTip(m_verdict.note.isEmpty() ? m_text : m_text + u'\n' + m_verdict.note);
}

int Chip::signWidth() const
{
    return m_verdict.mark == ChipMark::None ? 0 : fontMetrics().height() + Spacing(fontMetrics()).step();
}

int Chip::textWidth() const
{
    const int natural = fontMetrics().horizontalAdvance(m_text) + 1; // eliding counts fractions of a pixel
    const int neverElided = Spacing(fontMetrics()).characters(kNeverElidedCharacters);
    return qMin(natural, qMax(m_longestTextWidth, neverElided));
}

void Chip::setLongestTextWidth(int width)
{
    m_longestTextWidth = width;
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    const Spacing spacing(fontMetrics());
    const int height = fontMetrics().height() + 2 * spacing.step();
    return {spacing.inGroup() + signWidth() + textWidth() + height, height};
}

QSize Chip::minimumSizeHint() const
{
    const int shortest = Spacing(fontMetrics()).characters(kShortestTextInCharacters);
    return {sizeHint().width() - textWidth() + qMin(textWidth(), shortest), sizeHint().height()};
}

QRect Chip::visual(const QRect &logical) const
{
    return QStyle::visualRect(layoutDirection(), rect(), logical);
}

QRect Chip::crossRect() const
{
    return visual(QRect(width() - height(), 0, height(), height()));
}

void Chip::paintSurface(QPainter *painter) const
{
    const bool isMarked = m_verdict.mark != ChipMark::None;
    const Tone tone = toneOf(m_verdict.mark);
    QColor fill = isMarked ? toneFill(tone, palette()) : palette().color(QPalette::Button);
    if (underMouse())
        fill = blended(fill, palette().color(QPalette::ButtonText), kHoverShare);
    const QColor border = hasFocus() ? palette().color(QPalette::Link)
                          : isMarked ? toneColor(tone, palette())
                                     : palette().color(QPalette::Mid);
    const qreal penWidth = hasFocus() ? 2 : 1;
    painter->setPen(QPen(border, penWidth));
    painter->setBrush(fill);
    const QRectF outline = QRectF(rect()).adjusted(penWidth / 2, penWidth / 2, -penWidth / 2, -penWidth / 2);
    painter->drawRoundedRect(outline, height() / 2.0, height() / 2.0);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSurface(&painter);

    const Spacing spacing(fontMetrics());
    const int iconSize = fontMetrics().height();
    const int top = (height() - iconSize) / 2;
    if (m_verdict.mark != ChipMark::None) {
        const Tone tone = toneOf(m_verdict.mark);
        icon(signOf(tone), tone).paint(&painter, visual(QRect(spacing.inGroup(), top, iconSize, iconSize)));
    }
    const int left = spacing.inGroup() + signWidth();
    const QRect textRect(left, 0, width() - height() - left, height());
    painter.setPen(palette().color(QPalette::ButtonText));
    painter.drawText(visual(textRect), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideMiddle, textRect.width()));
    const int inset = height() / 4;
    icon(IconName::Close).paint(&painter, crossRect().adjusted(inset, inset, -inset, -inset));
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    m_crossIsPressed = event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint());
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_crossIsPressed && crossRect().contains(event->position().toPoint()))
        Q_EMIT removeRequested();
    m_crossIsPressed = false;
}

void Chip::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

} // namespace qrjump::ui
