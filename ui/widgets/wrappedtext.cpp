#include "ui/widgets/wrappedtext.h"

#include "ui/widgets/spacing.h"

#include <QEvent>
#include <QTextDocument>
#include <QTextOption>

#include <cmath>

namespace qrjump::ui {

namespace {

// Wide enough for a few characters, so that a layout can always shrink it.
constexpr int kFewestWrappedCharacters = 4;
constexpr int kWidestHintInCharacters = 120;

} // namespace

WrappedText::WrappedText(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::ClickFocus);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAcceptRichText(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void WrappedText::setWrappedText(const QString &text)
{
    setPlainText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
}

void WrappedText::setInk(Ink ink)
{
    m_ink = ink;
    applyInk();
}

int WrappedText::heightForWidth(int width) const
{
    QTextDocument copy;
    copy.setDocumentMargin(0);
    copy.setDefaultFont(font());
    copy.setDefaultTextOption(document()->defaultTextOption());
    copy.setPlainText(toPlainText());
    copy.setTextWidth(width);
    return static_cast<int>(std::ceil(copy.size().height()));
}

QSize WrappedText::sizeHint() const
{
    const int widest = Spacing(fontMetrics()).characters(kWidestHintInCharacters);
    const int natural = fontMetrics().horizontalAdvance(toPlainText()) + 1; // a pixel for rounded advances
    const int width = qMin(natural, widest);
    return {width, heightForWidth(width)};
}

QSize WrappedText::minimumSizeHint() const
{
    return {Spacing(fontMetrics()).characters(kFewestWrappedCharacters), fontMetrics().height()};
}

void WrappedText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyInk();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void WrappedText::applyInk()
{
    const auto role = m_ink == Ink::Muted ? QPalette::PlaceholderText : QPalette::WindowText;
    const QColor color = palette().color(role);
    if (palette().color(QPalette::Text) == color)
        return;     // also ends the recursion through changeEvent()
    QPalette inked; // only this role is ours, all others go on following the application
    inked.setColor(QPalette::Text, color);
    setPalette(inked);
}

} // namespace qrjump::ui
