#include "ui/widgets/fieldmessage.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/typography.h"

#include <QAccessible>
#include <QPainter>
#include <QTextLayout>

namespace qrjump::ui {

namespace {

constexpr int kFewestMessageCharacters = 12;
constexpr int kUsualMessageCharacters = 60;

} // namespace

FieldMessage::FieldMessage(QWidget *parent)
    : QWidget(parent)
{
    setFont(helpFont(font()));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FieldMessage::setHelp(const QString &help)
{
    m_help = help;
    updateGeometry();
    refresh();
}

void FieldMessage::showProblem(Tone tone, const QString &problem)
{
    if (m_tone == tone && m_problem == problem)
        return;
    m_tone = tone;
    m_problem = problem;
    refresh();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FieldMessage::clearProblem()
{
    m_tone.reset();
    m_problem.clear();
    refresh();
}

void FieldMessage::setReservedLines(int lines)
{
    m_reservedLines = lines;
    updateGeometry();
}

int FieldMessage::heightForWidth(int width) const
{
    const auto helpLines = static_cast<int>(lines(m_help, width).size());
    return qMax(m_reservedLines, helpLines) * fontMetrics().lineSpacing();
}

QSize FieldMessage::sizeHint() const
{
    const int width = Spacing(fontMetrics()).characters(kUsualMessageCharacters);
    return {width, heightForWidth(width)};
}

QSize FieldMessage::minimumSizeHint() const
{
    return {Spacing(fontMetrics()).characters(kFewestMessageCharacters),
            m_reservedLines * fontMetrics().lineSpacing()};
}

void FieldMessage::refresh()
{
    setAccessibleName(text());
    updateToolTip();
    update();
}

void FieldMessage::updateToolTip()
{
    const qsizetype room = height() / fontMetrics().lineSpacing();
    setToolTip(lines(text(), textRect().width()).size() > room ? text() : QString());
}

void FieldMessage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateToolTip();
}

QRect FieldMessage::textRect() const
{
    if (!m_tone)
        return rect();
    const int sign = fontMetrics().height() + Spacing(fontMetrics()).step();
    return rect().adjusted(sign, 0, 0, 0);
}

QStringList FieldMessage::lines(const QString &text, int width) const
{
    QStringList result;
    QTextLayout layout(text, font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        result.append(text.mid(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return result;
}

void FieldMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_tone ? toneColor(*m_tone, palette()) : palette().color(QPalette::PlaceholderText));
    const int lineHeight = fontMetrics().lineSpacing();
    if (m_tone) {
        const int size = fontMetrics().height();
        icon(signOf(*m_tone), *m_tone).paint(&painter, QRect(0, 0, size, size));
    }
    const QRect area = textRect();
    const QStringList all = lines(text(), area.width());
    const qsizetype room = qMax(1, height() / lineHeight);
    for (qsizetype i = 0; i < qMin(room, all.size()); ++i) {
        const bool isLastOfMore = i == room - 1 && all.size() > room;
        const QString line =
            isLastOfMore ? fontMetrics().elidedText(all.mid(i).join(QString()), Qt::ElideRight, area.width())
                         : all.at(i);
        painter.drawText(QRect(area.left(), static_cast<int>(i) * lineHeight, area.width(), lineHeight),
                         Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, line);
    }
}

} // namespace qrjump::ui
