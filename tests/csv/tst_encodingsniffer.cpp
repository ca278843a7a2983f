#include "core/csv/encodingsniffer.h"

#include <QStringConverter>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

const QString kRows = u"prefix,path\r\nhttps://a.example.com/1,pages/index/index\r\n"_s;
const QString kChineseRows = u"前缀,页面路径\r\nhttps://a.example.com/1,pages/首页/index\r\n"_s;

std::optional<TextEncoding> sniffed(const QByteArray &bytes, qsizetype piece)
{
    EncodingSniffer sniffer;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        sniffer.take(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    return sniffer.encoding();
}

QByteArray utf16(const QString &text, QStringEncoder::Encoding encoding)
{
    return QStringEncoder(encoding)(text);
}

QByteArray gb18030(const QString &text)
{
    return QStringEncoder("GB18030")(text);
}

} // namespace

class TestEncodingSniffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void scansLikeTheConverter();
};

void TestEncodingSniffer::tells_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    const auto le = QStringEncoder::Utf16LE;
    const auto be = QStringEncoder::Utf16BE;
    QTest::newRow("nothing") << QByteArray() << TextEncoding::Utf8;
    QTest::newRow("ASCII") << kRows.toUtf8() << TextEncoding::Utf8;
    QTest::newRow("UTF-8") << kChineseRows.toUtf8() << TextEncoding::Utf8;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + kRows.toUtf8() << TextEncoding::Utf8WithBom;
    QTest::newRow("a mark before broken UTF-8") << "\xEF\xBB\xBF\xD6\xD0"_ba << TextEncoding::Utf8WithBom;
    QTest::newRow("Chinese late in the file")
        << kRows.repeated(2'000).toUtf8() + gb18030(u"中文"_s) << TextEncoding::Gb18030;
    QTest::newRow("GB18030") << gb18030(kChineseRows) << TextEncoding::Gb18030;
    QTest::newRow("GB18030 of four bytes") << gb18030(u"a,\U0001F600\u0E01,首页"_s) << TextEncoding::Gb18030;
    QTest::newRow("one word of GB18030 that is nearly UTF-8") << gb18030(u"联通"_s) << TextEncoding::Gb18030;
    QTest::newRow("UTF-8 with one broken character")
        << kChineseRows.repeated(10).toUtf8() + "\xE4\xB8,"_ba << TextEncoding::Utf8;
    QTest::newRow("UTF-16 LE") << "\xFF\xFE" + utf16(kChineseRows, le) << TextEncoding::Utf16LittleEndian;
    QTest::newRow("UTF-16 BE") << "\xFE\xFF" + utf16(kChineseRows, be) << TextEncoding::Utf16BigEndian;
    QTest::newRow("UTF-16 LE without mark") << utf16(kChineseRows, le) << TextEncoding::Utf16LittleEndian;
    QTest::newRow("UTF-16 BE without mark") << utf16(kChineseRows, be) << TextEncoding::Utf16BigEndian;
    QTest::newRow("UTF-16 LE without mark, cut off")
        << utf16(kRows, le).chopped(1) << TextEncoding::Utf16LittleEndian;
    QTest::newRow("a NUL in a long text") << kRows.toUtf8() + QByteArray(1, '\0') << TextEncoding::Utf8;
}

void TestEncodingSniffer::tells()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TextEncoding, encoding);
    for (const qsizetype piece : {1, 3, 100'000}) {
        const auto found = sniffed(bytes, piece);
        QVERIFY(found);
        QCOMPARE(canonicalName(*found), canonicalName(encoding));
    }
}

void TestEncodingSniffer::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06", 26);
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\xA5\x8C", 16);
    QTest::newRow("UTF-32") << QByteArray("\xFF\xFE\0\0a\0\0\0,\0\0\0", 12);
    QTest::newRow("zeros") << QByteArray(4'096, '\0');
    QTest::newRow("control characters") << QByteArray("ab\x01\x02\x03\x04").repeated(20);
}

void TestEncodingSniffer::refusesWhatIsNoText()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!sniffed(bytes, 7));
}

/// Both scans agree with Qt's converters about every sequence of up to four bytes from the corners.
void TestEncodingSniffer::scansLikeTheConverter()
{
    const QByteArray corners(
        "a0\x7F\x80\x81\x8F\x90\x9F\xA0\xBF\xC1\xC2\xDF\xE0\xEC\xED\xEF\xF0\xF4\xF5\xFF");
    const auto sequence = [&corners](qsizetype number) {
        QByteArray bytes;
        for (int i = 0; i < 4; ++i, number /= corners.size())
            bytes += corners.at(number % corners.size());
        return bytes;
    };
    qsizetype sequences = 1;
    for (int i = 0; i < 4; ++i)
        sequences *= corners.size();
    for (qsizetype number = 0; number < sequences; ++number) {
        const QByteArray bytes = sequence(number);
        Utf8Scan scan;
        for (const char c : bytes)
            scan.take(static_cast<uchar>(c));
        scan.finish();
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder.decode(bytes + '\n');
        QVERIFY2((scan.misfits() == 0) == !decoder.hasError(), bytes.toHex());
    }
}

QTEST_APPLESS_MAIN(TestEncodingSniffer)
#include "tst_encodingsniffer.moc"
