#include "ui/widgets/elidedlabel.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>
#include <QToolTip>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestLabelCharacters = 8;

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : QFrame(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

bool ElidedLabel::isElided() const
{
    return sizeHint().width() > width();
}

QSize ElidedLabel::sizeHint() const
{
    const int natural = fontMetrics().horizontalAdvance(m_text) + 1; // eliding counts fractions of a pixel
    return QSize(natural, fontMetrics().height()).grownBy(contentsMargins());
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int shortest = Spacing(fontMetrics()).characters(kFewestLabelCharacters);
    return {qMin(shortest, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideMiddle, contentsRect().width()));
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void ElidedLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    QFrame::keyPressEvent(event);
}

void ElidedLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(icon(IconName::Copy), tr("Copy"));
    copyAction->setObjectName(u"copy"_s);
    connect(copyAction, &QAction::triggered, this, &ElidedLabel::copy);
    menu->popup(event->globalPos());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QFrame::event(event);
    if (isElided())
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), m_text, this);
    else
        event->ignore();
    return true;
}

void ElidedLabel::copy() const
{
    QGuiApplication::clipboard()->setText(m_text);
}

} // namespace qrjump::ui
