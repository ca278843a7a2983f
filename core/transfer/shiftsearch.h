#pragma once

#include "core/transfer/heldrules.h"

#include <QMap>

namespace qrjump::core {

/// Finds the rules that are gone while `total` is what the server has: before them a rule's place here is the
/// one on the server, behind them it is not. So pages are read where the difference changes, fewer and fewer
/// between two that agree.
class ShiftSearch
{
public:
    /// Pages from `firstInAnyCase` on are read in any case.
    ShiftSearch(HeldRules &held, int pageSize, int total, std::optional<int> firstInAnyCase);

    [[nodiscard]] int total() const { return m_total; }
    /// The next pages to read, at most so many; none when there is nothing left to find this way.
    [[nodiscard]] QList<int> nextPages(int atMost);
    void take(const PageReply &page);
    /// Whether every rule is where the server has it, as far as that was seen.
    [[nodiscard]] bool isSolved() const;

private:
    /// A rule's place here and on the server, or the end of both.
    struct Mark
    {
        int held = 0;
        int server = 0;
    };
    /// A page that was read; its rules by their positions in the RuleSet.
    struct ReadPage
    {
        int first = 0;
        int last = 0;
        int count = 0;
    };

    [[nodiscard]] bool put(const PageReply &page);
    [[nodiscard]] std::optional<int> placeBehind(int page) const;
    [[nodiscard]] QList<Mark> marks() const;
    void dropBetweenNeighbours();
    [[nodiscard]] QList<QList<int>> rangesToRead() const;
    [[nodiscard]] bool isRead(int page) const { return m_read.contains(page) || m_waiting.contains(page); }
    [[nodiscard]] QList<int> unreadPages(const Mark &from, const Mark &to) const;
    [[nodiscard]] std::optional<int> unreadPageAt(int place, const QList<Mark> &marks) const;

    HeldRules &m_held;
    int m_pageSize;
    int m_total;
    std::optional<int> m_firstInAnyCase;
    QMap<int, ReadPage> m_read;     ///< by page
    QMap<int, PageReply> m_waiting; ///< by page; for the one before
};

} // namespace qrjump::core
