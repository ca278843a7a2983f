#pragma once

#include "core/csv/csvencoding.h"
#include "core/csv/rulewords.h"

namespace qrjump::core {

/// Where an export goes and what it holds.
struct ExportOptions
{
    QString fileName;                             ///< an existing file is replaced, whole or not at all
    QList<RuleColumn> columns = allRuleColumns(); ///< at least one, in the order of the file
    CsvEncoding encoding = CsvEncoding::Utf8WithBom;

    bool operator==(const ExportOptions &) const = default;
};

/// What a finished export has written.
struct ExportSummary
{
    QString fileName;
    int rows = 0; ///< rules; the header is not one
    qint64 bytes = 0;

    bool operator==(const ExportSummary &) const = default;
};

} // namespace qrjump::core
