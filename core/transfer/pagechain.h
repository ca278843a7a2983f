#pragma once

#include "core/transfer/heldrules.h"

#include <QHash>
#include <QMultiMap>

namespace qrjump::core {

/// A request for a page, until it is answered.
struct PageAsk
{
    int page = 1;
    int sent = 0; ///< its moment in the ReplyLog

    bool operator==(const PageAsk &) const = default;
};

/// Joins pages, in whatever order they come, to a gapless beginning of the list. A deletion moves later rules
/// to earlier pages: one that slips over the boundary between a page that was read before and one that was
/// read after would be missed. So a page is joined to the one before it only if
/// - no rule may have been deleted between the two replies, or
/// - the page before was read after it: then nothing can have slipped away between them, or
/// - they overlap.
/// Else the page before is asked for again.
class PageChain
{
public:
    PageChain(HeldRules &held, const ReplyLog &log, int pageSize);

    /// `underWay` are the requests that are not answered yet.
    void take(const PageReply &page, const QList<PageAsk> &underWay);

    /// A page that has to be read again, once.
    [[nodiscard]] std::optional<int> takeWanted();
    [[nodiscard]] bool isWanting() const { return !m_wanted.isEmpty(); }
    /// Pages from 1 on that are joined.
    [[nodiscard]] int joinedPages() const { return m_joined; }
    /// Whether replies of this page wait for those before it.
    [[nodiscard]] bool isWaiting(int page) const { return m_waiting.contains(page); }
    [[nodiscard]] bool isWaiting() const { return !m_waiting.isEmpty(); }
    /// The last reply of the page that was joined.
    [[nodiscard]] std::optional<int> lastReplyOf(int page) const;

private:
    struct Reading
    {
        int reply = 0;
        bool isFull = false;
    };

    void joinWhatFits(const QList<PageAsk> &underWay);
    [[nodiscard]] bool settle(const PageReply &page, const QList<PageAsk> &underWay);
    void join(const PageReply &page, const std::optional<HeldRules::Seam> &seam = {});
    [[nodiscard]] std::optional<int> laterEnd(const PageReply &page) const;
    [[nodiscard]] bool fits(const PageReply &page) const;
    [[nodiscard]] bool isBesideLater(const PageReply &page) const;
    [[nodiscard]] std::optional<HeldRules::Seam> seamOf(const PageReply &page) const;
    void want(int page, int since, const QList<PageAsk> &underWay);

    HeldRules &m_held;
    const ReplyLog &m_log;
    int m_pageSize;
    int m_joined = 0;
    QHash<int, QList<Reading>> m_readings; ///< by page
    QMultiMap<int, PageReply> m_waiting;   ///< by page
    QList<int> m_wanted;
};

} // namespace qrjump::core
