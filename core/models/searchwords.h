#pragma once

#include <QList>
#include <QString>

namespace qrjump::core {

/// One word of what is typed into a find box.
struct SearchWord
{
    QString text; ///< never empty
    bool isExcluded = false;

    bool operator==(const SearchWord &) const = default;
};

/// Words stand between white space; `"in quotes"` is one word, white space and hyphen included; a hyphen
/// before a word or quote excludes what follows. A quote that is not closed reaches to the end.
[[nodiscard]] QList<SearchWord> searchWords(QStringView typed);

} // namespace qrjump::core
