#pragma once

#include "core/transfer/importrow.h"

namespace qrjump::ui {

/// What has happened to a file before it got here.
struct DamageText
{
    QString headline;
    QString details; ///< sentences

    bool operator==(const DamageText &) const = default;
};

/// Nothing for a file that is whole. Looks at every row once.
[[nodiscard]] std::optional<DamageText> damageOf(const core::ImportTable &table);

} // namespace qrjump::ui
