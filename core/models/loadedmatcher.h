#pragma once

#include "core/rules/rulematcher.h"
#include "core/rules/ruleset.h"

#include <QObject>

#include <memory>

namespace qrjump::core {

/// A matcher over the rules that a window has loaded. Many are sorted on a thread of their own, and until
/// then there is none.
class LoadedMatcher : public QObject
{
    Q_OBJECT

public:
    /// Up to so many rules are sorted at once.
    static constexpr int kSortedAtOnce = 5000;

    LoadedMatcher(const RuleSet &rules, AccountKind kind);

    /// Null until ready().
    [[nodiscard]] std::shared_ptr<const RuleMatcher> matcher() const { return m_matcher; }

Q_SIGNALS:
    void ready();

private:
    std::shared_ptr<const RuleMatcher> m_matcher;
};

} // namespace qrjump::core
