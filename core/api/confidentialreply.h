#pragma once

#include "core/base/secret.h"

#include <QList>

#include <optional>

namespace qrjump::core {

// Replies of token calls, which are secrets themselves.

/// The JSON in `reply` with "***" for every text but `errmsg`; keys and numbers stay. Nothing when it is not
/// JSON, or too large to be the reply of a token call.
[[nodiscard]] std::optional<QByteArray> veiledReply(const QByteArray &reply);

/// What in `reply` may be a token: texts that are long or bear a telling name, or the whole of a bare text.
[[nodiscard]] QList<Secret> secretsIn(const QByteArray &reply);

} // namespace qrjump::core
