#include "core/models/searchwords.h"

#include <algorithm>

namespace qrjump::core {

namespace {

/// Takes the word at the beginning of `rest`, which does not begin with white space.
SearchWord takeWord(QStringView &rest)
{
    SearchWord word;
    if (rest.size() > 1 && rest.startsWith(u'-') && !rest.at(1).isSpace()) {
        word.isExcluded = true;
        rest = rest.mid(1);
    }
    const bool isQuoted = rest.startsWith(u'"');
    if (isQuoted)
        rest = rest.mid(1);
    const auto end = std::find_if(rest.begin(), rest.end(), [isQuoted](QChar character) {
        return isQuoted ? character == u'"' : character.isSpace();
    });
    const qsizetype length = end - rest.begin();
    word.text = rest.first(length).toString();
    rest = rest.mid(std::min(length + 1, rest.size()));
    return word;
}

} // namespace

QList<SearchWord> searchWords(QStringView typed)
{
    QList<SearchWord> words;
    for (QStringView rest = typed.trimmed(); !rest.isEmpty(); rest = rest.trimmed()) {
        const SearchWord word = takeWord(rest);
        if (!word.text.isEmpty())
            words.append(word);
    }
    return words;
}

} // namespace qrjump::core
