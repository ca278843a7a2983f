#pragma once

#include "core/models/ruletablemodel.h"

namespace qrjump::bench {

/// The obvious model of rules, for a QSortFilterProxyModel above it: a list, and the same texts in the cells.
class PlainRuleModel : public QAbstractTableModel
{
public:
    explicit PlainRuleModel(QList<core::JumpRule> rules)
        : m_rules(std::move(rules))
    {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<core::JumpRule> m_rules;
    QList<core::RuleColumn> m_columns = core::columnsOf(core::AccountKind::Ordinary);
};

} // namespace qrjump::bench
