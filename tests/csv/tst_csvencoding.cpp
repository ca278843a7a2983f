#include "core/csv/csvencoding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

constexpr QChar kHighHalf = u'\xD83D';
constexpr QChar kLowHalf = u'\xDE00';

} // namespace

class TestCsvEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesComeBack();
    void encodes_data();
    void encodes();
    void namesWhatItCannotEncode_data();
    void namesWhatItCannotEncode();
    void goesOnAfterARefusal();
};

void TestCsvEncoding::namesComeBack()
{
    for (const CsvEncoding encoding : {CsvEncoding::Utf8WithBom, CsvEncoding::Utf8, CsvEncoding::Gb18030}) {
        QCOMPARE(csvEncodingFromName(canonicalName(encoding)), encoding);
        QVERIFY(isSupported(encoding));
    }
    QVERIFY(!csvEncodingFromName(u"latin1"_s));
}

void TestCsvEncoding::encodes_data()
{
    QTest::addColumn<CsvEncoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8 with mark") << CsvEncoding::Utf8WithBom
                                     << "\xEF\xBB\xBF"
                                        "a\xE4\xB8\xAD\xF0\x9F\x98\x80"_ba;
    QTest::newRow("UTF-8") << CsvEncoding::Utf8 << "a\xE4\xB8\xAD\xF0\x9F\x98\x80"_ba;
    QTest::newRow("GB18030") << CsvEncoding::Gb18030 << "a\xD6\xD0\x94\x39\xFC\x36"_ba;
}

void TestCsvEncoding::encodes()
{
    QFETCH(CsvEncoding, encoding);
    CsvEncoder encoder(encoding);
    const auto bytes = encoder.encode(u"a\u4E2D\U0001F600");
    QVERIFY(bytes);
    QTEST(encoder.preamble() + *bytes, "bytes");
}

void TestCsvEncoding::namesWhatItCannotEncode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("name");
    QTest::newRow("high half") << u"a\U0001F600"_s + kHighHalf + u"b"_s << 3 << u"U+D83D"_s;
    QTest::newRow("low half") << u"ab"_s + kLowHalf + u"c"_s << 2 << u"U+DE00"_s;
    QTest::newRow("high half at the end") << u"ab"_s + kHighHalf << 2 << u"U+D83D"_s;
    QTest::newRow("halves the wrong way round") << QString(kLowHalf) + kHighHalf << 0 << u"U+DE00"_s;
}

void TestCsvEncoding::namesWhatItCannotEncode()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    for (const CsvEncoding encoding : {CsvEncoding::Utf8WithBom, CsvEncoding::Utf8, CsvEncoding::Gb18030}) {
        const auto bytes = CsvEncoder(encoding).encode(text);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().position, position);
        QTEST(bytes.error().name(), "name");
    }
}

void TestCsvEncoding::goesOnAfterARefusal()
{
    for (const CsvEncoding encoding : {CsvEncoding::Utf8, CsvEncoding::Gb18030}) {
        CsvEncoder encoder(encoding);
        QVERIFY(!encoder.encode(QString(kHighHalf)));
        const auto bytes = encoder.encode(u"ab");
        QVERIFY(bytes);
        QCOMPARE(*bytes, "ab"_ba);
    }
}

QTEST_APPLESS_MAIN(TestCsvEncoding)
#include "tst_csvencoding.moc"
