#include "ui/rules/truthline.h"

#include "ui/rules/accountstrip.h"
#include "ui/widgets/timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace qrjump::ui {

namespace {

using core::RuleBrowser;
using core::RuleQuery;

class TruthLine
{
    Q_DECLARE_TR_FUNCTIONS(TruthLine)

public:
    TruthLine(const RuleBrowser &browser, const ShownRows &shown)
        : m_browser(browser)
        , m_shown(shown)
    {}

    [[nodiscard]] QString text() const
    {
        if (!m_browser.shownQuery())
            return {};
        QStringList parts{
            arranging(), selected(), selectedTestLinks(), loaded(), strays(), onServer(), place(), order(),
            time(),      ending(),   difference()};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }

    [[nodiscard]] QString loadedRules() const
    {
        if (!m_browser.shownQuery())
            return {};
        if (m_browser.shownQuery()->scope == RuleQuery::Scope::All)
            return loadedOfAll();
        const QString moment = timeText(m_browser.loadedAt());
        if (m_browser.table().kind() == core::AccountKind::Ordinary)
            return tr("The loaded rules were read at %1.").arg(moment);
        //: %1 is a time, %2 is such as "page 3 of 62", "newest 20"
        return tr("The loaded rules were read at %1: %2.").arg(moment, place());
    }

private:
    [[nodiscard]] QString loadedOfAll() const
    {
        if (m_browser.all().isFirstReading())
            return tr("The loaded rules are not all there are: reading them has not come to its end.");
        //: %1 is such as "snapshot of 10:42:03, complete, with own changes until 10:50:00"
        return tr("The loaded rules: %1.").arg(allRules(m_browser.all()));
    }

    [[nodiscard]] static QString number(qsizetype value) { return QLocale().toString(value); }

    [[nodiscard]] QString selected() const
    {
        const core::SelectionFigures &selected = m_shown.selected;
        const QString count = tr("%1 selected").arg(number(selected.count));
        if (selected.count < 2)
            return selected.count > 0 ? count : QString();
        const int others = selected.count - selected.published - selected.unpublished;
        QStringList states;
        if (selected.published > 0)
            states.append(tr("%1 published").arg(number(selected.published)));
        if (selected.unpublished > 0)
            states.append(tr("%1 not published").arg(number(selected.unpublished)));
        if (others > 0)
            states.append(tr("%1 in another state").arg(number(others)));
        //: %1 is "12 selected", %2 is "8 published, 4 not published"
        return tr("%1: %2").arg(count, states.join(tr(", ")));
    }

    [[nodiscard]] QString selectedTestLinks() const
    {
        const core::SelectionFigures &selected = m_shown.selected;
        return selected.count > 1 && selected.testLinks > 0
                   ? tr("%n test link(s)", nullptr, static_cast<int>(selected.testLinks))
                   : QString();
    }

    /// What the rows wait for. Their number is not yet that of the filter.
    [[nodiscard]] QString arranging() const
    {
        if (!m_shown.isArrangingLong)
            return {};
        const auto &table = m_browser.table();
        if (!table.order())
            return tr("Filtering…");
        return table.filter().isActive() ? tr("Filtering and sorting…") : tr("Sorting…");
    }

    [[nodiscard]] QString loaded() const
    {
        const auto &table = m_browser.table();
        if (!table.filter().isActive() || table.isArranging())
            return tr("%1 loaded").arg(number(table.rules().count()));
        const QString matching = number(table.matchingCount());
        const QString all = number(table.rules().count());
        if (table.undecidedCount() == 0)
            return tr("%1 match of %2 loaded").arg(matching, all);
        //: %3 is a number of rules for which a regular expression is too costly
        return tr("%1 match of %2 loaded, %3 could not be decided")
            .arg(matching, all, number(table.undecidedCount()));
    }

    /// Why there are more rows than match.
    [[nodiscard]] QString strays() const
    {
        const auto &table = m_browser.table();
        const int strays = table.rowCount() - table.matchingCount();
        if (table.isArranging() || strays == 0)
            return {};
        return strays == 1 ? tr("1 rule is shown although it does not match")
                           : tr("%Ln rules are shown although they do not match", nullptr, strays);
    }

    [[nodiscard]] QString onServer() const
    {
        const core::AccountFacts &facts = m_browser.facts();
        if (!facts.ruleCount)
            return {};
        const bool isOfTheRows = facts.asOf == m_browser.loadedAt();
        if (isOfTheRows && !facts.isCountedAlong && facts.unsettled == 0)
            return tr("%1 on the server").arg(number(*facts.ruleCount));
        //: %2 is "as of 10:42:03" or "as of 10:42:03 and own changes since"
        return tr("%1 on the server, %2").arg(number(*facts.ruleCount), ageText(facts));
    }

