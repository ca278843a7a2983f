#pragma once

#include "core/api/apierror.h"
#include "core/store/journalentry.h"

namespace qrjump::core {

/// The change whose answer led to a hold.
struct HeldChange
{
    qint64 id = 0; ///< in the journal; 0: no answer to a change led to it
    qint64 batchId = 0;
    QString prefix = {};
    /// The server has said no to this very change, and the others of its batch do not depend on it: it alone
    /// may be to blame.
    bool canBeLeftOut = false;

    bool operator==(const HeldChange &) const = default;
};

/// `entry` of a batch of this kind is held because of `error`.
[[nodiscard]] HeldChange heldChange(const JournalEntry &entry, const std::optional<ApiError> &error,
                                    BatchKind kind);

} // namespace qrjump::core
