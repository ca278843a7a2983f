#pragma once

#include "core/rules/rulelimits.h"

#include <QStringList>

namespace qrjump::core {

/// Which rules to show. Ordinary accounts only know Newest, which is then all of them.
struct RuleQuery
{
    enum class Scope {
        Newest,   ///< get_type 0: the newest kNewestRules
        Prefixes, ///< get_type 1: `prefixes`, at most kMaxPrefixesPerQuery
        Page,     ///< get_type 2: page `pageNumber`, from 1, of `pageSize`, in order of creation
        All,      ///< every rule: as many requests as there are pages, or a snapshot; see AllRules
    };

    Scope scope = Scope::Newest;
    QStringList prefixes;
    int pageNumber = 1;
    int pageSize = kMaxPageSize;

    bool operator==(const RuleQuery &) const = default;
};

} // namespace qrjump::core
