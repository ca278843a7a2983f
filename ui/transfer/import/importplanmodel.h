#pragma once

#include "core/transfer/importplan.h"

#include <QAbstractTableModel>

#include <vector>

namespace qrjump::ui {

/// The rows of a plan as a table: the plan in the order of the file, and above it an index of the rows that
/// are shown. Rows that would change something can be ticked. No proxy model: a plan may have 100,000 rows.
class ImportPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Line, Tick, Class, Prefix, PagePath, Remark };
    static constexpr int kColumnCount = static_cast<int>(Column::Remark) + 1;

    enum Role {
        ClassRole = Qt::UserRole, ///< RowClass as a number
        ToCheckRole,              ///< whether something about the row is suspicious
        ColumnRole,               ///< Column as a number
    };

    /// Of the classes that are shown.
    enum class Rows {
        All,
        ToCheck, ///< only those about which something is suspicious
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Of a file that was not shown before: everything that can be ticked is.
    void setPlan(const core::ImportPlan &plan);
    /// Of the same file, compared anew: what the user has unticked stays so.
    void replacePlan(const core::ImportPlan &plan);
    [[nodiscard]] const core::ImportPlan &plan() const { return m_plan; }

    /// Empty for all classes.
    void showOnly(const QList<core::RowClass> &classes, Rows rows = Rows::All);
    [[nodiscard]] const core::PlannedRow &rowAt(int row) const;

    [[nodiscard]] bool canBeTicked(int row) const;
    [[nodiscard]] bool isTicked(int row) const;
    void tick(const QList<int> &rows) { setTicks(rows, true); }
    void untick(const QList<int> &rows) { setTicks(rows, false); }
    void tickShown() { setTicksOfShown(true); }
    void untickShown() { setTicksOfShown(false); }
    [[nodiscard]] int tickedCount() const { return m_tickedCount; }
    /// How many could be.
    [[nodiscard]] int tickableCount() const { return m_tickableCount; }
    /// Of the ticked ones, how many add a rule.
    [[nodiscard]] int tickedNew() const { return m_tickedNew; }
    /// Of the ticked ones, how many should be looked at.
    [[nodiscard]] int tickedToCheck() const { return m_tickedToCheck; }
    /// Places in the plan's rows, ascending.
    [[nodiscard]] QList<int> tickedPlaces() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    void setTicks(const QList<int> &rows, bool ticked);
    void setTicksOfShown(bool ticked);
    void setTickAt(int place, bool ticked);
    void countTicks();
    void countTick(const core::PlannedRow &row, int change);
    [[nodiscard]] bool isTickable(int place) const;
    [[nodiscard]] bool isShown(const core::PlannedRow &row) const;
    [[nodiscard]] QList<int> visiblePlaces() const;
    [[nodiscard]] QString text(const core::PlannedRow &row, Column column) const;
    [[nodiscard]] QString toolTip(const core::PlannedRow &row, Column column) const;

    core::ImportPlan m_plan;
    QList<core::RowClass> m_classes; ///< shown; empty for all
    Rows m_rows = Rows::All;
    QList<int> m_visible;         ///< row to place in the plan's rows
    std::vector<bool> m_unticked; ///< by place; by the user
    int m_tickedCount = 0;
    int m_tickableCount = 0;
    int m_tickedNew = 0;
    int m_tickedToCheck = 0;
};

} // namespace qrjump::ui
