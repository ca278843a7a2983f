#pragma once

#include <QString>

class QDateTime;

namespace qrjump::ui {

/// How old a pasted token is and what remains of its two hours: "Token pasted 12 minutes ago, about 1 h 48
/// min left". `pastedAt` is invalid while none was pasted.
[[nodiscard]] QString pastedTokenText(const QDateTime &pastedAt, const QDateTime &now);

/// What takes its place once WeChat has refused the token.
[[nodiscard]] QString refusedTokenText();

/// Whether its two hours are over.
[[nodiscard]] bool hasPastedTokenEnded(const QDateTime &pastedAt, const QDateTime &now);

} // namespace qrjump::ui
