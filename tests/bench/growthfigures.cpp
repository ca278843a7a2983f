#include "tests/bench/benchrules.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/exporting.h"
#include "tests/bench/figure.h"
#include "tests/bench/measuring.h"
#include "tests/bench/snapshotfile.h"

namespace qrjump::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTimesRows = 10;
constexpr double kMostGrowth = 12;

/// The same work for few and many rules; `Work` is made of rules and has ms().
template <typename Work>
Line growthOf(const QString &name, const Settings &settings)
{
    const int manyRows = kTimesRows * settings.rows;
    Work few(linkRules(settings.rows));
    Work many(linkRules(manyRows));
    const auto medians = mediansOf(
        settings.runs, [&] { return few.ms(); }, [&] { return many.ms(); });
    Line line = lineWithin(name, manyRows, medians.at(1) / medians.at(0), kMostGrowth);
    line.unit = u"x"_s;
    return line;
}

class Filtering
{
public:
    explicit Filtering(const core::RuleSet &rules)
        : m_table(rules)
    {}
    double ms() { return m_table.filterAll(usualWord()); }

private:
    BenchTable m_table;
};

class Sorting
{
public:
    explicit Sorting(const core::RuleSet &rules)
        : m_table(rules)
    {}
    double ms() { return sortedByPrefix(m_table); }

private:
    BenchTable m_table;
};

class Loading
{
public:
    explicit Loading(const core::RuleSet &rules)
        : m_file(rules)
    {}
    double ms() const { return m_file.msUntilPainted(); }

private:
    SnapshotFile m_file;
};

QList<Line> growth(const Settings &settings)
{
    return {growthOf<Filtering>(u"growth-filter"_s, settings), growthOf<Sorting>(u"growth-sort"_s, settings),
            growthOf<Exporting>(u"growth-export"_s, settings), growthOf<Loading>(u"growth-load"_s, settings)};
}

} // namespace

QList<Figure> growthFigures()
{
    return {{u"growth"_s, growth}};
}

} // namespace qrjump::bench
