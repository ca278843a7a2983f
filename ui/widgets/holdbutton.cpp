#include "ui/widgets/holdbutton.h"

#include "ui/widgets/calmpainting.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/tone.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace qrjump::ui {

namespace {

constexpr int kHoldFrameInMilliseconds = 16;
constexpr qreal kShareOfFill = 0.35; ///< the words have to stay readable on it

bool isPressKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Space || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

HoldButton::HoldButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false); // a dialog would press it with one Enter from anywhere
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_mode == Mode::Click)
            Q_EMIT confirmed();
    });
}

void HoldButton::setMode(Mode mode)
{
    letGo();
    m_mode = mode;
    setToolTip(instruction());
    setAccessibleDescription(instruction());
}

QString HoldButton::instruction() const
{
    return m_mode == Mode::Hold ? tr("Keep the button pressed, or the Space key, until it has filled up.")
                                : QString();
}

qreal HoldButton::filled() const
{
    if (!isHeld())
        return 0;
    if (m_since.elapsed() >= m_holdTime.count())
        return 1;
    return qreal(m_since.elapsed()) / qreal(m_holdTime.count());
}

void HoldButton::begin()
{
    if (isHeld() || !isEnabled())
        return;
    setDown(true);
    m_since.start();
    m_filling.start(kHoldFrameInMilliseconds, this);
    Q_EMIT heldChanged();
}

void HoldButton::letGo()
{
    if (!isHeld())
        return;
    m_filling.stop();
    setDown(false);
    update();
    Q_EMIT heldChanged();
}

void HoldButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_filling.timerId())
        return QPushButton::timerEvent(event);
    update();
    if (m_since.elapsed() < m_holdTime.count())
        return;
    letGo();
    Q_EMIT confirmed();
}

bool HoldButton::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::EnabledChange:
    case QEvent::WindowDeactivate:
        letGo();
        break;
    default:
        break;
    }
    return QPushButton::event(event);
}

void HoldButton::keyPressEvent(QKeyEvent *event)
{
    if (m_mode == Mode::Click) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            return click();
        return QPushButton::keyPressEvent(event);
    }
    if (isHeld() && event->key() == Qt::Key_Escape)
        return letGo();
    if (!isPressKey(*event))
        return QPushButton::keyPressEvent(event);
    if (!event->isAutoRepeat())
        begin();
}

void HoldButton::keyReleaseEvent(QKeyEvent *event)
{
    if (m_mode == Mode::Click || !isPressKey(*event))
        return QPushButton::keyReleaseEvent(event);
    if (!event->isAutoRepeat())
        letGo();
}

void HoldButton::mousePressEvent(QMouseEvent *event)
{
    if (m_mode == Mode::Click)
        return QPushButton::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        begin();
}

void HoldButton::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_mode == Mode::Click)
        return QPushButton::mouseReleaseEvent(event);
    letGo();
}

void HoldButton::mouseMoveEvent(QMouseEvent *event)
{
    if (m_mode == Mode::Click)
        return QPushButton::mouseMoveEvent(event);
    if (!hitButton(event->position().toPoint()))
        letGo();
}

void HoldButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (!isHeld())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kCornerRadius, kCornerRadius);
    painter.setClipPath(shape);
    const QColor fill = toneColor(Tone::Danger, palette());
    const int line = Spacing(fontMetrics()).step();
    QRect reached = rect();
    reached.setWidth(qRound(width() * filled()));
    reached = QStyle::visualRect(layoutDirection(), rect(), reached);
    QColor veil = fill;
    veil.setAlphaF(kShareOfFill);
    painter.fillRect(reached, veil);
    painter.fillRect(QRect(reached.left(), height() - line, reached.width(), line), fill);
}

} // namespace qrjump::ui
