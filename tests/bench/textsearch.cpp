#include "tests/bench/textsearch.h"

#include "tests/bench/benchrules.h"
#include "tests/bench/measuring.h"

#include <cstdio>
#include <cstring>
#include <string_view>

namespace qrjump::bench {

namespace {

/// Where `word` begins, or null.
const char *found(std::string_view text, std::string_view word)
{
#ifdef Q_OS_UNIX
    return static_cast<const char *>(memmem(text.data(), text.size(), word.data(), word.size()));
#else
    const size_t at = text.find(word);
    return at == std::string_view::npos ? nullptr : text.data() + at;
#endif
}

} // namespace

TextSearch::TextSearch(const core::RuleSet &rules)
{
    m_text.reserve(textBytes(rules));
    for (int i = 0; i < rules.blockCount(); ++i) {
        const core::RuleBlock &block = rules.blockAt(i);
        m_text += block.prefixes().bytes() + block.pagePaths().bytes() + block.testLinks().bytes();
    }
}

double TextSearch::ms(const QString &word) const
{
    const QByteArray wanted = word.toLower().toUtf8();
    int hits = 0;
    const double taken = msOf([&] {
        std::string_view rest(m_text.constData(), static_cast<size_t>(m_text.size()));
        while (const char *hit = found(rest, {wanted.constData(), static_cast<size_t>(wanted.size())})) {
            ++hits;
            rest.remove_prefix(static_cast<size_t>(hit - rest.data()) + 1);
        }
    });
    if (hits == 0) // and so that nobody leaves the search out
        std::fputs("The word is in no rule.\n", stderr);
    return taken;
}

} // namespace qrjump::bench
