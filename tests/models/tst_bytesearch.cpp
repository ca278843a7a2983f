#include "core/models/bytesearch.h"

#include <QTest>

#include <random>

using namespace qrjump::core;
using Letters = ByteSearch::Letters;

namespace {

/// Few different bytes, so that much is nearly found.
QByteArray randomBytes(std::mt19937 &random, size_t size)
{
    static constexpr char kBytes[] = "aAbBkK@`/Z[\xE4\xB8";
    QByteArray bytes;
    for (size_t i = 0; i < size; ++i)
        bytes += kBytes[random() % (sizeof(kBytes) - 1)];
    return bytes;
}

qsizetype naivelyFound(const QByteArray &wanted, const QByteArray &text, qsizetype from, Letters letters)
{
    const bool isEither = letters == Letters::SmallOrCapital;
    return (isEither ? text.toLower() : text).indexOf(wanted, from);
}

} // namespace

class TestByteSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithLookingAtEachByte_data();
    void agreesWithLookingAtEachByte();
    void findsAtTheEdges();
    void takesNothingForALetterThatIsNone();
};

void TestByteSearch::agreesWithLookingAtEachByte_data()
{
    QTest::addColumn<bool>("isEither");
    QTest::newRow("as they are") << false;
    QTest::newRow("small or capital") << true;
}

void TestByteSearch::agreesWithLookingAtEachByte()
{
    QFETCH(bool, isEither);
    const Letters letters = isEither ? Letters::SmallOrCapital : Letters::AsTheyAre;
    std::mt19937 random(20261127);
    int found = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray wanted = randomBytes(random, 1 + random() % 4);
        if (isEither)
            wanted = wanted.toLower();
        const QByteArray text = randomBytes(random, random() % 300);
        const qsizetype from = text.isEmpty() ? 0 : static_cast<qsizetype>(random()) % text.size();
        const qsizetype place = ByteSearch(wanted, letters).find(text, from);
        QCOMPARE(place, naivelyFound(wanted, text, from, letters));
        found += place >= 0 ? 1 : 0;
    }
    QVERIFY(found > 2'000);
    QVERIFY(found < 18'000);
}

void TestByteSearch::findsAtTheEdges()
{
    const ByteSearch search("menu", Letters::SmallOrCapital);
    for (int before = 0; before < 200; ++before) {
        const QByteArray text = QByteArray(before, 'm') + "MeNu";
        QCOMPARE(search.find(text, 0), before);
        QCOMPARE(search.find(text, before), before);
        QCOMPARE(search.find(text, before + 1), -1);
        QCOMPARE(search.find(text.chopped(1), 0), -1);
    }
    QCOMPARE(search.find({}, 0), -1);
}

void TestByteSearch::takesNothingForALetterThatIsNone()
{
    const ByteSearch search("a@`[", Letters::SmallOrCapital);
    QCOMPARE(search.find("A@`[", 0), 0);
    QCOMPARE(search.find("A``[", 0), -1);
    QCOMPARE(search.find("A@@[", 0), -1);
    QCOMPARE(search.find("A@`{", 0), -1);
}

QTEST_APPLESS_MAIN(TestByteSearch)
#include "tst_bytesearch.moc"
