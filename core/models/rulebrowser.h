#pragma once

#include "core/models/allrules.h"
#include "core/models/pager.h"
#include "core/models/ruletablemodel.h"
#include "core/store/journalentry.h"

#include <QDateTime>
#include <QSet>

namespace qrjump::core {

class Clock;

/// What the server said about the account beside the rules, with the moment when it did.
struct AccountFacts
{
    std::optional<bool> featureOpen;
    std::optional<int> ruleCount;    ///< all rules on the server
    std::optional<int> publishQuota; ///< publishes left this month
    QDateTime asOf;                  ///< local time; invalid until the first answer
    bool isCountedAlong = false;     ///< changed since by what this program did, not by an answer
    int unsettled = 0; ///< own changes that may be in the counts or not: their outcome is not known yet

    bool operator==(const AccountFacts &) const = default;
};

/// `facts` without what is no longer true at `now`: the publishes left are those of one month.
[[nodiscard]] AccountFacts stillTrue(AccountFacts facts, const QDateTime &now);

/// Loads rules into the table of one account: one query at a time, stale answers dropped, the old rows kept
/// until the new ones are there. Owns the table model. Scope::All shows what `all` has: a snapshot, or the
/// rules of a reading as they come.
class RuleBrowser : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,    ///< nothing was asked for yet
        Loading, ///< rows are those of the last answer, if there was one
        Loaded,  ///< of all rules also while their reading pauses; see AllRules
        Stopped, ///< the user stopped; rows are those of the last answer
        Failed,  ///< rows are those of the last answer; see error()
    };

    /// All of it outlives the browser.
    RuleBrowser(JumpRuleClient &client, AllRules &all, const Clock &clock);

    [[nodiscard]] RuleTableModel &table() { return m_table; }
    [[nodiscard]] const RuleTableModel &table() const { return m_table; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const AccountFacts &facts() const { return m_facts; }
    /// Why the last load failed, or why the reading of all rules pauses.
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    /// Set while a load waits before it repeats itself. Of all rules, see AllRules.
    [[nodiscard]] const std::optional<BackOff> &backOff() const { return m_backOff; }

    /// Why what is loaded has not even been asked for. Of all rules, see AllRules.
    [[nodiscard]] std::optional<LimitWait> limitWait() const;

    [[nodiscard]] AllRules &all() { return m_all; }
    [[nodiscard]] const AllRules &all() const { return m_all; }
    /// The query under way, or else the last one.
    [[nodiscard]] const RuleQuery &query() const { return m_query; }
    /// The query that the rows answer; nothing before the first answer. Differs from query() while loading.
    [[nodiscard]] const std::optional<RuleQuery> &shownQuery() const { return m_shownQuery; }
    /// When the rows arrived, local time. Of all rules: when their reading ended.
    [[nodiscard]] const QDateTime &loadedAt() const { return m_loadedAt; }
    /// How many rows shownQuery() has on the server by now, as far as the counts tell; nothing where they do
    /// not.
    [[nodiscard]] std::optional<int> expectedRows() const;
    /// Position in the list that the rows are a page of.
    [[nodiscard]] Pager pager() const;
    /// Position that was asked for: while loading it is ahead of pager(), so that quick clicks count from it.
    [[nodiscard]] Pager requestedPager() const;

    /// Of Scope::All: shows what is there, and reads only what was never read.
    void load(const RuleQuery &query);
    void reload();
    /// Reads the shown rows anew without a word, or those that could not be read: rows, error and counts stay
    /// until the answer is there. What changes meanwhile holds. Does nothing while something is read. Of all
    /// rules only goes on where an error made their reading pause. rowsReadAnew() follows, unless a load
    /// takes its place.
    void readAnew();
    /// readAnew() waits for its answer.
    [[nodiscard]] bool isReadingAnew() const { return m_isReadingAnew; }
    void stop();
    /// Takes over what became of an operation. Of a service account only rows that are loaded, or were until
    /// they were deleted, change: where in its pages a new rule belongs is not known here.
    void follow(const JournalEntry &entry);
    /// Counts that somebody else has read, later than the rows.
    void takeFacts(const AccountFacts &facts);
    /// What was known before the first answer, by a browser of the same rules that has gone.
    void beginWith(const AccountFacts &facts);
    void setUnsettled(int count);

Q_SIGNALS:
    /// Anything above changed.
    void changed();
    /// readAnew() has ended; `error` when the rows are those of before.
    void rowsReadAnew(const std::optional<qrjump::core::ApiError> &error);

private:
    [[nodiscard]] bool isCountedAlready(const JournalEntry &entry) const;
    void countAlong(const RuleOperation &operation);
    void countAlong(std::optional<int> &fact, int difference);
    void put(const JumpRule &rule);
    void remove(const QString &prefix);
    void finishChange();
    [[nodiscard]] bool wantsAll() const { return m_query.scope == RuleQuery::Scope::All; }
    [[nodiscard]] bool showsAll() const
    {
        return m_shownQuery && m_shownQuery->scope == RuleQuery::Scope::All;
    }
    void connectAll();
    void loadAll();
    void showAll();
    void showMore(const QList<JumpRule> &rules);
    void followAll();
    void learn();
    void apply(const ApiResult<RulePage> &result);
    void applyAnew(const ApiResult<RulePage> &result);
    void show(const RulePage &page);
    void showAnew(RulePage page);
    void replaceFacts(AccountFacts facts);
    void setState(State state);

    JumpRuleClient &m_client;
    AllRules &m_all;
    const Clock &m_clock;
    RuleTableModel m_table;
    State m_state = State::Idle;
    RuleQuery m_query;
    std::optional<RuleQuery> m_shownQuery;
    AccountFacts m_facts;
    QDateTime m_loadedAt;
    std::optional<ApiError> m_error;
    std::optional<BackOff> m_backOff;
    QSet<QString> m_removed; ///< were rows; one that is replaced is deleted before it is there again
    bool m_isReadingAnew = false;
    /// By what this program did while rows are read anew. Nothing: deleted.
    QHash<QString, std::optional<JumpRule>> m_changesMeanwhile;
    ApiCall<RulePage> m_call;
    quint64 m_generation = 0; ///< of the load under way; answers to older ones are stale
};

} // namespace qrjump::core
