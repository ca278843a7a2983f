#pragma once

#include <QString>

namespace qrjump::core {

/// `text` with the values of all token and secret parameters replaced by "***", whether they stand in a
/// query string (`access_token=…`) or in JSON (`"secret":"…"`).
[[nodiscard]] QString redacted(const QString &text);

/// Puts redacted() in front of the message handler that is installed now. To be called once, first thing in
/// main(): masking happens in the sink, so no caller can forget it.
void installRedactingMessageHandler();

} // namespace qrjump::core
