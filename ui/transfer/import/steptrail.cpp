#include "ui/transfer/import/steptrail.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace qrjump::ui {

namespace {

constexpr int kLineCharacters = 4;

QFont stepFont(QFont font, bool isCurrent)
{
    font.setWeight(isCurrent ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

StepTrail::StepTrail(QStringList names, QWidget *parent)
    : QWidget(parent)
    , m_names(std::move(names))
{
    setObjectName(QStringLiteral("stepTrail"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void StepTrail::setCurrent(int step)
{
    m_current = step;
    describe();
    update();
}

void StepTrail::describe()
{
    //: %1 and %2 are numbers, %3 is what the step is called
    setAccessibleName(tr("Step %1 of %2: %3")
                          .arg(QLocale().toString(m_current + 1), QLocale().toString(m_names.size()),
                               m_names.value(m_current)));
}

int StepTrail::bulletSize() const
{
    return fontMetrics().height() + Spacing(fontMetrics()).step();
}

int StepTrail::lineWidth() const
{
    return Spacing(fontMetrics()).characters(kLineCharacters);
}

/// As wide when it is not current, so that nothing moves from step to step.
int StepTrail::widthOf(int step) const
{
    const QFontMetrics bold(stepFont(font(), true));
    return bulletSize() + Spacing(fontMetrics()).inGroup() + bold.horizontalAdvance(m_names.at(step)) + 1;
}

QSize StepTrail::sizeHint() const
{
    const int gap = Spacing(fontMetrics()).betweenGroups();
    int width = 0;
    for (int step = 0; step < m_names.size(); ++step)
        width += widthOf(step) + (step > 0 ? 2 * gap + lineWidth() : 0);
    return {width, bulletSize()};
}

void StepTrail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int gap = Spacing(fontMetrics()).betweenGroups();
    int left = 0;
    for (int step = 0; step < m_names.size(); ++step) {
        if (step > 0) {
            const QRect line(left + gap, height() / 2, lineWidth(), 1);
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), line),
                             palette().color(QPalette::Mid));
            left = line.right() + 1 + gap;
        }
        const QRect place(left, 0, widthOf(step), height());
        paintStep(&painter, step, QStyle::visualRect(layoutDirection(), rect(), place));
        left += place.width();
    }
}

void StepTrail::paintStep(QPainter *painter, int step, const QRect &place) const
{
    const int size = bulletSize();
    const QRect bullet =
        QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, QSize(size, size), place);
    paintBullet(painter, step, bullet);
    const int indent = size + Spacing(fontMetrics()).inGroup();
    const QRect text = QStyle::visualRect(layoutDirection(), place, place.adjusted(indent, 0, 0, 0));
    painter->setFont(stepFont(font(), step == m_current));
    painter->setPen(palette().color(step == m_current ? QPalette::WindowText : QPalette::PlaceholderText));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, m_names.at(step));
}

void StepTrail::paintBullet(QPainter *painter, int step, const QRect &bullet) const
{
    const QRectF circle = QRectF(bullet).adjusted(1, 1, -1, -1);
    if (step < m_current)
        return icon(IconName::Ok, Tone::Ok).paint(painter, bullet);
    const bool isCurrent = step == m_current;
    painter->setPen(isCurrent ? QPen(Qt::NoPen) : QPen(palette().color(QPalette::Dark), 1));
    painter->setBrush(isCurrent ? palette().brush(QPalette::Highlight) : QBrush(Qt::NoBrush));
    painter->drawEllipse(circle);
    painter->setFont(font());
    painter->setPen(palette().color(isCurrent ? QPalette::HighlightedText : QPalette::PlaceholderText));
    painter->drawText(bullet, Qt::AlignCenter, QLocale().toString(step + 1));
}

} // namespace qrjump::ui
