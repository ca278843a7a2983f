#include "ui/widgets/statepill.h"

#include "core/rules/ruletext.h"
#include "ui/widgets/palettes.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/tone.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace qrjump::ui {

namespace {

struct PillColors
{
    QColor text;
    QColor dot;
    QColor fill;
    QColor border;
};

PillColors colorsOf(const QStyleOptionViewItem &option, bool isPublished)
{
    const QPalette &palette = option.palette;
    const auto group = option.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    if (option.state.testFlag(QStyle::State_Selected)) {
        const QColor ink = palette.color(group, QPalette::HighlightedText);
        return {ink, ink, Qt::transparent, ink};
    }
    const QColor text = palette.color(group, QPalette::Text);
    if (!isPublished)
        return {text, palette.color(group, QPalette::PlaceholderText), Qt::transparent,
                palette.color(QPalette::Mid)};
    const QColor dot = group == QPalette::Active ? toneColor(Tone::Ok, palette) : text;
    const QColor fill = toneFill(Tone::Ok, palette);
    return {text, dot, fill, blended(fill, dot, 0.35)};
}

int dotDiameter(const QFontMetrics &metrics)
{
    return qMax(6, metrics.xHeight());
}

} // namespace

StatePill::StatePill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatePill::setState(std::optional<core::RuleState> state)
{
    m_state = state;
    setAccessibleName(core::displayText(state));
    updateGeometry();
    update();
}

QSize StatePill::sizeHint() const
{
    return sizeFor(fontMetrics(), m_state);
}

QSize StatePill::sizeFor(const QFontMetrics &metrics, std::optional<core::RuleState> state)
{
    if (!state)
        return {0, metrics.height()};
    const Spacing spacing(metrics);
    const int text = metrics.horizontalAdvance(core::displayText(state));
    return {2 * spacing.inGroup() + dotDiameter(metrics) + spacing.step() + text + 2,
            metrics.height() + spacing.step()};
}

void StatePill::paint(QPainter *painter, const QStyleOptionViewItem &option,
                      std::optional<core::RuleState> state)
{
    if (!state)
        return;
    const Spacing spacing(option.fontMetrics);
    const bool isPublished = state == core::RuleState::Published;
    const PillColors colors = colorsOf(option, isPublished);
    const QSize size = sizeFor(option.fontMetrics, state).boundedTo(option.rect.size());
    const QRect pill =
        QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, size, option.rect);
    const int diameter = dotDiameter(option.fontMetrics);
    const QRect inner = pill.adjusted(spacing.inGroup(), 0, -spacing.inGroup(), 0);
    const QRectF dot = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                           QSize(diameter, diameter), inner);
    const QRect textRect =
        QStyle::visualRect(option.direction, inner, inner.adjusted(diameter + spacing.step(), 0, 1, 0));

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colors.border);
    painter->setBrush(colors.fill);
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2.0,
                             pill.height() / 2.0);
    painter->setPen(QPen(colors.dot, 1.5));
    painter->setBrush(isPublished ? QBrush(colors.dot) : QBrush(Qt::NoBrush));
    painter->drawEllipse(dot.adjusted(0.75, 0.75, -0.75, -0.75));
    painter->setPen(colors.text);
    painter->setFont(option.font);
    painter->drawText(
        textRect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
        option.fontMetrics.elidedText(core::displayText(state), Qt::ElideRight, textRect.width()));
    painter->restore();
}

void StatePill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionViewItem option;
    option.initFrom(this);
    option.font = font();
    paint(&painter, option, m_state);
}

} // namespace qrjump::ui
