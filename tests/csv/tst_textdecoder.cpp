#include "core/csv/textdecoder.h"

#include "core/csv/csvencoding.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

struct Decoded
{
    QString text;
    bool hasError = false;
};

Decoded decoded(TextEncoding encoding, const QByteArray &bytes, qsizetype piece)
{
    TextDecoder decoder(encoding);
    QString text;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        text += decoder.decode(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    text += decoder.finish();
    return {text, decoder.hasError()};
}

QByteArray encoded(TextEncoding encoding, const QString &text)
{
    switch (encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf8WithBom:
        return text.toUtf8();
    case TextEncoding::Utf16LittleEndian:
        return QStringEncoder(QStringEncoder::Utf16LE)(text);
    case TextEncoding::Utf16BigEndian:
        return QStringEncoder(QStringEncoder::Utf16BE)(text);
    case TextEncoding::Gb18030:
        return *CsvEncoder(CsvEncoding::Gb18030).encode(text);
    }
    Q_UNREACHABLE();
}

void addEncodings()
{
    QTest::addColumn<TextEncoding>("encoding");
    for (const TextEncoding encoding : readableEncodings())
        QTest::newRow(qPrintable(canonicalName(encoding))) << encoding;
}

} // namespace

class TestTextDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesComeBack();
    void holdsEveryCharacter_data() { addEncodings(); }
    void holdsEveryCharacter();
    void takesTheMarkAway_data() { addEncodings(); }
    void takesTheMarkAway();
    void findsBytesThatAreNoText_data();
    void findsBytesThatAreNoText();
};

void TestTextDecoder::namesComeBack()
{
    QCOMPARE(readableEncodings().size(), 5);
    QStringList texts;
    for (const TextEncoding encoding : readableEncodings()) {
        QCOMPARE(textEncodingFromName(canonicalName(encoding)), encoding);
        texts.append(displayText(encoding));
    }
    QCOMPARE(texts.removeDuplicates(), 0);
    QVERIFY(!textEncodingFromName(u"latin1"_s));
}

void TestTextDecoder::holdsEveryCharacter()
{
    QFETCH(TextEncoding, encoding);
    QString text(u'.'); // not U+FEFF first, which would be a mark
    for (char32_t c = 0; c <= QChar::LastValidCodePoint; ++c) {
        if (!QChar::isSurrogate(c))
            text += QChar::fromUcs4(c);
    }
    const QByteArray bytes = encoded(encoding, text);
    const Decoded result = decoded(encoding, bytes, 1'021); // a prime: cuts characters at every place
    QVERIFY(!result.hasError);
    QVERIFY(result.text == text);
}

void TestTextDecoder::takesTheMarkAway()
{
    QFETCH(TextEncoding, encoding);
    if (encoding == TextEncoding::Gb18030)
        QSKIP("Files in GB18030 carry no mark.");
    for (const qsizetype piece : {1, 2, 3, 1000}) {
        const Decoded result = decoded(encoding, encoded(encoding, u"\uFEFFa\u4E2D"_s), piece);
        QCOMPARE(result.text, u"a\u4E2D"_s);
        QVERIFY(!result.hasError);
    }
}

void TestTextDecoder::findsBytesThatAreNoText_data()
{
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("GB18030 read as UTF-8") << TextEncoding::Utf8 << "a,\xD6\xD0,b"_ba;
    QTest::newRow("UTF-8 cut off") << TextEncoding::Utf8 << "a\xE4\xB8"_ba;
    QTest::newRow("not GB18030") << TextEncoding::Gb18030 << "a\xFF\x41"_ba;
    QTest::newRow("GB18030 cut off after one") << TextEncoding::Gb18030 << "a\xD6"_ba;
    QTest::newRow("GB18030 cut off after two") << TextEncoding::Gb18030 << "a\x94\x39"_ba;
    QTest::newRow("GB18030 cut off after three") << TextEncoding::Gb18030 << "a\x94\x39\xFC"_ba;
    QTest::newRow("UTF-16 LE cut off") << TextEncoding::Utf16LittleEndian << QByteArray("a\0b", 3);
    QTest::newRow("UTF-16 BE cut off") << TextEncoding::Utf16BigEndian << QByteArray("\0a\0", 3);
}

void TestTextDecoder::findsBytesThatAreNoText()
{
    QFETCH(TextEncoding, encoding);
    QFETCH(QByteArray, bytes);
    for (const qsizetype piece : {1, 1000}) {
        const Decoded result = decoded(encoding, bytes, piece);
        QVERIFY(result.text.startsWith(u'a'));
        QVERIFY(result.text.contains(QChar::ReplacementCharacter));
        QVERIFY(result.hasError);
    }
}

QTEST_APPLESS_MAIN(TestTextDecoder)
#include "tst_textdecoder.moc"
