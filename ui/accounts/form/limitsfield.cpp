#include "ui/accounts/form/limitsfield.h"

#include "ui/widgets/leavewatcher.h"
#include "ui/widgets/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

// A gateway may allow more than WeChat does.
constexpr int kMostPerSecond = 100;
constexpr int kMostPerMinute = 6000;

} // namespace

LimitsField::LimitsField(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing(fontMetrics()).inGroup());
    m_perSecond = addNumber(u"perSecondField"_s, kMostPerSecond);
    row->addWidget(new QLabel(tr("calls a second,")));
    m_perMinute = addNumber(u"perMinuteField"_s, kMostPerMinute);
    row->addWidget(new QLabel(tr("a minute at most")));
    row->addStretch(1);
    setFocusProxy(m_perSecond);
}

QSpinBox *LimitsField::addNumber(const QString &objectName, int maximum)
{
    auto *number = new QSpinBox;
    number->setObjectName(objectName);
    number->setRange(1, maximum);
    layout()->addWidget(number);
    connect(number, &QSpinBox::valueChanged, this, &LimitsField::edited);
    connect(new LeaveWatcher(number), &LeaveWatcher::left, this, &LimitsField::left);
    return number;
}

void LimitsField::setTitle(const QString &title)
{
    m_perSecond->setAccessibleName(tr("%1: calls in a second", "title of a field").arg(title));
    m_perMinute->setAccessibleName(tr("%1: calls in a minute", "title of a field").arg(title));
}

core::RateLimits LimitsField::limits() const
{
    return {.perSecond = m_perSecond->value(), .perMinute = m_perMinute->value()};
}

void LimitsField::setLimits(const core::RateLimits &limits)
{
    m_perSecond->setValue(limits.perSecond);
    m_perMinute->setValue(limits.perMinute);
}

} // namespace qrjump::ui
