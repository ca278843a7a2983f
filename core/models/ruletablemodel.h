#pragma once

#include "core/base/threadjob.h"
#include "core/models/rulefilter.h"
#include "core/models/rulematches.h"
#include "core/models/ruleorder.h"
#include "core/rules/ruleset.h"

#include <QAbstractTableModel>
#include <QHash>

namespace qrjump::core {

/// What was sent about a rule that may have changed its state.
enum class StateQuestion { Deletion, Publish, Replacement };

/// The loaded rules as a table: the rules in the server's order, and above them an index of those that match
/// the filter, in the order the user sorts by. No proxy model: that took 1.4 s where this takes 8 ms for
/// 100,000 rules. Many rules are filtered and sorted on a thread of their own; the rows stay as they are
/// until that has ended.
class RuleTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RawValueRole = Qt::UserRole, ///< number or text, for sorting and comparing
        ColumnRole,                  ///< RuleColumn as a number
        OddityRole,     ///< translated sentences about what is odd in this cell, "" when nothing is
        InQuestionRole, ///< whether the state is another one by now, perhaps; its text says why then
    };

    /// Up to so many rules are filtered and sorted at once, within setFilter() and the like, unless a regular
    /// expression takes longer than the user would not notice.
    static constexpr int kArrangedAtOnce = 5000;

    explicit RuleTableModel(AccountKind kind, QObject *parent = nullptr);
    ~RuleTableModel() override;

    [[nodiscard]] AccountKind kind() const { return m_kind; }
    [[nodiscard]] RuleColumn columnAt(int section) const { return m_columns.at(section); }

    void setRules(const RuleSet &rules);
    /// Adds rules that are not loaded yet at the end.
    void append(const QList<JumpRule> &rules);
    /// Replaces the rule with the same prefix where it stands, or adds it at the end. One that was not shown
    /// is, once it matches.
    void merge(const JumpRule &rule);
    /// Does nothing when there is no such rule.
    void remove(const QString &prefix);
    /// Rules whose state may be another one by now, by their prefix: what was sent about them is not
    /// answered.
    void setInQuestion(const QHash<QString, StateQuestion> &questions);

    void setFilter(const RuleFilter &filter);
    [[nodiscard]] const RuleFilter &filter() const { return m_filter; }
    /// Nothing means the server's order.
    void setOrder(std::optional<RuleOrder> order);
    [[nodiscard]] std::optional<RuleOrder> order() const { return m_order; }
    /// The rows do not follow the rules, the filter or the order yet.
    [[nodiscard]] bool isArranging() const { return m_arranging.isRunning(); }

    /// All loaded rules, whether they match or not.
    [[nodiscard]] const RuleSet &rules() const { return m_rules; }
    /// Positions in rules() of the rows, in the order of the table.
    [[nodiscard]] const QList<int> &shownPositions() const { return m_shown; }
    /// Of those among shownPositions() that match the filter. A merged rule is shown whether it matches or
    /// not.
    [[nodiscard]] QList<int> matchingPositions() const;
    [[nodiscard]] int matchingCount() const;
    /// Of those that are loaded. They do not count as matching: the regular expression is too costly for
    /// them.
    [[nodiscard]] int undecidedCount() const { return static_cast<int>(m_undecided.size()); }
    [[nodiscard]] JumpRule ruleAt(int row) const { return m_rules.at(m_shown.at(row)); }
    [[nodiscard]] bool isLoaded(const QString &prefix) const { return m_rules.contains(prefix); }
    /// Row in the table, -1 when the rule is not loaded or does not match.
    [[nodiscard]] int rowOf(const QString &prefix) const;
    /// In ascending order; without those that are not shown.
    [[nodiscard]] QList<int> rowsOf(const QList<int> &positions) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// Loaded, matching or order changed; what the line below the table says may no longer hold.
    void contentChanged();
    /// isArranging() changed.
    void arrangingChanged();

private:
    void arrange(const RuleSet &rules);
    [[nodiscard]] bool arrangeAtOnce(const RuleSet &rules);
    void arrangeAgainIfUnderWay();
    [[nodiscard]] const RuleSet &latestRules() const;
    void showMore(const RuleSet &rules, const QList<int> &added);
    void show(const RuleSet &rules, const RuleMatches &shown);
    void appendRow(const JumpRule &rule);
    static void change(RuleSet &rules, const JumpRule &rule);
    void showIfItMatches(int position, const JumpRule &rule);
    void noteWhetherStray(int position, const JumpRule &rule);
    void noteWhetherDecided(int position, bool isDecided);
    void removeRow(int position);
    [[nodiscard]] std::optional<StateQuestion> questionAt(const JumpRule &rule, RuleColumn column) const;
    [[nodiscard]] QString textOf(const JumpRule &rule, RuleColumn column) const;
    [[nodiscard]] QString oddityOf(const JumpRule &rule, RuleColumn column) const;
    [[nodiscard]] QString toolTip(const JumpRule &rule, RuleColumn column) const;

    AccountKind m_kind;
    QList<RuleColumn> m_columns;
    RuleSet m_rules;
    QList<int> m_shown;      ///< row to position in m_rules
    QSet<int> m_strays;      ///< positions that are shown although they do not match
    QList<int> m_undecided;  ///< see RuleMatches
    RuleSet m_arrangedRules; ///< while arranging: what will be m_rules
    RuleFilter m_filter;
    std::optional<RuleOrder> m_order;
    QHash<QString, StateQuestion> m_questions; ///< by the prefix
    ThreadJob<RuleMatches> m_arranging;
};

} // namespace qrjump::core
