#include "ui/rules/form/rulechange.h"

#include "core/rules/rulecolumn.h"
#include "core/rules/ruletext.h"

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::JumpRule;
using core::RuleField;

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

QList<RuleChange> changesBetween(const JumpRule &before, const JumpRule &after, core::AccountKind kind)
{
    QList<RuleChange> changes;
    appendIfDifferent(changes, RuleField::PagePath, before.pagePath, after.pagePath);
    if (kind == core::AccountKind::Service)
        return changes;
    appendIfDifferent(changes, RuleField::SubRules, core::displayText(before.subRules),
                      core::displayText(after.subRules));
    appendIfDifferent(changes, RuleField::TestRange, core::displayText(before.testRange),
                      core::displayText(after.testRange));
    appendTestLinkChanges(changes, before.testLinks, after.testLinks);
    return changes;
}

QString fieldTitle(RuleField field)
{
    switch (field) {
    case RuleField::Prefix:
        return core::columnTitle(core::RuleColumn::Prefix);
    case RuleField::PagePath:
        return core::columnTitle(core::RuleColumn::PagePath);
    case RuleField::TestRange:
        return core::columnTitle(core::RuleColumn::TestRange);
    case RuleField::SubRules:
        return core::columnTitle(core::RuleColumn::SubRules);
    case RuleField::TestLinks:
        return core::columnTitle(core::RuleColumn::TestLinks);
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::ui
