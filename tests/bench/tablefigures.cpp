#include "tests/bench/benchrules.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/figure.h"
#include "tests/bench/measuring.h"
#include "tests/bench/plainrulemodel.h"
#include "tests/bench/textsearch.h"
#include "tests/support/loopprobe.h"
#include "ui/rules/rulecelldelegate.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace qrjump::bench {

using namespace Qt::StringLiterals;
using core::RuleSet;

namespace {

constexpr int kManyTimes = 10;
constexpr double kFrameMs = 1000.0 / 60;
constexpr double kFilteredMs = 50;

/// The view with the proxy model of Qt, on the screen.
struct ProxyTable
{
    explicit ProxyTable(const RuleSet &rules)
        : model(rules.toList())
    {
        proxy.setSourceModel(&model);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        proxy.setFilterKeyColumn(-1);
        view.setModel(&proxy);
        view.setItemDelegate(&delegate);
        view.setWordWrap(false);
        view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view.resize(kViewSize);
        (void)painting.msUntilPainted([this] { view.show(); });
    }

    /// As BenchTable::filterAll().
    double filterAll(const QString &text)
    {
        filter({});
        return filter(text);
    }
    double filter(const QString &text)
    {
        return painting.msUntilPainted([&] { proxy.setFilterFixedString(text); });
    }
    double sort(int column)
    {
        return painting.msUntilPainted([&] { proxy.sort(column); });
    }

    PlainRuleModel model;
    QSortFilterProxyModel proxy;
    ui::RuleCellDelegate delegate;
    QTableView view;
    Painting painting{view};
};

QList<Line> filterBy(const QString &word, const QString &name, const Settings &settings)
{
    const RuleSet &rules = linkRules(settings.rows);
    BenchTable table(rules);
    ProxyTable proxy(rules);
    const TextSearch memory(rules);
    const auto medians = mediansOf(
        settings.runs, [&] { return table.filterAll(word); }, [&] { return proxy.filterAll(word); },
        [&] { return memory.ms(word); });
    return {{.name = name,
             .rows = settings.rows,
             .ours = medians.at(0),
             .peer = u"QSortFilterProxyModel under the same view"_s,
             .peerValue = medians.at(1),
             .reach = Reach{1.0 / 50}},
            {.name = name,
             .rows = settings.rows,
             .ours = medians.at(0),
             .peer = u"one memmem pass over the same text"_s,
             .peerValue = medians.at(2),
             .reach = Reach{5}}};
}

QList<Line> filter(const Settings &settings)
{
    return filterBy(usualWord(), u"filter"_s, settings);
}

/// Where there is little to show, the proxy has little to do, too.
QList<Line> filterToFew(const Settings &settings)
{
    return filterBy(rareWord(), u"filter-to-few"_s, settings);
}

QList<Line> filterMany(const Settings &settings)
{
    const int rows = settings.rows * kManyTimes;
    const RuleSet &rules = linkRules(rows);
    BenchTable table(rules);
    const TextSearch memory(rules);
    test::LoopProbe probe;
    QList<double> stalls;
    const auto filtered = [&] {
        (void)table.filter({});
        probe.restart();
        const double taken = table.filter(usualWord());
        probe.look();
        stalls.append(probe.longestMs());
        return taken;
    };
    const auto medians = mediansOf(settings.runs, filtered, [&] { return memory.ms(usualWord()); });
    return {{.name = u"filter-million"_s,
             .rows = rows,
             .ours = medians.at(0),
             .peer = u"one memmem pass over the same text"_s,
             .peerValue = medians.at(1),
             .reach = Reach{kFilteredMs, Reach::Of::Ours}},
            {.name = u"filter-million-longest-blocked-frame"_s,
             .rows = rows,
             .ours = median(stalls.sliced(1)),
             .peer = u"one frame at 60 Hz"_s,
             .peerValue = kFrameMs,
             .reach = Reach{1}}};
}

QList<Line> sort(const Settings &settings)
{
    const RuleSet &rules = linkRules(settings.rows);
    BenchTable table(rules);
    ProxyTable proxy(rules);
    const auto proxied = [&] {
        const double taken = proxy.sort(0);
        (void)proxy.sort(-1);
        return taken;
    };
    const auto medians = mediansOf(
        settings.runs, [&] { return sortedByPrefix(table); }, proxied);
    return {{.name = u"sort"_s,
             .rows = settings.rows,
             .ours = medians.at(0),
             .peer = u"QSortFilterProxyModel::sort under the same view"_s,
             .peerValue = medians.at(1),
             .reach = Reach{0.25}}};
}

} // namespace

QList<Figure> tableFigures()
{
    return {{u"filter"_s, filter},
            {u"filter-to-few"_s, filterToFew},
            {u"filter-million"_s, filterMany},
            {u"sort"_s, sort}};
}

} // namespace qrjump::bench
