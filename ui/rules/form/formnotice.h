#pragma once

#include "core/api/errorexplanation.h"
#include "core/operations/operationoutcome.h"
#include "ui/widgets/tone.h"

#include <QList>

namespace qrjump::ui {

/// A next step that the form dialog offers.
enum class FormAction {
    SendAgain,
    CheckAgain,
    KeepServerVersion,
    Replace, ///< a published rule
    Discard,
    KeepEditing,
    CloseAnyway,
    KeepOpen
};

/// What the form dialog says in its bar.
struct FormNotice
{
    Tone tone = Tone::Info;
    core::ErrorExplanation text; ///< meaning is the headline
    QList<FormAction> actions = {};
    enum class Ends {
        WhenRead,   ///< the user may close it
        WhenEdited, ///< and it is no longer true once a field was edited
        Never,      ///< nothing else says why the form is as it is
    };
    Ends ends = Ends::WhenRead;

    bool operator==(const FormNotice &) const = default;
};

/// What the user reads about `outcome`. Nothing after a plain success.
[[nodiscard]] std::optional<FormNotice> noticeOf(const core::OperationOutcome &outcome,
                                                 core::RuleOperation::Kind kind,
                                                 const core::ErrorCatalogue &catalogue);

[[nodiscard]] FormNotice nothingHasChangedNotice();
/// Asks before typed content is lost.
[[nodiscard]] FormNotice unsentContentNotice();
/// Asks before the form closes while nobody knows what became of the rule.
[[nodiscard]] FormNotice unknownOutcomeNotice();
/// Why a published rule is only shown, and what can be done.
[[nodiscard]] FormNotice publishedNotice(std::optional<int> publishQuota);

} // namespace qrjump::ui
