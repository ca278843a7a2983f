#include "core/transfer/pagecollector.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

using Reading = PageCollector::Reading;

RulePage page(int first, int count, std::optional<int> total)
{
    RulePage result;
    for (int i = first; i < first + count; ++i)
        result.rules.append({u"p%1"_s.arg(i), u"path"_s, {}, {}, {}, {}});
    result.listSize = count;
    result.totalCount = total;
    return result;
}

/// The first problem, "" when there is none.
QString problemOf(PageCollector &collector, const QList<RulePage> &pages)
{
    for (const RulePage &next : pages) {
        if (const auto added = collector.add(next); !added)
            return added.error();
    }
    return {};
}

} // namespace

class TestPageCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsToTheEnd_data();
    void readsToTheEnd();
    void noticesWhatDoesNotAddUp_data();
    void noticesWhatDoesNotAddUp();
    void keepsTheCountsOfTheLastReply();
    void takesTheServersDoublesInOneReply();
};

void TestPageCollector::readsToTheEnd_data()
{
    QTest::addColumn<Reading>("reading");
    QTest::addColumn<QList<RulePage>>("pages");
    QTest::addColumn<int>("rules");
    const auto row = [](const char *name, Reading reading, const QList<RulePage> &pages, int rules) {
        QTest::newRow(name) << reading << pages << rules;
    };
    row("no rules", Reading::Paged, {page(0, 0, 0)}, 0);
    row("one page", Reading::Paged, {page(0, 7, 7)}, 7);
    row("full pages", Reading::Paged, {page(0, 200, 400), page(200, 200, 400)}, 400);
    row("last page not full", Reading::Paged, {page(0, 200, 345), page(200, 145, 345)}, 345);
    row("growth", Reading::Paged, {page(0, 200, 400), page(200, 200, 401), page(400, 1, 401)}, 401);
    row("no total", Reading::Paged, {page(0, 200, {}), page(200, 200, {}), page(400, 0, {})}, 400);
    row("total only at first", Reading::Paged, {page(0, 200, 201), page(200, 1, {})}, 201);
    row("ordinary", Reading::Whole, {page(0, 12, 12)}, 12);
    row("ordinary without total", Reading::Whole, {page(0, 12, {})}, 12);
    row("a part", Reading::Part, {page(0, 12, 345)}, 12);
}

void TestPageCollector::readsToTheEnd()
{
    QFETCH(Reading, reading);
    QFETCH(QList<RulePage>, pages);
    PageCollector collector(reading);
    for (const RulePage &next : pages) {
        QVERIFY(!collector.isComplete());
        QVERIFY(collector.add(next));
    }
    QVERIFY(collector.isComplete());
    QTEST(int(collector.collected().rules.size()), "rules");
    QTEST(collector.collected().listSize.value_or(-1), "rules");
}

void TestPageCollector::noticesWhatDoesNotAddUp_data()
{
    QTest::addColumn<Reading>("reading");
    QTest::addColumn<QList<RulePage>>("pages");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, Reading reading, const QList<RulePage> &pages,
                        const QString &named) { QTest::newRow(name) << reading << pages << named; };
    RulePage cutShort = page(0, 11, 12);
    cutShort.listSize = 12;

    row("total shrinks", Reading::Paged, {page(0, 200, 401), page(200, 200, 400)},
        u"had 401 and now has 400"_s);
    row("prefix comes twice", Reading::Paged, {page(0, 200, 400), page(199, 200, 400)}, u"p199"_s);
    row("page in the middle is short", Reading::Paged, {page(0, 199, 400)}, u"400 rules and sent 199"_s);
    row("last page is short", Reading::Paged, {page(0, 200, 345), page(200, 144, 345)},
        u"345 rules and sent 344"_s);
    row("last page is empty", Reading::Paged, {page(0, 200, 345), page(200, 0, 345)}, u"sent 200"_s);
    row("more than promised", Reading::Paged, {page(0, 200, 300), page(200, 101, 300)}, u"sent 301"_s);
    row("ordinary, total", Reading::Whole, {page(0, 11, 12)}, u"12 rules and sent 11"_s);
    row("a part, list size", Reading::Part, {cutShort}, u"12 rules and sent 11"_s);
}

void TestPageCollector::noticesWhatDoesNotAddUp()
{
    QFETCH(Reading, reading);
    QFETCH(QList<RulePage>, pages);
    QFETCH(QString, named);
    PageCollector collector(reading);
    const QString problem = problemOf(collector, pages);
    QVERIFY2(problem.contains(named), qPrintable(problem));
}

void TestPageCollector::keepsTheCountsOfTheLastReply()
{
    RulePage first = page(0, 200, 201);
    first.publishQuota = 20;
    RulePage second = page(200, 1, 201);
    second.publishQuota = 19;
    second.featureOpen = true;
    PageCollector collector(Reading::Paged);
    QCOMPARE(problemOf(collector, {first, second}), QString());
    QCOMPARE(collector.collected().publishQuota, 19);
    QCOMPARE(collector.collected().featureOpen, true);
    QCOMPARE(collector.collected().totalCount, 201);
    QCOMPARE(collector.collected().rules, first.rules + second.rules);
}

void TestPageCollector::takesTheServersDoublesInOneReply()
{
    RulePage doubled = page(0, 2, 4);
    doubled.rules += doubled.rules;
    doubled.listSize = 4;
    PageCollector collector(Reading::Whole);
    QCOMPARE(problemOf(collector, {doubled}), QString());
    QCOMPARE(collector.collected().rules.size(), 4);
}

QTEST_APPLESS_MAIN(TestPageCollector)
#include "tst_pagecollector.moc"
