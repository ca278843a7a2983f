#include "core/csv/csvwriter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
};

void TestCsvWriter::writes_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("text");

    QTest::newRow("plain") << QStringList{u"a"_s, u"b c"_s} << u"a,b c\r\n"_s;
    QTest::newRow("empty fields") << QStringList{QString(), u"a"_s, QString()} << u",a,\r\n"_s;
    QTest::newRow("two empty fields") << QStringList{QString(), QString()} << u",\r\n"_s;
    QTest::newRow("one empty field") << QStringList{QString()} << u"\"\"\r\n"_s;
    QTest::newRow("comma") << QStringList{u"a,b"_s} << u"\"a,b\"\r\n"_s;
    QTest::newRow("quotes are doubled") << QStringList{u"a\"b"_s} << u"\"a\"\"b\"\r\n"_s;
    QTest::newRow("line ends stay as they are")
        << QStringList{u"a\r\nb"_s, u"c\nd"_s, u"e\rf"_s} << u"\"a\r\nb\",\"c\nd\",\"e\rf\"\r\n"_s;
    QTest::newRow("outer blanks") << QStringList{u" a"_s, u"b "_s} << u"\" a\",\"b \"\r\n"_s;
    QTest::newRow("byte order mark") << QStringList{u"\uFEFFa"_s} << u"\"\uFEFFa\"\r\n"_s;
}

void TestCsvWriter::writes()
{
    QFETCH(QStringList, fields);
    QTEST(csvRecordText(fields), "text");
}

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
