#pragma once

#include "core/api/diagnosis.h"

namespace qrjump::ui {

/// What WeChat remembers of a request, as lines. Absent values are left out.
[[nodiscard]] QString answerText(const core::RequestDetails &details);

/// How often `call` may still be made today, as sentences.
[[nodiscard]] QString answerText(const core::DailyQuota &quota, const QString &call);

} // namespace qrjump::ui
