#include "core/models/pager.h"

#include <QTest>

using qrjump::core::Pager;

class TestPager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsPages_data();
    void countsPages();
    void knowsItsEnds();
    void keepsThePlaceWhenTheSizeChanges();
};

void TestPager::countsPages_data()
{
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("pages");
    QTest::newRow("none") << 0 << 200 << 1;
    QTest::newRow("one") << 1 << 200 << 1;
    QTest::newRow("full page") << 200 << 200 << 1;
    QTest::newRow("one more") << 201 << 200 << 2;
    QTest::newRow("sandbox") << 12'345 << 200 << 62;
    QTest::newRow("most") << 100'000 << 50 << 2000;
}

void TestPager::countsPages()
{
    QFETCH(int, total);
    QFETCH(int, size);
    QTEST((Pager{1, size, total}.pageCount().value()), "pages");
}

void TestPager::knowsItsEnds()
{
    QVERIFY((!Pager{1, 200, 12'345}.hasPrevious()));
    QVERIFY((Pager{2, 200, 12'345}.hasPrevious()));
    QVERIFY((Pager{61, 200, 12'345}.hasNext()));
    QVERIFY((!Pager{62, 200, 12'345}.hasNext()));
    QVERIFY2((Pager{7, 200, {}}.hasNext()), "as long as nobody said where the end is");
    QCOMPARE((Pager{7, 200, {}}.pageCount()), std::nullopt);
    QVERIFY2((!Pager{1, 200, {}, false}.hasNext()), "nothing is there to go on from");
    QVERIFY((!Pager{1, 200, 12'345, false}.hasNext()));
}

void TestPager::keepsThePlaceWhenTheSizeChanges()
{
    const Pager pager{3, 200, 12'345}; // shows rows 401 to 600
    QCOMPARE(pager.pageNumberWithSize(50), 9);
    QCOMPARE(pager.pageNumberWithSize(100), 5);
    QCOMPARE(pager.pageNumberWithSize(200), 3);
    QCOMPARE((Pager{9, 50, 12'345}.pageNumberWithSize(200)), 3);
}

QTEST_APPLESS_MAIN(TestPager)
#include "tst_pager.moc"
