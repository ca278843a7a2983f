#include "core/models/pager.h"

#include <algorithm>

namespace qrjump::core {

std::optional<int> Pager::pageCount() const
{
    if (!totalCount)
        return std::nullopt;
    return std::max(1, (*totalCount + pageSize - 1) / pageSize);
}

bool Pager::hasNext() const
{
    const auto count = pageCount();
    return isAnythingKnown && (!count || pageNumber < *count);
}

int Pager::pageNumberWithSize(int otherSize) const
{
    const int firstRow = (pageNumber - 1) * pageSize;
    return firstRow / otherSize + 1;
}

} // namespace qrjump::core
