#include "ui/rules/filterparts.h"

#include "core/models/searchwords.h"
#include "core/rules/ruletext.h"
#include "ui/rules/prefixpanel.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::ui {

namespace {

using core::CellCondition;
using core::RuleColumn;
using core::RuleFilter;

struct FilterParts
{
    Q_DECLARE_TR_FUNCTIONS(FilterParts)

public:
    static QString of(const CellCondition &cell)
    {
        const QString title = core::columnTitle(cell.column);
        const bool isOnly = cell.kind == CellCondition::Kind::Only;
        if (cell.text.isEmpty())
            //: %1 is the title of a column
            return isOnly ? tr("%1: empty").arg(title) : tr("%1: not empty").arg(title);
        //: %1 is the title of a column, %2 what a cell says
        return isOnly ? tr("%1: “%2”").arg(title, cell.text) : tr("%1: not “%2”").arg(title, cell.text);
    }

    static QString of(const QList<RuleColumn> &columns)
    {
        QStringList titles;
        for (const RuleColumn column : columns)
            titles.append(core::columnTitle(column));
        //: %1 are the titles of the columns in which the text is looked for
        return tr("Looks in: %1").arg(titles.join(tr(", ")));
    }

    static QString text(const RuleFilter &filter)
    {
        QStringList parts;
        if (!filter.text.isEmpty())
            parts.append(tr("“%1”").arg(filter.text));
        parts.append(core::displayText(filter.state));
        parts.append(core::displayText(filter.testRange));
        RuleFilter conditions = filter;
        conditions.columns.clear();
        for (const FilterPart &part : partsOf(conditions))
            parts.append(part.text);
        parts.removeAll(QString());
        return parts.join(tr(", "));
    }
};

/// Adds a part; `unset` takes it out of the filter.
template <typename Unset>
void add(QList<FilterPart> &parts, const RuleFilter &filter, const QString &text, Unset unset)
{
    FilterPart part{text, filter};
    unset(part.without);
    parts.append(part);
}

void addOptions(QList<FilterPart> &parts, const RuleFilter &filter)
{
    if (!filter.columns.isEmpty())
        add(parts, filter, FilterParts::of(filter.columns), [](RuleFilter &left) { left.columns.clear(); });
    if (filter.syntax == RuleFilter::Syntax::RegularExpression)
        add(parts, filter, FilterParts::tr("Regular expression"),
            [](RuleFilter &left) { left.syntax = RuleFilter::Syntax::Words; });
    if (filter.caseSensitivity == Qt::CaseSensitive)
        add(parts, filter, FilterParts::tr("Match case"),
            [](RuleFilter &left) { left.caseSensitivity = Qt::CaseInsensitive; });
}

void addConditions(QList<FilterPart> &parts, const RuleFilter &filter)
{
    if (filter.subRules)
        add(parts, filter, subRulesText(*filter.subRules), [](RuleFilter &left) { left.subRules.reset(); });
    if (filter.hasTestLinks)
        add(parts, filter, testLinksText(*filter.hasTestLinks),
            [](RuleFilter &left) { left.hasTestLinks.reset(); });
    if (filter.hasOddities)
        add(parts, filter, problemsText(*filter.hasOddities),
            [](RuleFilter &left) { left.hasOddities.reset(); });
    for (qsizetype i = 0; i < filter.cells.size(); ++i)
        add(parts, filter, FilterParts::of(filter.cells.at(i)),
            [i](RuleFilter &left) { left.cells.removeAt(i); });
}

template <typename Enum>
bool setIfNamed(std::optional<Enum> &field, const QString &text, const QList<Enum> &known)
{
    const auto found = std::find_if(known.begin(), known.end(), [&](Enum value) {
        return core::displayText(std::optional(value)) == text;
    });
    if (found == known.end())
        return false;
    field = *found;
    return true;
}

bool setField(RuleFilter &filter, const CellCondition &cell)
{
    if (cell.kind != CellCondition::Kind::Only)
        return false;
    switch (cell.column) {
    case RuleColumn::State:
        return setIfNamed(filter.state, cell.text,
                          {core::RuleState::Published, core::RuleState::Unpublished});
    case RuleColumn::TestRange:
        return setIfNamed(filter.testRange, cell.text,
                          {core::TestRange::Development, core::TestRange::Trial, core::TestRange::Release});
    case RuleColumn::SubRules:
        return setIfNamed(filter.subRules, cell.text,
                          {core::SubRules::Exclusive, core::SubRules::NotExclusive});
    case RuleColumn::Prefix:
    case RuleColumn::PagePath:
    case RuleColumn::TestLinks:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<FilterPart> partsOf(const RuleFilter &filter)
{
    QList<FilterPart> parts;
    addOptions(parts, filter);
    addConditions(parts, filter);
    return parts;
}

QString filterText(const RuleFilter &filter)
{
    return FilterParts::text(filter);
}

RuleFilter withCell(RuleFilter filter, const CellCondition &cell)
{
    if (!setField(filter, cell) && !filter.cells.contains(cell))
        filter.cells.append(cell);
    return filter;
}

QString testLinksText(bool hasTestLinks)
{
    return hasTestLinks ? FilterParts::tr("With test links") : FilterParts::tr("Without test links");
}

QString problemsText(bool hasProblems)
{
    return hasProblems ? FilterParts::tr("With problems") : FilterParts::tr("Without problems");
}

QString subRulesText(core::SubRules subRules)
{
    //: %1 is the title of a column, %2 what it says
    return FilterParts::tr("%1: %2").arg(core::columnTitle(RuleColumn::SubRules),
                                         core::displayText(std::optional(subRules)));
}

std::optional<QString> prefixToAskFor(const RuleFilter &filter)
{
    const QList<core::SearchWord> words = core::searchWords(filter.text);
    if (filter.syntax != RuleFilter::Syntax::Words || words.size() != 1 || words.first().isExcluded)
        return std::nullopt;
    const QString &text = words.first().text;
    return canBeLookedUp(text, core::AccountKind::Service) ? std::optional(text) : std::nullopt;
}

} // namespace qrjump::ui
