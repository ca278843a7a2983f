#pragma once

#include <optional>

namespace qrjump::core {

/// Where a paged list stands. The total is what the server said last; it may be unknown.
struct Pager
{
    int pageNumber = 1; ///< from 1
    int pageSize = 200;
    std::optional<int> totalCount;
    bool isAnythingKnown = true; ///< else there is nothing yet from which one could go on

    /// At least 1, also for an empty list; nothing while the total is unknown.
    [[nodiscard]] std::optional<int> pageCount() const;
    [[nodiscard]] bool hasPrevious() const { return pageNumber > 1; }
    [[nodiscard]] bool hasNext() const;
    /// The page with another size on which the first row of this page stands.
    [[nodiscard]] int pageNumberWithSize(int otherSize) const;

    bool operator==(const Pager &) const = default;
};

} // namespace qrjump::core
