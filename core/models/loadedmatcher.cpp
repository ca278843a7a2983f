#include "core/models/loadedmatcher.h"

#include "core/base/detachedwork.h"

namespace qrjump::core {

LoadedMatcher::LoadedMatcher(const RuleSet &rules, AccountKind kind)
{
    const auto sorted = [rules, kind] { return std::make_shared<const RuleMatcher>(rules.toList(), kind); };
    if (rules.count() <= kSortedAtOnce) {
        m_matcher = sorted();
        return;
    }
    workDetached<std::shared_ptr<const RuleMatcher>>(
        this, sorted, [this](const std::shared_ptr<const RuleMatcher> &matcher) {
            m_matcher = matcher;
            Q_EMIT ready();
        });
}

} // namespace qrjump::core
