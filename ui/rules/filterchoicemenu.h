#pragma once

#include "core/models/rulefilter.h"
#include "ui/rules/stayingmenu.h"

#include <functional>

namespace qrjump::ui {

/// The conditions of a filter that are asked for less often than those with a field of their own. At most one
/// of each kind is checked; a second click takes it back.
class FilterChoiceMenu : public StayingMenu
{
    Q_OBJECT

public:
    explicit FilterChoiceMenu(core::AccountKind kind, QWidget *parent = nullptr);

    void showFilter(const core::RuleFilter &filter);

Q_SIGNALS:
    /// The user wants this filter.
    void filterChosen(const qrjump::core::RuleFilter &filter);

private:
    struct Choice
    {
        QAction *action = nullptr;
        std::function<void(core::RuleFilter &)> set;
        std::function<void(core::RuleFilter &)> unset;
        std::function<bool(const core::RuleFilter &)> isSet;
    };

    template <typename T>
    void addChoice(const QString &text, const QString &objectName,
                   std::optional<T> core::RuleFilter::*condition, T value);
    void choose(const Choice &choice);

    core::RuleFilter m_filter;
    QList<Choice> m_choices;
};

} // namespace qrjump::ui
