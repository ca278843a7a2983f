#pragma once

#include "ui/compare/comparedreading.h"
#include "ui/widgets/tone.h"

#include <optional>

namespace qrjump::ui {

/// What has to be known about two readings so that their differences are not taken for more than they are.
struct ComparisonWarning
{
    Tone tone = Tone::Info;
    QString title;
    QString help; ///< may be empty

    bool operator==(const ComparisonWarning &) const = default;
};

/// Nothing when there is nothing to know.
[[nodiscard]] std::optional<ComparisonWarning> warningAbout(const ComparedPair &pair);

} // namespace qrjump::ui
