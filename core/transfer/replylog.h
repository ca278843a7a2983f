#pragma once

#include <QList>

namespace qrjump::core {

/// What the totals of replies tell about deletions and additions between them, when requests overlap: the
/// server answered each one at some moment between its sending and its reception, and nothing more is known
/// of the order. As long as they allow for an order in which the total never falls, nothing was deleted. What
/// cannot be seen: deletions between two answers that follow each other, if rules are added between them,
/// too.
class ReplyLog
{
public:
    /// A request leaves; the answer is its moment.
    [[nodiscard]] int send() { return ++m_moment; }
    /// The reply to the request of that moment has come; the answer is its number, from 0.
    int record(int sent, int total);

    [[nodiscard]] int latestTotal() const { return m_replies.last().total; }
    [[nodiscard]] int totalOf(int reply) const { return m_replies.at(reply).total; }
    /// Whether the server answered `first` before `second` for certain.
    [[nodiscard]] bool isBefore(int first, int second) const
    {
        return m_replies.at(first).received < m_replies.at(second).sent;
    }
    /// Whether a request of the moment `sent` left when `reply` was there.
    [[nodiscard]] bool isBeforeMoment(int reply, int sent) const
    {
        return m_replies.at(reply).received < sent;
    }
    /// Whether a rule may have been deleted after the server answered `from` and before it answered `to`.
    [[nodiscard]] bool mayHaveFallen(int from, int to) const;
    /// The same, but two replies of the same time with different totals count as growth unless those just
    /// before or after them speak of a deletion.
    [[nodiscard]] bool hasLikelyFallen(int from, int to) const;
    /// How many rules may have been added meanwhile, at most.
    [[nodiscard]] int mostAdded(int from, int to) const;
    /// How many between the first answer and the last one, at most.
    [[nodiscard]] int mostAdded() const;
    /// Whether all replies since `reply`, or at the same time, have its total.
    [[nodiscard]] bool isSettledSince(int reply) const;

private:
    struct Reply
    {
        int sent = 0;
        int received = 0;
        int total = 0;
        bool isBelowEarlier = false; ///< a reply just before it had a higher total
        bool isAboveLater = false;   ///< a reply just after it had a lower one
    };
    /// Two replies that may have followed each other, with different totals.
    struct Step
    {
        int lower = 0;
        int higher = 0;
        enum class Order { Growth, Fall, SameTime } order = Order::SameTime;
    };

    [[nodiscard]] int lastSentBefore(int reply) const;
    void compare(int first, int second);
    [[nodiscard]] bool isLikelyFall(const Step &step) const;
    [[nodiscard]] int growthOf(const Step &step) const;
    /// Whether what happened between `first` and `second` may have happened between `from` and `to`.
    [[nodiscard]] bool mayLie(int first, int second, int from, int to) const;

    int m_moment = 0;
    QList<Reply> m_replies;
    QList<Step> m_steps;
    bool m_hasFallen = false; ///< in whatever order they were answered
};

} // namespace qrjump::core
