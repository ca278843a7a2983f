#include "core/csv/csvencoding.h"

#include <QTest>

#include <algorithm>

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
    void holdsEveryCharacter_data();
    void holdsEveryCharacter();
    void findsBytesThatAreNoText_data();
    void findsBytesThatAreNoText();
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

void TestCsvEncoding::holdsEveryCharacter_data()
{
    QTest::addColumn<CsvEncoding>("encoding");
    QTest::newRow("UTF-8") << CsvEncoding::Utf8;
    QTest::newRow("GB18030") << CsvEncoding::Gb18030;
}

void TestCsvEncoding::holdsEveryCharacter()
{
    QFETCH(CsvEncoding, encoding);
    QString text(u'.'); // not U+FEFF first, which would be a mark
    for (char32_t c = 0; c <= QChar::LastValidCodePoint; ++c) {
        if (!QChar::isSurrogate(c))
            text += QChar::fromUcs4(c);
    }
    const auto bytes = CsvEncoder(encoding).encode(text);
    QVERIFY(bytes);

    CsvDecoder decoder(encoding);
    QString decoded;
    constexpr qsizetype kPiece = 1'021; // a prime: cuts characters at every place
    for (qsizetype at = 0; at < bytes->size(); at += kPiece)
        decoded += decoder.decode(QByteArrayView(*bytes).sliced(at, std::min(kPiece, bytes->size() - at)));
    QVERIFY(decoder.finish());
    QVERIFY(decoded == text);
}

void TestCsvEncoding::findsBytesThatAreNoText_data()
{
    QTest::addColumn<CsvEncoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("GB18030 read as UTF-8") << CsvEncoding::Utf8 << "a,\xD6\xD0,b"_ba;
    QTest::newRow("UTF-8 cut off") << CsvEncoding::Utf8 << "a\xE4\xB8"_ba;
    QTest::newRow("not GB18030") << CsvEncoding::Gb18030 << "a\xFF\x41"_ba;
    QTest::newRow("GB18030 cut off after one") << CsvEncoding::Gb18030 << "a\xD6"_ba;
    QTest::newRow("GB18030 cut off after two") << CsvEncoding::Gb18030 << "a\x94\x39"_ba;
    QTest::newRow("GB18030 cut off after three") << CsvEncoding::Gb18030 << "a\x94\x39\xFC"_ba;
}

void TestCsvEncoding::findsBytesThatAreNoText()
{
    QFETCH(CsvEncoding, encoding);
    QFETCH(QByteArray, bytes);
    CsvDecoder decoder(encoding);
    const QString text = decoder.decode(bytes);
    QVERIFY(text.startsWith(u'a'));
    QVERIFY(!decoder.finish());
}

QTEST_APPLESS_MAIN(TestCsvEncoding)
#include "tst_csvencoding.moc"
