#include "ui/operations/change/shadowpoints.h"

#include "core/base/sentences.h"
#include "core/rules/linkdoubt.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::ui {

using core::RuleShadow;
using Effect = RuleShadow::Effect;

namespace {

constexpr qsizetype kShadowsShownAtMost = 30;

struct ShadowWords
{
    Q_DECLARE_TR_FUNCTIONS(ShadowPoints)

public:
    static ProposalPoint takesOver(const RuleShadow &shadow)
    {
        if (shadow.rule.pagePath == shadow.other.pagePath)
            return {Tone::Info, tr("Links under %1 open the same page as those under %2.")
                                    .arg(shadow.rule.prefix, shadow.other.prefix)};
        //: %1 and %3 are links, %2 and %4 page paths
        return {
            Tone::Info,
            tr("Links under %1 open the page “%2”. The other links under %3 go on opening “%4”.")
                .arg(shadow.rule.prefix, shadow.rule.pagePath, shadow.other.prefix, shadow.other.pagePath)};
    }

    static ProposalPoint losesPart(const RuleShadow &shadow)
    {
        //: %1 and %3 are links, %2 a page path
        return {Tone::Info,
                tr("Links under %1 go on opening the page “%2”, because that rule is more specific than "
                   "%3.")
                    .arg(shadow.other.prefix, shadow.other.pagePath, shadow.rule.prefix)};
    }

    static ProposalPoint isBlocked(const RuleShadow &shadow)
    {
        //: %1 and %2 are links
        return {Tone::Warning,
                tr("Links under %1 open nothing, because that rule is more specific than %2 and is "
                   "not published.")
                    .arg(shadow.other.prefix, shadow.rule.prefix)};
    }

    static ProposalPoint cannotTell(const RuleShadow &shadow)
    {
        //: %1 and %2 are links
        const QString what =
            tr("It cannot be told which of the rules %1 and %2 decides about links that both "
               "may cover.")
                .arg(shadow.rule.prefix, shadow.other.prefix);
        return {Tone::Warning, core::joinedSentences({what, core::displayText(shadow.doubt)})};
    }

    static ProposalPoint more(int count)
    {
        return {Tone::Info, tr("%Ln more rule(s) are concerned in one of these ways.", nullptr, count)};
    }
};

ProposalPoint pointOf(const RuleShadow &shadow)
{
    switch (shadow.effect) {
    case Effect::TakesOver:
        return ShadowWords::takesOver(shadow);
    case Effect::LosesPart:
        return ShadowWords::losesPart(shadow);
    case Effect::IsBlocked:
        return ShadowWords::isBlocked(shadow);
    case Effect::CannotTell:
        return ShadowWords::cannotTell(shadow);
    }
    Q_UNREACHABLE();
}

int rank(Effect effect)
{
    switch (effect) {
    case Effect::IsBlocked:
        return 0;
    case Effect::CannotTell:
        return 1;
    case Effect::TakesOver:
        return 2;
    case Effect::LosesPart:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<ProposalPoint> shadowPoints(const QList<RuleShadow> &shadows)
{
    QList<RuleShadow> sorted = shadows;
    std::stable_sort(sorted.begin(), sorted.end(), [](const RuleShadow &left, const RuleShadow &right) {
        return rank(left.effect) < rank(right.effect);
    });
    QList<ProposalPoint> points;
    for (const RuleShadow &shadow : sorted.mid(0, kShadowsShownAtMost))
        points.append(pointOf(shadow));
    if (sorted.size() > kShadowsShownAtMost)
        points.append(ShadowWords::more(static_cast<int>(sorted.size() - kShadowsShownAtMost)));
    return points;
}

} // namespace qrjump::ui
