#pragma once

#include "core/base/threadjob.h"
#include "core/rules/rulecomparison.h"

#include <QAbstractTableModel>

namespace qrjump::core {

enum class DifferenceColumn { Kind, Prefix, Change };
inline constexpr int kDifferenceColumnCount = static_cast<int>(DifferenceColumn::Change) + 1;

/// The differences of a comparison that are of the chosen kinds and whose prefix has the wanted part, in its
/// order or sorted by a column. Many are sorted on a thread of their own; the rows stay until that has ended.
class RuleComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RawValueRole = Qt::UserRole, ///< text; of a kind its number
        KindRole,                    ///< DifferenceKind as a number, in every column
    };

    explicit RuleComparisonModel(QObject *parent = nullptr);
    ~RuleComparisonModel() override;

    void setComparison(const RuleComparison &comparison);
    [[nodiscard]] const RuleComparison &comparison() const { return m_comparison; }
    /// None: nothing is shown.
    void setKinds(const QList<DifferenceKind> &kinds);
    [[nodiscard]] const QList<DifferenceKind> &kinds() const { return m_kinds; }
    /// Upper and lower case are the same. Empty: every prefix has it.
    void setPrefixPart(const QString &part);
    [[nodiscard]] const QString &prefixPart() const { return m_prefixPart; }
    /// A negative column: as they are in the comparison.
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override;
    /// The rows do not follow the order yet.
    [[nodiscard]] bool isSorting() const { return m_sorting.isRunning(); }
    /// What is shown, as a comparison of its own.
    [[nodiscard]] RuleComparison shown() const;

    [[nodiscard]] const RuleDifference &differenceAt(int row) const
    {
        return m_comparison.differences.at(m_rows.at(row));
    }
    /// Which of the differences it is.
    [[nodiscard]] int numberAt(int row) const { return m_rows.at(row); }
    /// -1 when that difference is not shown.
    [[nodiscard]] int rowOf(int number) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// Which of the differences comes first, which second, …; empty: as they are in the comparison.
    using Order = QList<int>;

    struct SortedBy
    {
        DifferenceColumn column = DifferenceColumn::Kind;
        Qt::SortOrder direction = Qt::AscendingOrder;
    };

    [[nodiscard]] static Order sorted(const RuleComparison &comparison, SortedBy by,
                                      const std::atomic_bool &isStopped);
    void sortAnew();
    void setOrder(const Order &order);
    void choose();
    void keepFound();
    RuleComparison m_comparison;
    QList<DifferenceKind> m_kinds{DifferenceKind::Added, DifferenceKind::Removed, DifferenceKind::Changed,
                                  DifferenceKind::Published};
    QString m_prefixPart;
    std::optional<SortedBy> m_sortedBy;
    Order m_order;
    QList<int> m_rows; ///< indexes into the differences
    ThreadJob<Order> m_sorting;
};

} // namespace qrjump::core
