#include "ui/rules/truthline.h"

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
    TruthLine(const RuleBrowser &browser, int selectedCount)
        : m_browser(browser)
        , m_selectedCount(selectedCount)
    {}

    [[nodiscard]] QString text() const
    {
        if (!m_browser.shownQuery())
            return {};
        QStringList parts{selected(), loaded(), onServer(), place(), order(), time(), ending()};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }

private:
    [[nodiscard]] static QString number(qsizetype value) { return QLocale().toString(value); }

    [[nodiscard]] QString selected() const
    {
        return m_selectedCount > 0 ? tr("%1 selected").arg(number(m_selectedCount)) : QString();
    }

    [[nodiscard]] QString loaded() const
    {
        const auto &table = m_browser.table();
        if (!table.filter().isActive())
            return tr("%1 loaded").arg(number(table.rules().count()));
        return tr("%1 match of %2 loaded")
            .arg(number(table.matchingCount()), number(table.rules().count()));
    }

    [[nodiscard]] QString onServer() const
    {
        const core::AccountFacts &facts = m_browser.facts();
        if (!facts.ruleCount)
            return {};
        if (facts.isCountedAlong)
            //: %2 is the time of the server's last answer
            return tr("%1 on the server, as of %2 and own changes since")
                .arg(number(*facts.ruleCount), timeText(facts.asOf));
        if (facts.asOf != m_browser.loadedAt())
            //: %2 is the time of the server's last answer
            return tr("%1 on the server, as of %2").arg(number(*facts.ruleCount), timeText(facts.asOf));
        return tr("%1 on the server").arg(number(*facts.ruleCount));
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
        }
        Q_UNREACHABLE();
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

    [[nodiscard]] QString time() const { return timeText(m_browser.loadedAt()); }

    [[nodiscard]] QString ending() const
    {
        return m_browser.state() == RuleBrowser::State::Stopped ? tr("reading was stopped") : QString();
    }

    const RuleBrowser &m_browser;
    int m_selectedCount;
};

} // namespace

QString truthLine(const core::RuleBrowser &browser, int selectedCount)
{
    return TruthLine(browser, selectedCount).text();
}

} // namespace qrjump::ui
