#include "ui/transfer/columnchoice.h"

#include "core/csv/rulewords.h"
#include "ui/widgets/spacing.h"

#include <QCheckBox>
#include <QGridLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::RuleColumn;

namespace {

constexpr int kBoxesPerLine = 3;

} // namespace

ColumnChoice::ColumnChoice(const QList<RuleColumn> &columns, QWidget *parent)
    : QWidget(parent)
{
    const Spacing spacing(fontMetrics());
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * spacing.betweenGroups());
    grid->setVerticalSpacing(spacing.step());
    grid->setColumnStretch(kBoxesPerLine, 1);
    for (const RuleColumn column : columns) {
        const int place = static_cast<int>(m_boxes.size());
        QCheckBox *box = createBox(column);
        grid->addWidget(box, place / kBoxesPerLine, place % kBoxesPerLine);
        if (box->isEnabled() && !focusProxy())
            setFocusProxy(box);
    }
}

QCheckBox *ColumnChoice::createBox(RuleColumn column)
{
    auto *box = new QCheckBox(core::columnTitle(column));
    box->setObjectName(core::canonicalName(column) + u"Column"_s);
    //: %1 is the title of a column
    box->setAccessibleName(tr("Column %1").arg(core::columnTitle(column)));
    box->setChecked(true);
    if (column == RuleColumn::Prefix) {
        box->setEnabled(false);
        box->setToolTip(tr("The prefix is always in the file: it is what a rule is known by."));
    }
    m_boxes.insert(column, box);
    return box;
}

QList<RuleColumn> ColumnChoice::columns() const
{
    QList<RuleColumn> chosen;
    for (auto box = m_boxes.constBegin(); box != m_boxes.constEnd(); ++box) {
        if (box.value()->isChecked())
            chosen.append(box.key());
    }
    return chosen;
}

} // namespace qrjump::ui
