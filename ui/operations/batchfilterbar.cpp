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

QString textOf(BatchFilter filter, int count)
{
    //: %1 is an outcome such as "Done", %2 is how many operations have it
    return BatchFilterBar::tr("%1: %2").arg(wordOf(filter), QLocale().toString(count));
}

} // namespace

BatchFilterBar::BatchFilterBar(QWidget *parent)
    : QWidget(parent)
{
    (new FlowLayout(this))->setContentsMargins({});
    addChoice(BatchFilter::All, u"showAll"_s);
    addChoice(BatchFilter::Waiting, u"showWaiting"_s);
    addChoice(BatchFilter::Done, u"showDone"_s);
    addChoice(BatchFilter::Refused, u"showRefused"_s);
    addChoice(BatchFilter::NeedsYou, u"showNeedsYou"_s);
    addChoice(BatchFilter::Unknown, u"showUnknown"_s);
    addChoice(BatchFilter::Withdrawn, u"showWithdrawn"_s);
    m_group.button(static_cast<int>(BatchFilter::All))->setChecked(true);
    connect(&m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT filterChosen(static_cast<BatchFilter>(id)); });
    setCounts({});
}

void BatchFilterBar::addChoice(BatchFilter filter, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setToolTip(tr("Show only these. Nothing is changed."));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_group.addButton(button, static_cast<int>(filter));
    layout()->addWidget(button);
}

void BatchFilterBar::setCounts(const core::BatchCounts &counts)
{
    const bool hasGrown = counts.total() != m_counts.total();
    m_counts = counts;
    for (QAbstractButton *button : m_group.buttons()) {
        const auto filter = static_cast<BatchFilter>(m_group.id(button));
        const int count = countOf(filter, counts);
        if (hasGrown) // so that no button moves while the counts run
            keepWidthFor({textOf(filter, counts.total())}, button);
        button->setText(textOf(filter, count));
        button->setAccessibleName(button->text());
        const bool isRare = filter == BatchFilter::Withdrawn || filter == BatchFilter::Unknown ||
                            filter == BatchFilter::NeedsYou;
        button->setVisible(!isRare || count > 0 || button->isChecked());
    }
}

BatchFilter BatchFilterBar::filter() const
{
    return static_cast<BatchFilter>(m_group.checkedId());
}

} // namespace qrjump::ui
