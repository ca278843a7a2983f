#pragma once

#include "core/csv/filecolumn.h"
#include "core/csv/textencoding.h"

namespace qrjump::core {

/// What is to be taken out of a file.
enum class ImportContent {
    Rules,    ///< to be added or edited; needs prefix and page path
    Prefixes, ///< of rules that exist; needs only the prefix
};

/// How a file is to be read. Found by looking at it; the user may know better.
struct ImportFormat
{
    TextEncoding encoding = TextEncoding::Utf8;
    QChar separator = u',';
    bool hasHeader = true;
    /// Written by this program: cells carry the formula guard. Follows from the header, not to be chosen.
    bool isOwn = false;
    FileColumns columns = {}; ///< one a column of the file

    [[nodiscard]] bool has(RuleColumn column) const;
    bool operator==(const ImportFormat &) const = default;
};

/// What the user has chosen in place of what was found. Columns belong to one encoding and separator.
struct ImportChoices
{
    std::optional<TextEncoding> encoding = {};
    std::optional<QChar> separator = {};
    std::optional<bool> hasHeader = {};
    std::optional<FileColumns> columns = {};

    bool operator==(const ImportChoices &) const = default;
};

/// Why the columns do not make rows yet: one translated sentence for each column that is missing or there
/// twice. Empty: rows can be read.
[[nodiscard]] QStringList problemsOfColumns(const FileColumns &columns, ImportContent content);

} // namespace qrjump::core
