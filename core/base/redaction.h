#pragma once

#include "core/base/secret.h"

#include <QList>
#include <QString>

namespace qrjump::core {

/// `text` with the values of all token and secret parameters replaced by "***", whether they stand in a
/// query string (`access_token=…`) or in JSON (`"secret":"…"`).
[[nodiscard]] QString redacted(const QString &text);

/// `text` with the literal `secrets` replaced by "***", however they are written (secretSpans()). For texts
/// that servers wrote, which may repeat what they were sent.
[[nodiscard]] QString withoutSecrets(const QString &text, const QList<Secret> &secrets);

/// Puts redacted() in front of the message handler that is installed now. To be called once, first thing in
/// main(): masking happens in the sink, so no caller can forget it.
void installRedactingMessageHandler();

} // namespace qrjump::core
