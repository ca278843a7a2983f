#include "tests/bench/plainrulemodel.h"

#include "core/rules/ruletext.h"

namespace qrjump::bench {

/// The roles that the delegate asks for are those of the other model.
QVariant PlainRuleModel::data(const QModelIndex &index, int role) const
{
    const core::JumpRule &rule = m_rules.at(index.row());
    const core::RuleColumn column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column == core::RuleColumn::TestLinks ? rule.testLinks.join(u'\n')
                                                     : core::displayText(rule, column);
    case core::RuleTableModel::ColumnRole:
        return static_cast<int>(column);
    case core::RuleTableModel::RawValueRole:
        return column == core::RuleColumn::State && rule.state ? QVariant(static_cast<int>(*rule.state))
                                                               : QVariant();
    default:
        return {};
    }
}

} // namespace qrjump::bench
