#pragma once

#include "core/rules/jumprule.h"

#include <QList>

namespace qrjump::core {

enum class RuleField { Prefix, PagePath, TestRange, SubRules, TestLinks };

/// Something about a rule that the user should know before it is sent.
struct RuleProblem
{
    enum class Severity {
        Error, ///< the server would refuse it
        Hint,  ///< undocumented or suspicious; the user decides
    };
    enum class Code {
        Missing,
        Blank,
        NonAscii,
        NotALink,
        Scheme,
        Host,
        ServicePrefix,
        ServiceCodeMissing,
        LeadingSlash,
        Undocumented,
        TooManyTestLinks,
        TestLinkOutside,
        TestLinkUnclear,
        DoubledTestLink,
        UnknownValue,
        NotForService,
        Shadow,        ///< not from here: other rules cover the same links, as for the next
        TestLinkTaken, ///< another rule decides about it
        AlreadyLoaded, ///< not from here: the loaded list has a rule with this prefix
        Refused,       ///< not from here: the server has refused the field
    };

    RuleField field = RuleField::Prefix;
    int testLink = -1; ///< index into testLinks, -1 when the problem is not about one of them
    Severity severity = Severity::Error;
    Code code = Code::Missing;
    QString why;    ///< translated sentence: what is wrong
    QString remedy; ///< translated sentence: how to mend it

    bool operator==(const RuleProblem &) const = default;
};

/// Everything that is wrong or odd about `rule`, errors and hints, in the order of the fields.
[[nodiscard]] QList<RuleProblem> validateRule(const JumpRule &rule, AccountKind kind);

/// The part of validateRule() that concerns a prefix alone, as needed by the prefix filter.
[[nodiscard]] QList<RuleProblem> validatePrefix(const QString &prefix, AccountKind kind);

[[nodiscard]] bool hasErrors(const QList<RuleProblem> &problems);

} // namespace qrjump::core
