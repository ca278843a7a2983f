#pragma once

#include "app/cli/optionreader.h"
#include "core/transfer/importformat.h"

namespace qrjump::cli {

/// What `import` takes beside account and ChangeOptions.
struct ImportOptions
{
    /// A column that the file calls otherwise.
    struct NamedColumn
    {
        core::FileColumn column;
        QString title; ///< in the header; without a header its number, from 1
    };

    QString reportFile = {};   ///< empty: none
    QString rejectedFile = {}; ///< empty: none
    std::optional<core::TextEncoding> encoding = {};
    std::optional<QChar> separator = {};
    QList<NamedColumn> columns = {};
};

void addImportOptions(QCommandLineParser &parser);
[[nodiscard]] ImportOptions importOptions(OptionReader &reader);

} // namespace qrjump::cli
