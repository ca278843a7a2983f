#pragma once

#include "core/rules/rulecomparison.h"

#include <QAbstractTableModel>

namespace qrjump::core {

enum class DifferenceColumn { Kind, Prefix, Change };
inline constexpr int kDifferenceColumnCount = static_cast<int>(DifferenceColumn::Change) + 1;

/// The differences of a comparison that are of the chosen kinds, in its order.
class RuleComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RawValueRole = Qt::UserRole, ///< text; of a kind its number
        KindRole,                    ///< DifferenceKind as a number, in every column
    };

    explicit RuleComparisonModel(QObject *parent = nullptr);

    void setComparison(const RuleComparison &comparison);
    [[nodiscard]] const RuleComparison &comparison() const { return m_comparison; }
    /// None: nothing is shown.
    void setKinds(const QList<DifferenceKind> &kinds);
    [[nodiscard]] const QList<DifferenceKind> &kinds() const { return m_kinds; }
    [[nodiscard]] const RuleDifference &differenceAt(int row) const
    {
        return m_comparison.differences.at(m_rows.at(row));
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void choose();
    [[nodiscard]] QString text(const RuleDifference &difference, DifferenceColumn column) const;

    RuleComparison m_comparison;
    QList<DifferenceKind> m_kinds{DifferenceKind::Added, DifferenceKind::Removed, DifferenceKind::Changed,
                                  DifferenceKind::Published};
    QList<int> m_rows; ///< indexes into the differences
};

} // namespace qrjump::core
