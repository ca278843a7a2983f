#include "ui/accounts/accountmark.h"

#include "ui/accounts/accountcolours.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace qrjump::ui {

using core::AccountColour;

namespace {

constexpr int kFewestMarkCharacters = 5; // of a word that has to be elided

struct Widths
{
    int pill = 0;
    int gap = 0; ///< between pill and lock
    int lock = 0;

    [[nodiscard]] int total() const { return pill + gap + lock; }
};

int dotDiameter(const QFontMetrics &metrics)
{
    return qMax(8, metrics.xHeight() + 2);
}

int pillWidth(const QFontMetrics &metrics, const AccountLook &look, int wordWidth)
{
    const Spacing spacing(metrics);
    const bool hasDot = look.colour != AccountColour::None;
    const int dot = hasDot ? dotDiameter(metrics) : 0;
    const int between = hasDot && wordWidth > 0 ? spacing.step() : 0;
    return dot + between + wordWidth > 0 ? 2 * spacing.inGroup() + dot + between + wordWidth : 0;
}

Widths widthsFor(const QFontMetrics &metrics, const AccountLook &look, int wordWidth)
{
    const Spacing spacing(metrics);
    Widths widths{.pill = pillWidth(metrics, look, wordWidth)};
    if (look.isLocked())
        widths.lock = metrics.height() + spacing.step() + metrics.horizontalAdvance(lockedText()) + 1;
    if (widths.pill > 0 && widths.lock > 0)
        widths.gap = spacing.inGroup();
    return widths;
}

int wordWidth(const QFontMetrics &metrics, const AccountLook &look)
{
    return look.word.isEmpty() ? 0 : metrics.horizontalAdvance(look.word) + 1;
}

bool isMarkSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QColor inkOf(const QStyleOptionViewItem &option)
{
    return option.palette.color(isMarkSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

void paintPill(QPainter *painter, const QStyleOptionViewItem &option, const AccountLook &look,
               const QRect &pill)
{
    const Spacing spacing(option.fontMetrics);
    const AccountShades shades = accountShades(look.colour, option.palette);
    const QColor outline = isMarkSelected(option) ? inkOf(option) : shades.outline;
    painter->setPen(outline);
    painter->setBrush(isMarkSelected(option) ? QColor(Qt::transparent) : shades.fill);
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2.0,
                             pill.height() / 2.0);
    const QRect inner = pill.adjusted(spacing.inGroup(), 0, -spacing.inGroup(), 0);
    int wordLeft = 0;
    if (look.colour != AccountColour::None) {
        const int diameter = dotDiameter(option.fontMetrics);
        const QRectF dot = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                               QSize(diameter, diameter), inner);
        painter->setPen(QPen(outline, 1.5));
        painter->setBrush(shades.dot);
        painter->drawEllipse(dot.adjusted(0.75, 0.75, -0.75, -0.75));
        wordLeft = diameter + spacing.step();
    }
    const QRect wordRect = QStyle::visualRect(option.direction, inner, inner.adjusted(wordLeft, 0, 1, 0));
    painter->setPen(inkOf(option));
    painter->drawText(wordRect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(look.word, Qt::ElideRight, wordRect.width()));
}

void paintLock(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area)
{
    const int size = option.fontMetrics.height();
    const QRect sign =
        QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(size, size), area);
    icon(IconName::Lock)
        .paint(painter, sign, Qt::AlignCenter, isMarkSelected(option) ? QIcon::Selected : QIcon::Normal);
    const int left = size + Spacing(option.fontMetrics).step();
    painter->setPen(inkOf(option));
    painter->drawText(QStyle::visualRect(option.direction, area, area.adjusted(left, 0, 0, 0)),
                      Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, lockedText());
}

} // namespace

AccountMark::AccountMark(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AccountMark::setLook(const AccountLook &look)
{
    m_look = look;
    QStringList words{look.word};
    if (look.isLocked())
        words.append(lockedText());
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(" · ")));
    setToolTip(accessibleName());
    setVisible(sizeHint().width() > 0);
    updateGeometry();
    update();
}

QSize AccountMark::sizeFor(const QFontMetrics &metrics, const AccountLook &look)
{
    return {widthsFor(metrics, look, wordWidth(metrics, look)).total(),
            metrics.height() + Spacing(metrics).step()};
}

QSize AccountMark::sizeHint() const
{
    return sizeFor(fontMetrics(), m_look);
}

QSize AccountMark::minimumSizeHint() const
{
    const int shortest = Spacing(fontMetrics()).characters(kFewestMarkCharacters);
    const int word = qMin(wordWidth(fontMetrics(), m_look), shortest);
    return {widthsFor(fontMetrics(), m_look, word).total(), sizeHint().height()};
}

void AccountMark::paint(QPainter *painter, const QStyleOptionViewItem &option, const AccountLook &look)
{
    const Widths widths = widthsFor(option.fontMetrics, look, wordWidth(option.fontMetrics, look));
    const int height = qMin(sizeFor(option.fontMetrics, look).height(), option.rect.height());
    const int width = qMin(widths.total(), option.rect.width());
    const QRect area = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                           QSize(width, height), option.rect);
    const int pillRoom = width - widths.gap - widths.lock;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    if (widths.pill > 0)
        paintPill(painter, option, look,
                  QStyle::visualRect(option.direction, area, QRect(area.topLeft(), QSize(pillRoom, height))));
    if (widths.lock > 0)
        paintLock(painter, option,
                  QStyle::visualRect(option.direction, area, area.adjusted(width - widths.lock, 0, 0, 0)));
    painter->restore();
}

void AccountMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionViewItem option;
    option.initFrom(this);
    option.font = font();
    option.state.setFlag(QStyle::State_Selected, false);
    paint(&painter, option, m_look);
}

} // namespace qrjump::ui
