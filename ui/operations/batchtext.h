#pragma once

#include "core/models/batchwatch.h"
#include "ui/widgets/tone.h"

namespace qrjump::core {
class OperationRunner;
}

namespace qrjump::ui {

// What is said about batches, translated.

/// "Importing shop.csv", "Publishing 3 rules", "Deleting the rule “https://a.b/”": what goes on.
/// `onlyPrefix`: see core::onlyPrefixOf().
[[nodiscard]] QString activityText(const core::OperationBatch &batch, int total, const QString &onlyPrefix);
/// "Import of shop.csv", "Publishing of 3 rules", "Deletion of the rule “https://a.b/”": what it is called.
[[nodiscard]] QString nameText(const core::OperationBatch &batch, int total, const QString &onlyPrefix);

/// As much of it as a sentence has room for.
[[nodiscard]] QString shortenedPrefix(const QString &prefix);

/// "312 of 1,000"
[[nodiscard]] QString shareText(const core::BatchProgress &progress);
/// What was achieved, in the same words: without what was refused or taken back.
[[nodiscard]] QString doneShareText(const core::BatchCounts &counts);
/// "about 4 minutes left"
[[nodiscard]] QString timeLeftText(std::chrono::milliseconds remaining);
/// "waiting until 10:42:31, because …"
[[nodiscard]] QString waitingText(const QDateTime &until);
/// The same of what `progress` waits for; "" when that is nothing but the server's answers.
[[nodiscard]] QString waitingText(const core::BatchProgress &progress);
/// "No answer for 12 s: …", a whole sentence without its stop.
[[nodiscard]] QString silenceText(const core::ServerSilence &silence);
/// When the connection that holds the batch was tried last, and when it is tried next: "Last tried at
/// 10:42:31, next at 10:42:46." "Last tried at 10:42:31, and again now." when that time has come. "Trying
/// again…" while what was `askedAt` has not been answered; "" when another reason holds it.
[[nodiscard]] QString triesText(const core::OperationRunner &runner, qint64 batchId, const QDateTime &now,
                                const QDateTime &askedAt);
/// "312 of 1,000 · 187 a minute · about 4 minutes left", as far as it is known.
[[nodiscard]] QString progressText(const core::BatchProgress &progress);

/// "980 of 1,000 are done. 20 were refused." Sentences about a batch of which nothing is under way.
[[nodiscard]] QString endText(const core::BatchCounts &counts);
/// The same with what has ended in front: `name` is its nameText().
[[nodiscard]] QString namedEndText(core::BatchKind kind, const QString &name,
                                   const core::BatchCounts &counts);
/// Of what endText() says: Ok only when all of it is done.
[[nodiscard]] Tone endTone(const core::BatchCounts &counts);

/// The same without what is done and what was not sent: "20 were refused. What became of 1 is not known yet."
[[nodiscard]] QString troubleText(const core::BatchCounts &counts);
/// "" when there are none: "1 more may have been sent: …"
[[nodiscard]] QString mayHaveBeenSentText(const core::BatchCounts &counts);

} // namespace qrjump::ui
