#include "ui/rules/emptyrules.h"

#include "core/rules/ruletext.h"
#include "ui/accounts/accountlook.h"
#include "ui/rules/filterparts.h"
#include "ui/rules/findoptionsmenu.h"
#include "ui/widgets/mnemonic.h"

#include <QCoreApplication>

namespace qrjump::ui {

namespace {

using Content = EmptyState::Content;

// The sentence above the button has it all.
constexpr qsizetype kLongestOnButton = 24;

struct EmptyRules
{
    Q_DECLARE_TR_FUNCTIONS(EmptyRules)

public:
    /// The verb of the button; nothing when the server cannot be asked.
    static QString askingServer(const core::RuleTableModel &table)
    {
        if (table.kind() != core::AccountKind::Service)
            return {};
        const auto prefix = prefixToAskFor(table.filter());
        return prefix ? literalLabel(lookUpText(*prefix, kLongestOnButton)) : QString();
    }

    static Content noMatch(const core::RuleBrowser &browser)
    {
        const auto &table = browser.table();
        const int loaded = table.rules().count();
        if (table.isArranging())
            return {IconName::Search, tr("Looking through the %Ln loaded rule(s)…", nullptr, loaded), {}, {}};
        if (table.undecidedCount() > 0)
            return undecided(table);
        return {
            IconName::Search,
            tr("None of the %Ln loaded rule(s) matches %1.", nullptr, loaded).arg(filterText(table.filter())),
            tr("The filter looks only at what is loaded, not at the server."), tr("Clear the filter"),
            askingServer(table)};
    }

    static Content undecided(const core::RuleTableModel &table)
    {
        return {IconName::Search,
                tr("No match was found for %1, but for %Ln loaded rule(s) it could not be decided.", nullptr,
                   table.undecidedCount())
                    .arg(filterText(table.filter())),
                tr("The regular expression is too costly for them. Make it simpler."),
                tr("Clear the filter")};
    }

    static Content of(EmptyReason reason, const core::RuleBrowser &browser)
    {
        switch (reason) {
        case EmptyReason::Loading:
            return {IconName::Refresh, tr("Reading the rules…"), {}, {}};
        case EmptyReason::NoPrefix:
            return {IconName::Filter,
                    tr("Enter the prefixes to ask the server for."),
                    tr("One per line, at most %n.", nullptr, core::kMaxPrefixesPerQuery),
                    {}};
        case EmptyReason::Failed:
            return {IconName::Error, tr("No rules could be read."), {}, tr("Read again")};
        case EmptyReason::NoRules:
            return {IconName::Empty, tr("This account has no rules yet."),
                    tr("A rule decides which links open which page of the mini program."), tr("Add rule")};
        case EmptyReason::NotFound:
            return {IconName::Search,
                    tr("The server has no rule with these prefixes."),
                    tr("WeChat does not document whether it also finds longer prefixes. Check the spelling."),
                    {}};
        case EmptyReason::NoMatch:
            return noMatch(browser);
        }
        Q_UNREACHABLE();
    }
};

/// By prefix, and no answer to a look-up is there.
EmptyReason reasonBeforeLookUp(const core::RuleBrowser &browser)
{
    const bool isAboutPrefixes = browser.query().scope == core::RuleQuery::Scope::Prefixes;
    switch (browser.state()) {
    case core::RuleBrowser::State::Loading:
        return isAboutPrefixes ? EmptyReason::Loading : EmptyReason::NoPrefix;
    case core::RuleBrowser::State::Failed:
        return isAboutPrefixes ? EmptyReason::Failed : EmptyReason::NoPrefix;
    case core::RuleBrowser::State::Idle:
    case core::RuleBrowser::State::Loaded:
    case core::RuleBrowser::State::Stopped:
        return EmptyReason::NoPrefix;
    }
    Q_UNREACHABLE();
}

} // namespace

bool hidesRows(const core::RuleBrowser &browser, core::RuleQuery::Scope scope)
{
    const auto &shown = browser.shownQuery();
    return scope == core::RuleQuery::Scope::Prefixes && (!shown || shown->scope != scope);
}

std::optional<EmptyReason> emptyReason(const core::RuleBrowser &browser, core::RuleQuery::Scope scope)
{
    using Scope = core::RuleQuery::Scope;
    using State = core::RuleBrowser::State;
    const auto &shown = browser.shownQuery();
    if (hidesRows(browser, scope))
        return reasonBeforeLookUp(browser);
    if (browser.table().rowCount() > 0)
        return std::nullopt;
    if (!shown)
        return browser.state() == State::Loading || browser.state() == State::Idle ? EmptyReason::Loading
                                                                                   : EmptyReason::Failed;
    if (!browser.table().rules().isEmpty())
        return EmptyReason::NoMatch;
    return shown->scope == Scope::Prefixes ? EmptyReason::NotFound : EmptyReason::NoRules;
}

EmptyState::Content emptyContent(EmptyReason reason, const core::RuleBrowser &browser,
                                 core::WriteAccess writes)
{
    Content content = EmptyRules::of(reason, browser);
    if (reason == EmptyReason::NoRules && writes == core::WriteAccess::Locked) {
        content.action.clear();
        content.help = lockReason();
    }
    return content;
}

} // namespace qrjump::ui
