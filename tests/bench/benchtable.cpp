#include "tests/bench/benchtable.h"

namespace qrjump::bench {

BenchTable::BenchTable()
{
    view.resize(kViewSize);
    view.show();
}

BenchTable::BenchTable(const core::RuleSet &rules)
    : BenchTable()
{
    show(rules);
}

double BenchTable::show(const core::RuleSet &rules)
{
    return painted([&] { model.setRules(rules); });
}

double BenchTable::filter(const QString &text)
{
    return painted([&] { model.setFilter({text, view.shownColumns(), {}, {}}); });
}

double BenchTable::filterAll(const QString &text)
{
    (void)filter({});
    return filter(text);
}

double BenchTable::sort(std::optional<core::RuleOrder> order)
{
    return painted([&] { model.setOrder(order); });
}

double BenchTable::painted(const std::function<void()> &change)
{
    return painting.msUntilPainted(change, [this] { return !model.isArranging(); });
}

double sortedByPrefix(BenchTable &table)
{
    const double taken = table.sort(core::RuleOrder{});
    (void)table.sort(std::nullopt);
    return taken;
}

} // namespace qrjump::bench
