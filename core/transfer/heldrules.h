#pragma once

#include "core/rules/ruleset.h"
#include "core/transfer/pagereply.h"
#include "core/transfer/replylog.h"

#include <QHash>

namespace qrjump::core {

/// The rules that a reading of all pages has so far, in the server's order of creation, where new rules come
/// last and none changes places unless it is deleted and created again. Knows when and where each was seen,
/// between which of them one may be missing, and whether one may stand in a wrong place.
class HeldRules
{
public:
    /// Two replies whose pages were joined because no rule seemed to be deleted between them.
    struct Seam
    {
        int before = 0;
        int after = 0;
    };

    explicit HeldRules(const ReplyLog &log)
        : m_log(log)
    {}

    [[nodiscard]] int count() const { return m_rules.count(); }
    [[nodiscard]] RuleSet inOrder() const;

    /// Whether the rules of `page` overlap with those here, so that none can be missing between the two.
    [[nodiscard]] bool overlaps(const PageReply &page) const;
    /// Whether `page` has a rule that is here from a reply of the same time: which place is newer cannot be
    /// told.
    [[nodiscard]] bool isUnclear(const PageReply &page) const;
    /// What is new in `page` comes last. None may be missing between the rules here and those of `page`,
    /// except at the seam.
    void append(const PageReply &page, const std::optional<Seam> &seam = {});
    /// As it is, also when it has a prefix twice.
    void appendWhole(const PageReply &page);

    // For the search for rules that are gone: nothing else was under way when these were read.

    /// Puts the rules of `page` into their places. What was between them is gone. Where none of them has
    /// stayed in its place, `place` is that of the first one. The answer is whether there was a place.
    [[nodiscard]] bool splice(const PageReply &page, std::optional<int> place);
    /// Drops those in the places from `first` to before `last`.
    void drop(int first, int last);
    /// The places in the order of creation by RuleSet position; -1 where there is none.
    [[nodiscard]] QList<int> places() const;
    [[nodiscard]] int positionOf(const QString &prefix) const { return m_rules.positionOf(prefix); }
    /// Before which places in the order a rule may be missing, by what the replies say so far.
    [[nodiscard]] QList<int> doubtfulPlaces() const;
    /// Whether a rule that was created during the reading may stand in a wrong place.
    [[nodiscard]] bool isOrderDoubtful() const { return m_isOrderDoubtful; }

    /// What came or changed since the last call.
    [[nodiscard]] QList<JumpRule> takeReceived() { return std::exchange(m_received, {}); }
    /// What was dropped since the last call.
    [[nodiscard]] QStringList takeGone() { return std::exchange(m_gone, {}); }
    /// Whether a rule was seen in two places.
    [[nodiscard]] bool hasMoved() const { return m_hasMoved; }

private:
    struct Sighting
    {
        int reply = 0;
        int place = 0; ///< on the server, when it replied
    };
    /// Places from `first` to before `last`.
    struct Span
    {
        int first = 0;
        int last = 0;
    };

    [[nodiscard]] bool isSameRule(int position, const PageReply &page, int place) const;
    [[nodiscard]] qsizetype firstNew(const PageReply &page) const;
    int takeAppended(const JumpRule &rule, const PageReply &page, int place);
    [[nodiscard]] bool isInOrder(const PageReply &page, const QList<int> &positions, int firstAppended) const;
    int add(const JumpRule &rule, Sighting sighting);
    void takeOut(int position);
    void passSeams(int from, int to);
    int update(int position, const JumpRule &rule, Sighting sighting);
    [[nodiscard]] QList<int> stayingOf(const PageReply &page) const;
    [[nodiscard]] Span spanOf(const QList<int> &staying) const;
    [[nodiscard]] QList<int> takeSpliced(const PageReply &page, const QList<int> &staying);
    void insert(const QList<int> &positions, Span span);
    void forget(int position);

    const ReplyLog &m_log;
    RuleSet m_rules;
    QList<Sighting> m_sightings;     ///< by RuleSet position
    QList<int> m_order;              ///< RuleSet positions in the order of creation
    QHash<int, QList<Seam>> m_seams; ///< by the RuleSet position of the rule behind it; -1 behind all
    bool m_isOrderDoubtful = false;
    QList<JumpRule> m_received;
    QStringList m_gone;
    bool m_hasMoved = false;
};

} // namespace qrjump::core
