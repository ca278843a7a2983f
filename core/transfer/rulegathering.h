#pragma once

#include "core/rules/rulelimits.h"
#include "core/rules/rulelisting.h"
#include "core/rules/rulepage.h"
#include "core/transfer/pagechain.h"
#include "core/transfer/shiftsearch.h"

#include <QCoreApplication>

namespace qrjump::core {

/// Puts all rules of an account together from its pages in order of creation, with several requests under way
/// at a time and rules that come and go meanwhile. Additions come last, so growth is followed to the end.
/// After a deletion the pages around the boundary over which a rule may have slipped are read again, and what
/// is gone is looked for. Knows no network: says which page to ask for and takes what comes.
///
/// Complete means: the last page was read when the server had as many rules as the last reply says and as are
/// held here, no boundary is left over which a rule may have slipped, and no rule may stand in a wrong place.
/// What cannot be noticed are deletions that the totals do not show:
/// - between two answers of the server that follow each other, if rules were added between them, too;
/// - all of a reading, if its replies allow for an order of the overlapping ones in which no total is below
///   an earlier one.
/// The values of a rule are those of the moment when its page was read last.
class RuleGathering
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::core::RuleGathering)

public:
    enum class Source {
        Pages,     ///< every rule, page after page; `total_count` is the promise
        WholeList, ///< every rule in one reply; `total_count` is the promise, or `list_size` without it
        Part,      ///< one reply with what was asked for; `list_size` is the promise
    };

    explicit RuleGathering(Source source, int pageSize = kMaxPageSize);

    /// The page to ask for now; nothing while that depends on what is under way.
    [[nodiscard]] std::optional<PageAsk> next();
    void take(const PageAsk &ask, const RulePage &page);
    /// There is no answer: the page has to be asked for again.
    void giveBack(const PageAsk &ask);

    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    [[nodiscard]] int count() const { return m_held.count(); }
    /// As many as the server promises are there; what changed meanwhile is looked for.
    [[nodiscard]] bool isChecking() const;
    /// How many rules there will be, as far as the server said.
    [[nodiscard]] std::optional<int> promised() const;
    /// What is there, also before it has finished; without the times.
    [[nodiscard]] RuleListing listing() const;

    /// The rules that came since the last call, each new one behind all others, and those that changed. What
    /// was given out is a beginning of the list without a gap, as far as the totals have told by then.
    [[nodiscard]] QList<JumpRule> takeReceived() { return m_held.takeReceived(); }
    /// Of those given out: the prefixes that the server does not have any more.
    [[nodiscard]] QStringList takeGone() { return m_held.takeGone(); }

private:
    [[nodiscard]] std::optional<int> nextPage();
    [[nodiscard]] std::optional<int> freshPage() const;
    [[nodiscard]] bool isUnderWay(int page) const;
    void takeOnlyReply(const PageReply &page);
    void takeUncounted(const PageReply &page);
    void takeCounted(const PageReply &page);
    void proceed();
    void checkEnd();
    [[nodiscard]] std::optional<int> firstUncertainPage() const;
    void search();
    void finish(Completeness::Kind kind, const QString &why = {});
    [[nodiscard]] int total() const { return m_log.latestTotal(); }

    [[nodiscard]] QString keptChanging() const;
    [[nodiscard]] QString promiseBroken() const;

    Source m_source;
    int m_pageSize;
    ReplyLog m_log;
    HeldRules m_held{m_log};
    PageChain m_chain;
    std::optional<ShiftSearch> m_search;
    bool m_isSearchOutdated = false;
    bool m_isCounted = false;  ///< the server says a total
    bool m_hasReplies = false; ///< one at least
    int m_uncountedPage = 1;   ///< the next one where there is no total
    int m_rounds = 0;          ///< how often the end was read again
    QList<PageAsk> m_underWay;
    QList<int> m_again;  ///< pages to ask for before all others
    RulePage m_lastPage; ///< for the counts
    bool m_isFinished = false;
    Completeness m_completeness;
};

} // namespace qrjump::core
