#include "ui/operations/batchfilterbar.h"

#include "core/operations/operationtext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/steadyplace.h"

#include <QLocale>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::BatchFilter;
using core::OperationState;

namespace {

/// Of the button that shows no operations.
constexpr int kLeftOutChoice = 100;

QString wordOf(BatchFilter filter)
{
    switch (filter) {
    case BatchFilter::All:
        //: operations, whatever became of them
        return BatchFilterBar::tr("All");
    case BatchFilter::Waiting:
        //: operations that have not ended: not sent yet, or sent and not answered yet
        return BatchFilterBar::tr("Waiting or on its way");
    case BatchFilter::Unknown:
        return core::displayText(OperationState::Unknown);
    case BatchFilter::Done:
        return core::displayText(OperationState::Done);
    case BatchFilter::Refused:
        return core::displayText(OperationState::Refused);
    case BatchFilter::NeedsYou:
        return core::displayText(OperationState::NeedsYou);
    case BatchFilter::Withdrawn:
        return core::displayText(OperationState::Withdrawn);
    }
    Q_UNREACHABLE();
}

QString textOf(BatchFilter filter, int count, const core::BatchCounts &counts)
{
    if (filter == BatchFilter::All && counts.leftOut > 0)
        //: all operations of an import, beside the rows of the file that were left out; %1 is how many
        return BatchFilterBar::tr("Changes: %1").arg(QLocale().toString(count));
    //: %1 is an outcome such as "Done", %2 is how many operations have it
    return BatchFilterBar::tr("%1: %2").arg(wordOf(filter), QLocale().toString(count));
}

} // namespace

BatchFilterBar::BatchFilterBar(QWidget *parent)
    : QWidget(parent)
{
    (new FlowLayout(this))->setContentsMargins({});
    addChoice(static_cast<int>(BatchFilter::All), u"showAll"_s);
    addChoice(static_cast<int>(BatchFilter::Waiting), u"showWaiting"_s);
    addChoice(static_cast<int>(BatchFilter::Done), u"showDone"_s);
    addChoice(static_cast<int>(BatchFilter::Refused), u"showRefused"_s);
    addChoice(static_cast<int>(BatchFilter::NeedsYou), u"showNeedsYou"_s);
    addChoice(static_cast<int>(BatchFilter::Unknown), u"showUnknown"_s);
    addChoice(static_cast<int>(BatchFilter::Withdrawn), u"showWithdrawn"_s);
    addChoice(kLeftOutChoice, u"showLeftOut"_s);
    m_group.button(static_cast<int>(BatchFilter::All))->setChecked(true);
    connect(&m_group, &QButtonGroup::idClicked, this, &BatchFilterBar::filterChosen);
    setCounts({});
}

void BatchFilterBar::addChoice(int id, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setToolTip(tr("Show only these. Nothing is changed."));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_group.addButton(button, id);
    layout()->addWidget(button);
}

void BatchFilterBar::setCounts(const core::BatchCounts &counts)
{
    const bool hasGrown = counts.total() != m_counts.total() || counts.leftOut != m_counts.leftOut;
    m_counts = counts;
    for (QAbstractButton *button : m_group.buttons()) {
        if (m_group.id(button) == kLeftOutChoice)
            continue;
        const auto filter = static_cast<BatchFilter>(m_group.id(button));
        const int count = countOf(filter, counts);
        if (hasGrown) // so that no button moves while the counts run
            keepWidthFor({textOf(filter, counts.total(), counts)}, button);
        button->setText(textOf(filter, count, counts));
        button->setAccessibleName(button->text());
        const bool isRare = filter == BatchFilter::Withdrawn || filter == BatchFilter::Unknown ||
                            filter == BatchFilter::NeedsYou;
        button->setVisible(!isRare || count > 0 || button->isChecked());
    }
    showLeftOutCount();
}

void BatchFilterBar::showLeftOutCount()
{
    QAbstractButton *button = m_group.button(kLeftOutChoice);
    //: rows of a file for which nothing was sent; %1 is how many
    button->setText(tr("Left out: %1").arg(QLocale().toString(m_counts.leftOut)));
    button->setAccessibleName(button->text());
    button->setVisible(m_counts.leftOut > 0 || button->isChecked());
}

BatchFilter BatchFilterBar::filter() const
{
    return showsLeftOut() ? BatchFilter::All : static_cast<BatchFilter>(m_group.checkedId());
}

bool BatchFilterBar::showsLeftOut() const
{
    return m_group.checkedId() == kLeftOutChoice;
}

} // namespace qrjump::ui
