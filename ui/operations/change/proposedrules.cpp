#include "ui/operations/change/proposedrules.h"

#include "core/rules/rulecolumn.h"
#include "core/rules/ruletext.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/statepill.h"
#include "ui/widgets/tablelook.h"

#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace qrjump::ui {

namespace {

constexpr int kRowsInSight = 6;
constexpr int kFewestColumnCharacters = 8;
constexpr int kStateRole = Qt::UserRole;

enum Column { PrefixColumn, PageColumn, StateColumn, NoteColumn, ColumnCount };

/// The state as a pill; long texts lose their middle.
class ProposedRuleDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() != StateColumn)
            return;
        QStyleOptionViewItem pill = option;
        pill.rect.adjust(Spacing(option.fontMetrics).step(), 0, 0, 0);
        const auto state = index.data(kStateRole);
        if (state.isValid())
            StatePill::paint(painter, pill, static_cast<core::RuleState>(state.toInt()));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = index.column() == NoteColumn ? Qt::ElideRight : Qt::ElideMiddle;
        if (index.column() == StateColumn)
            option->text.clear();
    }
};

QStandardItem *itemWith(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setToolTip(text);
    return item;
}

QStandardItem *stateItem(const core::JumpRule &rule)
{
    auto *item = itemWith(core::displayText(rule.state));
    if (rule.state)
        item->setData(static_cast<int>(*rule.state), kStateRole);
    return item;
}

} // namespace

ProposedRules::ProposedRules(QWidget *parent)
    : QTableView(parent)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
{
    setObjectName(QStringLiteral("proposedRules"));
    setAccessibleName(tr("Rules concerned"));
    m_model->setHorizontalHeaderLabels({core::columnTitle(core::RuleColumn::Prefix),
                                        core::columnTitle(core::RuleColumn::PagePath),
                                        core::columnTitle(core::RuleColumn::State), tr("Note")});
    for (int column = 0; column < ColumnCount; ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setModel(m_model);
    setItemDelegate(new ProposedRuleDelegate(this));
    setUpLook();
    setUpColumns();
}

void ProposedRules::setUpLook()
{
    setTableLook(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ProposedRules::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(Spacing(fontMetrics()).characters(kFewestColumnCharacters));
    header->setSectionResizeMode(PrefixColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(PageColumn, QHeaderView::Stretch);
    const int margin = 2 * Spacing(fontMetrics()).inGroup();
    header->resizeSection(StateColumn,
                          StatePill::sizeFor(fontMetrics(), core::RuleState::Unpublished).width() + margin);
}

void ProposedRules::setRules(const QList<ProposedRule> &rules)
{
    m_model->setRowCount(0);
    int noteWidth = 0;
    for (const ProposedRule &proposed : rules) {
        m_model->appendRow({itemWith(proposed.rule.prefix), itemWith(proposed.rule.pagePath),
                            stateItem(proposed.rule), itemWith(proposed.note)});
        noteWidth = qMax(noteWidth, fontMetrics().horizontalAdvance(proposed.note));
    }
    setColumnHidden(NoteColumn, noteWidth == 0);
    horizontalHeader()->resizeSection(NoteColumn, noteWidth + 3 * Spacing(fontMetrics()).inGroup());
    setMaximumHeight(heightFor(qMax(1, static_cast<int>(rules.size()))));
    updateGeometry();
}

int ProposedRules::heightFor(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() +
           2 * frameWidth();
}

QSize ProposedRules::sizeHint() const
{
    return {QTableView::sizeHint().width(), heightFor(qBound(1, m_model->rowCount(), kRowsInSight))};
}

QSize ProposedRules::minimumSizeHint() const
{
    return {0, heightFor(qBound(1, m_model->rowCount(), kRowsInSight))};
}

} // namespace qrjump::ui
