#include "core/csv/csvreader.h"

#include "core/csv/csvwriter.h"
#include "hostiletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

/// Reads `text` in pieces of `pieceSize` characters.
CsvReader::Records readInPieces(const QString &text, qsizetype pieceSize, QChar separator = u',')
{
    CsvReader reader(separator);
    QList<CsvRecord> records;
    for (qsizetype at = 0; at < text.size(); at += pieceSize) {
        auto piece = reader.read(QStringView(text).mid(at, pieceSize));
        if (!piece)
            return piece;
        records += *piece;
    }
    auto rest = reader.finish();
    if (!rest)
        return rest;
    return records + *rest;
}

QList<QStringList> fieldsOf(const QList<CsvRecord> &records)
{
    QList<QStringList> fields;
    for (const CsvRecord &record : records)
        fields.append(record.fields);
    return fields;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void splitsAtTheChosenSeparator();
    void countsLines();
    void refusesBrokenQuoting_data();
    void refusesBrokenQuoting();
    void refusesAnEndlessRecord_data();
    void refusesAnEndlessRecord();
    void staysFailed();
    void readsWhatWasWritten();
};

void TestCsvReader::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("records");
    const QList<QStringList> two{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};

    QTest::newRow("CRLF") << u"a,b\r\nc,d\r\n"_s << two;
    QTest::newRow("LF") << u"a,b\nc,d\n"_s << two;
    QTest::newRow("CR") << u"a,b\rc,d\r"_s << two;
    QTest::newRow("no last line end") << u"a,b\r\nc,d"_s << two;
    QTest::newRow("byte order mark") << u"\uFEFFa,b\r\nc,d\r\n"_s << two;
    QTest::newRow("all quoted") << u"\"a\",\"b\"\r\n\"c\",\"d\""_s << two;
    QTest::newRow("blank lines") << u"\r\na,b\n\n\r\nc,d\r\n\r\n"_s << two;
    QTest::newRow("nothing") << QString() << QList<QStringList>();
    QTest::newRow("only a byte order mark") << u"\uFEFF"_s << QList<QStringList>();
    QTest::newRow("empty fields") << u",\r\n"_s << QList<QStringList>{{QString(), QString()}};
    QTest::newRow("ends after a comma") << u"a,"_s << QList<QStringList>{{u"a"_s, QString()}};
    QTest::newRow("lone quoted nothing") << u"\"\""_s << QList<QStringList>{{QString()}};
    QTest::newRow("quotes and line ends")
        << u"\"a \"\"b\"\"\",\"c\r\nd\ne\r\"\r\n"_s << QList<QStringList>{{u"a \"b\""_s, u"c\r\nd\ne\r"_s}};
    QTest::newRow("a second byte order mark is text")
        << u"\uFEFF\uFEFFa\n\uFEFFb"_s << QList<QStringList>{{u"\uFEFFa"_s}, {u"\uFEFFb"_s}};
    QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u"b"_s
                         << QList<QStringList>{{u"a"_s + QChar(u'\0') + u"b"_s}};
}

void TestCsvReader::reads()
{
    QFETCH(QString, text);
    for (const qsizetype pieceSize : {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(1000)}) {
        const auto records = readInPieces(text, pieceSize);
        QVERIFY(records);
        QTEST(fieldsOf(*records), "records");
    }
}

void TestCsvReader::splitsAtTheChosenSeparator()
{
    for (const QChar separator : {QChar(u';'), QChar(u'\t')}) {
        const QString text = u"a,b|\"c|\"\"d\"|\r\ne||f"_s.replace(u'|', separator);
        const auto records = readInPieces(text, 1, separator);
        QVERIFY(records);
        const QString quoted = u"c|\"d"_s.replace(u'|', separator);
        const QList<QStringList> expected{{u"a,b"_s, quoted, QString()}, {u"e"_s, QString(), u"f"_s}};
        QCOMPARE(fieldsOf(*records), expected);
    }
}

void TestCsvReader::countsLines()
{
    const auto records = readInPieces(u"a\r\n\"b\r\nb\nb\rb\"\r\n\r\nc\rd\ne"_s, 1);
    QVERIFY(records);
    const QList<CsvRecord> expected{
        {{u"a"_s}, 1}, {{u"b\r\nb\nb\rb"_s}, 2}, {{u"c"_s}, 7}, {{u"d"_s}, 8}, {{u"e"_s}, 9}};
    QCOMPARE(*records, expected);
}

void TestCsvReader::refusesBrokenQuoting_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<CsvError::Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::newRow("quote in text") << u"a\nb\nab\"c,d\n"_s << CsvError::Kind::QuoteInText << 3;
    QTest::newRow("blank before the quote") << u"a, \"b,c\"\n"_s << CsvError::Kind::QuoteInText << 1;
    QTest::newRow("text after quote") << u"a\n\"b\nb\"c\n"_s << CsvError::Kind::TextAfterQuote << 2;
    QTest::newRow("no closing quote") << u"a\r\nb,\"c\r\nd\r\n"_s << CsvError::Kind::QuoteNotClosed << 2;
    QTest::newRow("doubled quote at the end") << u"\"a\"\""_s << CsvError::Kind::QuoteNotClosed << 1;
}

void TestCsvReader::refusesBrokenQuoting()
{
    QFETCH(QString, text);
    QFETCH(CsvError::Kind, kind);
    QFETCH(int, line);
    for (const qsizetype pieceSize : {qsizetype(1), qsizetype(1000)}) {
        const auto records = readInPieces(text, pieceSize);
        QVERIFY(!records);
        const CsvError expected{kind, line};
        QCOMPARE(records.error(), expected);
        QVERIFY(records.error().text().contains(QString::number(line)));
    }
}

void TestCsvReader::refusesAnEndlessRecord_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one value") << u"a\n"_s + QString(kLongestRecord + 1, u'x');
    QTest::newRow("a quoted value") << u"a\n\""_s + QString(kLongestRecord + 1, u'\n');
    QTest::newRow("many values") << u"a\n"_s + QString(kLongestRecord + 1, u',');
}

void TestCsvReader::refusesAnEndlessRecord()
{
    QFETCH(QString, text);
    const auto records = readInPieces(text, 65'536);
    QVERIFY(!records);
    const CsvError expected{CsvError::Kind::RecordTooLong, 2};
    QCOMPARE(records.error(), expected);
    QVERIFY(readInPieces(QString(kLongestRecord - 1, u'x') + u"\nb"_s, 65'536));
}

void TestCsvReader::staysFailed()
{
    CsvReader reader;
    const auto first = reader.read(u"a\"\n");
    const auto second = reader.read(u"b\nc\"\n");
    const auto end = reader.finish();
    QVERIFY(!first && !second && !end);
    QCOMPARE(second.error(), first.error());
    QCOMPARE(end.error(), first.error());
}

void TestCsvReader::readsWhatWasWritten()
{
    qrjump::test::HostileText hostile;
    for (int round = 0; round < 2'000; ++round) {
        QList<QStringList> written;
        QString text;
        for (int row = hostile.below(5); row >= 0; --row) {
            written.append(hostile.nextList(1, 4));
            text += csvRecordText(written.last());
        }
        const auto read = readInPieces(text, 1 + hostile.below(9));
        QVERIFY2(read, qPrintable(text));
        QCOMPARE(fieldsOf(*read), written);
    }
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
