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
        m_chips.insert(rowClass, addChip(core::canonicalName(rowClass) + u"Rows"_s, lookOf(rowClass)));
    m_toCheck = addChip(u"rowsToCheck"_s, lookOfRowsToCheck());
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
    connect(this, &RowClassFilter::changed, m_clear, [this] { m_clear->setVisible(isAnyChosen()); });
}

QToolButton *RowClassFilter::addChip(const QString &objectName, const RowClassLook &look)
{
    auto *chip = new QToolButton;
    chip->setObjectName(objectName);
    chip->setIcon(look.icon());
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setToolTip(look.explanation);
    chip->setAccessibleDescription(look.explanation);
    connect(chip, &QToolButton::clicked, this, &RowClassFilter::changed);
    layout()->addWidget(chip);
    return chip;
}

void RowClassFilter::showCount(QToolButton &chip, const QString &title, int count)
{
    //: %1 a class of rows such as "New", %2 how many there are
    chip.setText(tr("%1 %2").arg(title, QLocale().toString(count)));
    chip.setAccessibleName(chip.text());
    chip.setEnabled(count > 0);
}

void RowClassFilter::showCounts(const core::ImportPlan &plan)
{
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip)
        showCount(*chip.value(), core::displayText(chip.key()), plan.count(chip.key()));
    //: of rows: to be looked at before they are sent
    showCount(*m_toCheck, tr("To check"), plan.countToCheck());
    m_toCheck->setChecked(isToCheckChosen() && m_toCheck->isEnabledTo(this));
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

bool RowClassFilter::isToCheckChosen() const
{
    return m_toCheck->isChecked();
}

void RowClassFilter::chooseToCheck()
{
    m_toCheck->setChecked(m_toCheck->isEnabledTo(this));
    choose({});
}

bool RowClassFilter::clear()
{
    const bool wasActive = isAnyChosen();
    m_toCheck->setChecked(false);
    choose({});
    return wasActive;
}

} // namespace qrjump::ui
