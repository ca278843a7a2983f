#pragma once

#include "core/rules/ruleset.h"

namespace qrjump::bench {

/// All text of rules in one piece, and the C library's search through it.
class TextSearch
{
public:
    explicit TextSearch(const core::RuleSet &rules);

    /// Milliseconds for finding `word`, in the case in which rules have it, wherever it stands.
    [[nodiscard]] double ms(const QString &word) const;

private:
    QByteArray m_text;
};

} // namespace qrjump::bench
