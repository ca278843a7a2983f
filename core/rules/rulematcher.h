#pragma once

#include "core/rules/linkanswer.h"
#include "core/rules/linkmatch.h"
#include "core/rules/ruleindex.h"

namespace qrjump::core {

/// Tells which of an account's rules a scanned link hits, by section 5 of the remote system's description:
/// the most specific one that covers it, whatever its state. Takes no longer for many rules than for few.
class RuleMatcher
{
public:
    RuleMatcher(QList<JumpRule> rules, AccountKind kind);

    [[nodiscard]] LinkAnswer answer(const QString &link) const;
    [[nodiscard]] const RuleIndex &index() const { return m_index; }

private:
    struct Findings;

    [[nodiscard]] Findings find(const LinkReach &link) const;
    [[nodiscard]] LinkMatch matchAt(int place, const LinkReach &link) const;
    [[nodiscard]] bool mayBeat(int doubtful, LinkDoubt doubt, int winner) const;
    [[nodiscard]] LinkReason reason(LinkReason::Kind kind, int place) const;
    [[nodiscard]] LinkAnswer unclear(const Findings &findings) const;
    [[nodiscard]] LinkAnswer decided(const Findings &findings, const QString &link) const;

    RuleIndex m_index;
};

} // namespace qrjump::core
