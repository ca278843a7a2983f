#pragma once

#include "app/cli/exitcode.h"
#include "core/accounts/connectionfinding.h"
#include "core/rules/linkanswer.h"
#include "core/transfer/rulefetch.h"

#include <QByteArray>

#include <utility>

namespace qrjump::cli {

/// One JSON object with the wire's names and numbers, the counts first and each rule in a line of its own.
/// What the server did not say is null.
[[nodiscard]] QByteArray listingJson(const core::RuleListing &listing);

/// One line: {"kind":…,"http_status":…,"errcode":…,"errmsg":…,"rid":…,"changed":…}. Where no server spoke,
/// errmsg is the technical detail.
[[nodiscard]] QByteArray errorJson(const core::FetchError &error);

/// One line: {"step":…,"outcome":…,"finding":…,"remedy":…,"raw":…,"rid":…,"address":…}.
[[nodiscard]] QByteArray findingJson(const core::ConnectionFinding &finding);

/// What becomes of one link: {"link":…,"verdict":"opens|no|cannot_tell","rule":…,"state":…,"staff_see":…,
/// "public_sees":…,"reasons":[…]}. What nobody sees or nobody knows is null.
[[nodiscard]] QByteArray answerJson(const QString &link, const core::LinkAnswer &answer);

/// One line; nothing becomes null.
[[nodiscard]] QByteArray countsJson(const QList<std::pair<const char *, std::optional<int>>> &counts);

[[nodiscard]] ExitCode exitCodeOf(const core::ApiError &error);
[[nodiscard]] ExitCode exitCodeOf(const core::FetchError &error);
[[nodiscard]] ExitCode exitCodeOf(const core::ConnectionFinding &finding);

} // namespace qrjump::cli