    /// Why the rows are not as many as the counts say. An answer of the server has both.
    [[nodiscard]] QString difference() const
    {
        const auto expected = m_browser.expectedRows();
        const bool areOfOneAnswer =
            m_browser.facts().asOf == m_browser.loadedAt() && !m_browser.facts().isCountedAlong;
        if (!expected || areOfOneAnswer || m_browser.table().isArranging())
            return {};
        const int surplus = m_browser.table().rules().count() - *expected;
        if (surplus < 0)
            return tr("%Ln rule(s) that belong here are not shown yet", nullptr, -surplus);
        if (surplus == 0)
            return {};
        return m_browser.table().kind() == core::AccountKind::Ordinary
                   ? tr("%Ln rule(s) shown here are gone from the server", nullptr, surplus)
                   : tr("%Ln rule(s) shown here belong to another page or are gone from the server", nullptr,
                        surplus);
    }

    [[nodiscard]] QString place() const
    {
        if (m_browser.table().kind() == core::AccountKind::Ordinary)
            return {};
        const RuleQuery &query = *m_browser.shownQuery();
        switch (query.scope) {
        case RuleQuery::Scope::Newest:
            return tr("newest %1").arg(number(core::kNewestRules));
        case RuleQuery::Scope::Prefixes:
            return tr("by %n prefix(es)", nullptr, static_cast<int>(query.prefixes.size()));
        case RuleQuery::Scope::Page:
            return page();
        case RuleQuery::Scope::All:
            return allRules(m_browser.all());
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] static QString allRules(const core::AllRules &all)
    {
        if (all.isFirstReading())
            return all.state() == core::AllRules::State::Paused ? tr("all rules, reading them pauses")
                                                                : tr("all rules, still being read");
        const std::optional<core::RuleListing> listing = all.listing();
        const QString snapshot = snapshotText(*listing);
        if (!all.updatedAt().isValid())
            return snapshot;
        //: %1 is "snapshot of 10:42:03, complete"
        return tr("%1, with own changes until %2").arg(snapshot, timeText(all.updatedAt()));
    }

    [[nodiscard]] static QString snapshotText(const core::RuleListing &listing)
    {
        const QString time = timeText(listing.endedAt);
        const core::Completeness &completeness = listing.completeness;
        switch (completeness.kind) {
        case core::Completeness::Kind::Complete:
            return tr("snapshot of %1, complete").arg(time);
        case core::Completeness::Kind::Unconfirmed:
            return tr("snapshot of %1, read to its end (the server did not say how many rules there are)")
                .arg(time);
        case core::Completeness::Kind::Incomplete:
            return incomplete(time, completeness);
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] static QString incomplete(const QString &time, const core::Completeness &completeness)
    {
        QStringList parts{tr("snapshot of %1, incomplete").arg(time)};
        if (completeness.missing > 0)
            parts.append(tr("at least %Ln rule(s) missing", nullptr, completeness.missing));
        if (completeness.surplus > 0)
            parts.append(tr("at least %Ln rule(s) deleted meanwhile", nullptr, completeness.surplus));
        if (completeness.missing == 0 && completeness.surplus == 0)
            parts.append(completeness.why);
        return parts.join(tr(", "));
    }

    [[nodiscard]] QString page() const
    {
        const core::Pager pager = m_browser.pager();
        const auto count = pager.pageCount();
        return count ? tr("page %1 of %2").arg(number(pager.pageNumber), number(*count))
                     : tr("page %1").arg(number(pager.pageNumber));
    }

    [[nodiscard]] QString order() const
    {
        const auto order = m_browser.table().order();
        return order ? tr("loaded rules sorted by “%1”").arg(core::columnTitle(order->column)) : QString();
    }

    [[nodiscard]] QString time() const
    {
        const bool isSaid = m_browser.shownQuery()->scope == RuleQuery::Scope::All;
        //: %1 is a time of day
        return isSaid ? QString() : tr("loaded at %1").arg(timeText(m_browser.loadedAt()));
    }

    [[nodiscard]] QString ending() const
    {
        return m_browser.state() == RuleBrowser::State::Stopped ? tr("reading was stopped") : QString();
    }

    const RuleBrowser &m_browser;
    const ShownRows &m_shown;
};

} // namespace

QString truthLine(const core::RuleBrowser &browser, const ShownRows &shown)
{
    return TruthLine(browser, shown).text();
}

QString loadedRulesText(const core::RuleBrowser &browser)
{
    return TruthLine(browser, {}).loadedRules();
}

} // namespace qrjump::ui
