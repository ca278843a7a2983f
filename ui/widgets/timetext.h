#pragma once

class QDateTime;
class QString;

namespace qrjump::ui {

/// The moment of an "as of", in local time: "10:42:03", with the date in front when it was not today.
[[nodiscard]] QString timeText(const QDateTime &moment);
[[nodiscard]] QString timeText(const QDateTime &moment, const QDateTime &now);

} // namespace qrjump::ui
