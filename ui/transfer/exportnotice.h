#pragma once

#include "core/api/errorexplanation.h"
#include "core/transfer/ruleexport.h"
#include "ui/widgets/tone.h"

#include <QList>

namespace qrjump::ui {

/// A next step that the export dialog offers.
enum class ExportAction { OpenFolder, Retry, UseUtf8WithBom, Stop, KeepGoing };

/// What the export dialog says in its bar.
struct ExportNotice
{
    Tone tone = Tone::Info;
    core::ErrorExplanation text; ///< meaning is the headline
    QList<ExportAction> actions = {};
};

/// What the user reads about the end of an export.
[[nodiscard]] ExportNotice noticeOf(const core::RuleExport::Outcome &outcome,
                                    const core::ErrorCatalogue &catalogue);

/// Asks before the dialog closes in the middle of an export.
[[nodiscard]] ExportNotice stillRunningNotice();

/// Names the folder for who has to go there by other means.
[[nodiscard]] ExportNotice folderNotOpenedNotice(const QString &folder);

} // namespace qrjump::ui
