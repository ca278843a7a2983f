#include "core/store/checksum.h"

#include <QTest>

using namespace qrjump::core;

class TestChecksum : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfTheSpecification_data();
    void isThatOfTheSpecification();
    void tellsEveryBit();
    void dependsOnTheSeed();
};

// From the test vectors of xxHash.
void TestChecksum::isThatOfTheSpecification_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint64>("sum");

    QTest::newRow("nothing") << QByteArray() << quint64(0xEF46DB3751D8E999);
    QTest::newRow("a") << QByteArray("a") << quint64(0xD24EC4F1A98C6E5B);
    QTest::newRow("abc") << QByteArray("abc") << quint64(0x44BC2CF5AD770999);
    QTest::newRow("more than a stripe")
        << QByteArray("Nobody inspects the spammish repetition") << quint64(0xFBCEA83C8A378BF1);
}

void TestChecksum::isThatOfTheSpecification()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint64, sum);
    QCOMPARE(checksum(bytes), sum);
}

void TestChecksum::tellsEveryBit()
{
    const QByteArray original(77, 'x'); // two stripes, a word, half a word and a byte
    const quint64 sum = checksum(original);
    for (qsizetype i = 0; i < 8 * original.size(); ++i) {
        QByteArray changed = original;
        changed[i / 8] = static_cast<char>(changed.at(i / 8) ^ (1 << (i % 8)));
        QVERIFY2(checksum(changed) != sum, qPrintable(QString::number(i)));
    }
    QVERIFY(checksum(original.first(76)) != sum);
}

void TestChecksum::dependsOnTheSeed()
{
    QVERIFY(checksum("abc", 1) != checksum("abc", 2));
}

QTEST_APPLESS_MAIN(TestChecksum)
#include "tst_checksum.moc"
