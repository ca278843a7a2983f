#include "ui/accounts/form/colourfield.h"

#include "core/accounts/accounttext.h"
#include "ui/accounts/accountcolours.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/leavewatcher.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QRadioButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::AccountColour;

namespace {

constexpr qreal kOutlineWidth = 1.5;

} // namespace

ColourField::ColourField(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    addColour(AccountColour::None);
    for (const AccountColour colour : accountColours())
        addColour(colour);
    connect(m_group, &QButtonGroup::idClicked, this, [this] {
        setFocusProxy(m_group->checkedButton());
        Q_EMIT edited();
    });
    paintSwatches();
    setColour(AccountColour::None);
}

void ColourField::addColour(AccountColour colour)
{
    const int id = static_cast<int>(colour);
    auto *button = new QRadioButton(colour == AccountColour::None ? tr("No colour") : displayText(colour));
    button->setObjectName(u"colour%1"_s.arg(id));
    m_group->addButton(button, id);
    layout()->addWidget(button);
    connect(new LeaveWatcher(button), &LeaveWatcher::left, this, &ColourField::left);
}

void ColourField::setTitle(const QString &title)
{
    for (QAbstractButton *button : m_group->buttons())
        button->setAccessibleName(
            tr("%1: %2", "title of a field: one of its choices").arg(title, button->text()));
}

AccountColour ColourField::colour() const
{
    return static_cast<AccountColour>(m_group->checkedId());
}

void ColourField::setColour(AccountColour colour)
{
    QAbstractButton *button = m_group->button(static_cast<int>(colour));
    button->setChecked(true);
    setFocusProxy(button);
}

void ColourField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintSwatches();
}

void ColourField::paintSwatches()
{
    for (QAbstractButton *button : m_group->buttons())
        button->setIcon(swatch(static_cast<AccountColour>(m_group->id(button))));
}

/// A ring without a filling stands for no colour.
QIcon ColourField::swatch(AccountColour colour) const
{
    const int size = fontMetrics().height();
    QPixmap pixmap(QSize(size, size) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    const AccountShades shades = accountShades(colour, palette());
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(shades.outline, kOutlineWidth));
    if (colour != AccountColour::None)
        painter.setBrush(shades.dot);
    painter.drawEllipse(QRectF(0, 0, size, size).adjusted(2, 2, -2, -2));
    return pixmap;
}

} // namespace qrjump::ui
