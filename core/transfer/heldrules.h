#pragma once

#include "core/rules/ruleset.h"
#include "core/transfer/pagereply.h"
#include "core/transfer/replylog.h"

namespace qrjump::core {

/// The rules that a reading of all pages has so far, in the server's order of creation, where new rules come
/// last and none changes places unless it is deleted and created again. Knows when and where each was seen.
class HeldRules
{
public:
    explicit HeldRules(const ReplyLog &log)
        : m_log(log)
    {}

    [[nodiscard]] int count() const { return m_rules.count(); }
    [[nodiscard]] RuleSet inOrder() const;

    /// Whether the rules of `page` overlap with those here, so that none can be missing between the two.
    [[nodiscard]] bool overlaps(const PageReply &page, int total) const;
    /// Whether `page` has a rule that is here from a reply of the same time: which place is newer cannot be
    /// told.
    [[nodiscard]] bool isUnclear(const PageReply &page) const;
    /// What is new in `page` comes last. None may be missing between the rules here and those of `page`. The
    /// answer is whether they stand here in the order that they have there.
    [[nodiscard]] bool append(const PageReply &page);
    /// As it is, also when it has a prefix twice.
    void appendWhole(const PageReply &page);

    // For the search for rules that are gone: nothing else was under way when these were read.

    /// Puts the rules of `page` into their places. What was between them is gone.
    void splice(const PageReply &page);
    /// Drops those in the places from `first` to before `last`.
    void drop(int first, int last);
    /// The places in the order of creation by RuleSet position; -1 where there is none.
    [[nodiscard]] QList<int> places() const;
    [[nodiscard]] int positionOf(const QString &prefix) const { return m_rules.positionOf(prefix); }

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

    [[nodiscard]] bool isSameRule(int position, const PageReply &page, int place, int total) const;
    [[nodiscard]] qsizetype firstNew(const PageReply &page) const;
    int takeAppended(const JumpRule &rule, Sighting sighting);
    int takeKnown(int position, const JumpRule &rule, Sighting sighting);
    int add(const JumpRule &rule, Sighting sighting);
    int update(int position, const JumpRule &rule, Sighting sighting);
    [[nodiscard]] QList<int> positionsOf(const PageReply &page) const;
    [[nodiscard]] Span spanOf(const PageReply &page, const QList<int> &known) const;
    [[nodiscard]] QList<int> takeSpliced(const PageReply &page, const QList<int> &known);
    void forget(int position);

    const ReplyLog &m_log;
    RuleSet m_rules;
    QList<Sighting> m_sightings; ///< by RuleSet position
    QList<int> m_order;          ///< RuleSet positions in the order of creation
    QList<JumpRule> m_received;
    QStringList m_gone;
    bool m_hasMoved = false;
};

} // namespace qrjump::core
