#include "core/models/differencetext.h"

#include "core/rules/rulechange.h"
#include "core/rules/ruletext.h"

#include <QCoreApplication>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

class DifferenceText
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceText)

public:
    static QString of(DifferenceKind kind)
    {
        switch (kind) {
        case DifferenceKind::Added:
            return tr("Added");
        case DifferenceKind::Removed:
            return tr("Removed");
        case DifferenceKind::Changed:
            return tr("Changed");
        case DifferenceKind::Published:
            return tr("Published");
        }
        Q_UNREACHABLE();
    }

    static QString exchanged(RuleColumn column, const QString &before, const QString &after)
    {
        //: %1: the name of a column, %2 and %3: its value before and after
        return tr("%1: %2 → %3").arg(columnTitle(column), orDash(before), orDash(after));
    }

    static QString ofTestLinks(const RuleChange &change)
    {
        if (change.after.isEmpty())
            return tr("Test link removed: %1").arg(orDash(change.before));
        if (change.before.isEmpty())
            return tr("Test link added: %1").arg(change.after);
        return exchanged(RuleColumn::TestLinks, change.before, change.after);
    }

private:
    static QString orDash(const QString &value) { return value.isEmpty() ? u"–"_s : value; }
};

QStringList testLinkTexts(const JumpRule &before, const JumpRule &after)
{
    QStringList texts;
    for (const RuleChange &change : changesBetween(before, after, AccountKind::Ordinary)) {
        if (change.field == RuleField::TestLinks)
            texts.append(DifferenceText::ofTestLinks(change));
    }
    return texts;
}

} // namespace

QString displayText(DifferenceKind kind)
{
    return DifferenceText::of(kind);
}

QStringList changeTexts(const RuleComparison &comparison, const RuleDifference &difference)
{
    const std::optional<JumpRule> before = comparison.ruleBefore(difference);
    const std::optional<JumpRule> after = comparison.ruleAfter(difference);
    if (!before || !after)
        return {before ? before->pagePath : after->pagePath};
    QStringList texts;
    for (const RuleColumn column : difference.columns) {
        if (column == RuleColumn::TestLinks)
            texts += testLinkTexts(*before, *after);
        else
            texts.append(
                DifferenceText::exchanged(column, displayText(*before, column), displayText(*after, column)));
    }
    return texts;
}

} // namespace qrjump::core
