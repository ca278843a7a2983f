#include "ui/transfer/import/rowclassfilter.h"

#include "ui/transfer/import/rowclasslook.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/steadyplace.h"

#include <QLocale>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::RowClass;

RowClassFilter::RowClassFilter(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"rowClassFilter"_s);
    auto *chips = new FlowLayout(this);
    chips->setContentsMargins({});
    for (const RowClass rowClass : core::kRowClasses)
        addChip(rowClass);
    m_clear = new QToolButton;
    m_clear->setObjectName(u"showAllRows"_s);
    m_clear->setText(tr("Show all"));
    m_clear->setIcon(icon(IconName::Close));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    keepPlaceWhenHidden(m_clear);
    m_clear->hide();
    layout()->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, &RowClassFilter::clear);
    connect(this, &RowClassFilter::changed, m_clear, [this] { m_clear->setVisible(!chosen().isEmpty()); });
}

void RowClassFilter::addChip(RowClass rowClass)
{
    const RowClassLook look = lookOf(rowClass);
    auto *chip = new QToolButton;
    chip->setObjectName(core::canonicalName(rowClass) + u"Rows"_s);
    chip->setIcon(look.icon());
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setToolTip(look.explanation);
    chip->setAccessibleDescription(look.explanation);
    connect(chip, &QToolButton::clicked, this, &RowClassFilter::changed);
    m_chips.insert(rowClass, chip);
    layout()->addWidget(chip);
}

void RowClassFilter::showCounts(const core::ImportPlan &plan)
{
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip) {
        const int count = plan.count(chip.key());
        //: %1 a class of rows such as "New", %2 how many there are
        chip.value()->setText(tr("%1 %2").arg(core::displayText(chip.key()), QLocale().toString(count)));
        chip.value()->setAccessibleName(chip.value()->text());
        chip.value()->setEnabled(count > 0);
    }
    choose(chosen());
}

QList<RowClass> RowClassFilter::chosen() const
{
    QList<RowClass> classes;
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip) {
        if (chip.value()->isChecked())
            classes.append(chip.key());
    }
    return classes;
}

/// A class without rows cannot be chosen.
void RowClassFilter::choose(const QList<RowClass> &classes)
{
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip)
        chip.value()->setChecked(chip.value()->isEnabledTo(this) && classes.contains(chip.key()));
    Q_EMIT changed();
}

bool RowClassFilter::clear()
{
    const bool wasActive = !chosen().isEmpty();
    choose({});
    return wasActive;
}

} // namespace qrjump::ui
