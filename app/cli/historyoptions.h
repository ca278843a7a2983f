#pragma once

#include "app/cli/optionreader.h"
#include "core/store/operationjournal.h"

namespace qrjump::cli {

/// Which operations `qrjump history` is about.
struct HistoryQuestion
{
    core::HistoryFilter filter; ///< without the account
    QString account = {};       ///< name or id, "" for all
    std::optional<int> limit = {};
    QString csvFile = {}; ///< "-" for the standard output, "" for JSON
};

void addHistoryOptions(QCommandLineParser &parser);
/// To be used only if `reader` has no problem afterwards.
[[nodiscard]] HistoryQuestion historyQuestion(OptionReader &reader);

} // namespace qrjump::cli
