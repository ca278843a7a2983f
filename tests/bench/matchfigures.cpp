#include "core/rules/rulematcher.h"
#include "tests/bench/benchrules.h"
#include "tests/bench/figure.h"
#include "tests/bench/measuring.h"

#include <cstdio>

namespace qrjump::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTimesFaster = 1000;
constexpr int kAskedLinks = 2000;
constexpr int kScannedLinks = 5;

/// The longest prefix among those that cover the link: each is asked.
QByteArray prefixByScan(const QList<QByteArray> &prefixes, const QString &link)
{
    const QByteArray bytes = link.toUtf8();
    const core::LinkReach reach(bytes);
    QByteArray longest;
    for (const QByteArray &prefix : prefixes) {
        if (prefix.size() > longest.size() &&
            core::matchLink(core::LinkReach(prefix), reach).kind == core::LinkMatch::Kind::Hit)
            longest = prefix;
    }
    return longest;
}

template <typename Ask>
double msOfEach(const QStringList &links, Ask ask)
{
    return msOf([&] {
               for (const QString &link : links)
                   ask(link);
           }) /
           static_cast<double>(links.size());
}

QList<Line> match(const Settings &settings)
{
    const QList<core::JumpRule> rules = linkRules(settings.rows).toList();
    const core::RuleMatcher matcher(rules, core::AccountKind::Ordinary);
    QList<QByteArray> prefixes;
    for (const core::JumpRule &rule : rules)
        prefixes.append(rule.prefix.toUtf8());
    QStringList links;
    for (int i = 0; i < kAskedLinks; ++i)
        links.append(rules.at(i * 7919 % settings.rows).prefix + u"desk?from=scan"_s);
    const QStringList few = links.first(kScannedLinks);
    int wrong = 0;
    const auto indexed = [&] {
        return msOfEach(links,
                        [&](const QString &link) { wrong += matcher.answer(link).rule.has_value() ? 0 : 1; });
    };
    const auto scanned = [&] {
        return msOfEach(few, [&](const QString &link) {
            wrong += matcher.answer(link).rule->prefix.toUtf8() == prefixByScan(prefixes, link) ? 0 : 1;
        });
    };
    const auto medians = mediansOf(settings.runs, indexed, scanned);
    if (wrong > 0)
        std::fputs("The matcher and the scan do not agree.\n", stderr);
    return {{.name = u"match"_s,
             .rows = settings.rows,
             .ours = medians.at(0),
             .peer = u"linear scan with the same matcher"_s,
             .peerValue = medians.at(1),
             .reach = Reach{1 / kTimesFaster}}};
}

} // namespace

QList<Figure> matchFigures()
{
    return {{u"match"_s, match}};
}

} // namespace qrjump::bench
