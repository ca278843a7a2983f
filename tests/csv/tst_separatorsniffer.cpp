#include "core/csv/separatorsniffer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestSeparatorSniffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void namesSeparators();
    void knowsSeparatorLines_data();
    void knowsSeparatorLines();
};

void TestSeparatorSniffer::tells_data()
{
    QTest::addColumn<QString>("beginning");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("nothing") << QString() << QChar(u',');
    QTest::newRow("commas") << u"prefix,path\nhttps://a.b/1,p\n"_s << QChar(u',');
    QTest::newRow("semicolons") << u"prefix;path\nhttps://a.b/1;p\n"_s << QChar(u';');
    QTest::newRow("tabs") << u"prefix\tpath\nhttps://a.b/1\tp\n"_s << QChar(u'\t');
    QTest::newRow("Chinese titles") << u"前缀;页面路径\nhttps://a.b/1;p\n"_s << QChar(u';');
    QTest::newRow("commas in values")
        << u"prefix;path\nhttps://a.b/1,2,3;p\nhttps://a.b/2,2,3;p\n"_s << QChar(u';');
    QTest::newRow("semicolons in quoted values")
        << u"prefix,path\n\"a;b;c\",p\n\"d;e;f\",p\n"_s << QChar(u',');
    QTest::newRow("no header") << u"https://a.b/1\tp\nhttps://a.b/2\tp\n"_s << QChar(u'\t');
    QTest::newRow("no header, commas in values")
        << u"https://a.b/1,2;p\nhttps://a.b/2;p\nhttps://a.b/3;p\n"_s << QChar(u';');
    QTest::newRow("only a header") << u"prefix;path"_s << QChar(u';');
    QTest::newRow("one column") << u"prefix\nhttps://a.b/1\nhttps://a.b/2\n"_s << QChar(u',');
    QTest::newRow("sep=") << u"sep=;\r\na;b\r\n"_s << QChar(u';');
    QTest::newRow("sep= of another") << u"SEP=|\r\na|b\r\n"_s << QChar(u'|');
    QTest::newRow("sep= quoted") << u"\"sep=\t\"\r\na\tb\r\n"_s << QChar(u'\t');
    QTest::newRow("cut inside a quoted value") << u"prefix;path\na;\"b\nc"_s << QChar(u';');
}

void TestSeparatorSniffer::tells()
{
    QFETCH(QString, beginning);
    QTEST(sniffedSeparator(beginning), "separator");
}

void TestSeparatorSniffer::namesSeparators()
{
    QStringList names;
    for (const QChar separator : csvSeparators())
        names.append(separatorName(separator));
    QCOMPARE(names, (QStringList{u"Comma"_s, u"Semicolon"_s, u"Tab"_s}));
    QCOMPARE(separatorName(u'|'), u"|"_s);
}

void TestSeparatorSniffer::knowsSeparatorLines_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<bool>("isLine");
    QTest::newRow("split at its own separator") << QStringList{u"sep="_s, QString()} << true;
    QTest::newRow("split at another") << QStringList{u"sep=;"_s} << true;
    QTest::newRow("without a separator") << QStringList{u"sep="_s} << true;
    QTest::newRow("a title") << QStringList{u"sep=ab"_s} << false;
    QTest::newRow("with more") << QStringList{u"sep="_s, u"b"_s} << false;
    QTest::newRow("a header") << QStringList{u"prefix"_s, u"path"_s} << false;
}

void TestSeparatorSniffer::knowsSeparatorLines()
{
    QFETCH(QStringList, fields);
    QTEST(isSeparatorLine(fields), "isLine");
}

QTEST_APPLESS_MAIN(TestSeparatorSniffer)
#include "tst_separatorsniffer.moc"
