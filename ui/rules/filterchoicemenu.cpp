#include "ui/rules/filterchoicemenu.h"

#include "ui/rules/filterparts.h"

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::RuleFilter;

FilterChoiceMenu::FilterChoiceMenu(core::AccountKind kind, QWidget *parent)
    : StayingMenu(parent)
{
    setObjectName(u"filterChoiceMenu"_s);
    setToolTipsVisible(true);
    if (kind == core::AccountKind::Ordinary) {
        for (const core::SubRules value : {core::SubRules::Exclusive, core::SubRules::NotExclusive})
            addChoice(subRulesText(value), u"subRules%1"_s.arg(static_cast<int>(value)),
                      &RuleFilter::subRules, value);
        addSeparator();
        addChoice(testLinksText(true), u"withTestLinks"_s, &RuleFilter::hasTestLinks, true);
        addChoice(testLinksText(false), u"withoutTestLinks"_s, &RuleFilter::hasTestLinks, false);
        addSeparator();
    }
    addChoice(problemsText(true), u"withProblems"_s, &RuleFilter::hasOddities, true);
    addChoice(problemsText(false), u"withoutProblems"_s, &RuleFilter::hasOddities, false);
    for (const Choice &choice : std::as_const(m_choices).last(2))
        choice.action->setToolTip(tr("A problem is what the server would refuse, or what nobody documents; "
                                     "its cell is marked and says why."));
}

template <typename T>
void FilterChoiceMenu::addChoice(const QString &text, const QString &objectName,
                                 std::optional<T> RuleFilter::*condition, T value)
{
    QAction *action = addAction(text);
    action->setObjectName(objectName);
    action->setCheckable(true);
    m_choices.append({action, [condition, value](RuleFilter &filter) { filter.*condition = value; },
                      [condition](RuleFilter &filter) { (filter.*condition).reset(); },
                      [condition, value](const RuleFilter &filter) { return filter.*condition == value; }});
    connect(action, &QAction::triggered, this,
            [this, number = m_choices.size() - 1] { choose(m_choices.at(number)); });
}

void FilterChoiceMenu::choose(const Choice &choice)
{
    RuleFilter filter = m_filter;
    if (choice.isSet(filter))
        choice.unset(filter);
    else
        choice.set(filter);
    Q_EMIT filterChosen(filter);
}

void FilterChoiceMenu::showFilter(const RuleFilter &filter)
{
    m_filter = filter;
    for (const Choice &choice : std::as_const(m_choices))
        choice.action->setChecked(choice.isSet(filter));
}

} // namespace qrjump::ui
