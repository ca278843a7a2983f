#include "core/rules/rulechange.h"

#include "core/rules/rulecolumn.h"
#include "core/rules/ruletext.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

void appendIfDifferent(QList<RuleChange> &changes, RuleField field, const QString &before,
                       const QString &after)
{
    if (before != after)
        changes.append({field, before, after});
}

/// `links` without one occurrence of each of `others`.
QStringList without(QStringList links, const QStringList &others)
{
    for (const QString &other : others)
        links.removeOne(other);
    return links;
}

void appendTestLinkChanges(QList<RuleChange> &changes, const QStringList &before, const QStringList &after)
{
    const QStringList removed = without(before, after);
    const QStringList added = without(after, before);
    for (const QString &link : removed)
        changes.append({RuleField::TestLinks, link, {}});
    for (const QString &link : added)
        changes.append({RuleField::TestLinks, {}, link});
    if (removed.isEmpty() && added.isEmpty())
        appendIfDifferent(changes, RuleField::TestLinks, before.join(u", "_s), after.join(u", "_s));
}

} // namespace

QList<RuleChange> changesBetween(const JumpRule &before, const JumpRule &after, AccountKind kind)
{
    QList<RuleChange> changes;
    appendIfDifferent(changes, RuleField::PagePath, before.pagePath, after.pagePath);
    if (kind == AccountKind::Service)
        return changes;
    appendIfDifferent(changes, RuleField::SubRules, displayText(before.subRules),
                      displayText(after.subRules));
    appendIfDifferent(changes, RuleField::TestRange, displayText(before.testRange),
                      displayText(after.testRange));
    appendTestLinkChanges(changes, before.testLinks, after.testLinks);
    return changes;
}

QString fieldTitle(RuleField field)
{
    switch (field) {
    case RuleField::Prefix:
        return columnTitle(RuleColumn::Prefix);
    case RuleField::PagePath:
        return columnTitle(RuleColumn::PagePath);
    case RuleField::TestRange:
        return columnTitle(RuleColumn::TestRange);
    case RuleField::SubRules:
        return columnTitle(RuleColumn::SubRules);
    case RuleField::TestLinks:
        return columnTitle(RuleColumn::TestLinks);
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
