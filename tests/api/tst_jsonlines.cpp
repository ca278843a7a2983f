#include "core/api/jsonlines.h"

#include <QTest>

using namespace Qt::StringLiterals;
using qrjump::core::jsonInLines;

class TestJsonLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsMembersOnLines_data();
    void putsMembersOnLines();
};

void TestJsonLines::putsMembersOnLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("object") << uR"({"b":1,"a":"x"})"_s << u"{\n  \"b\": 1,\n  \"a\": \"x\"\n}"_s;
    QTest::newRow("nested")
        << uR"({"a":[{"b":[1,2]}]})"_s
        << u"{\n  \"a\": [\n    {\n      \"b\": [\n        1,\n        2\n      ]\n    }\n  ]\n}"_s;
    QTest::newRow("empty") << uR"({"a":{},"b":[ ]})"_s << u"{\n  \"a\": {},\n  \"b\": []\n}"_s;
    QTest::newRow("in lines already") << u"{\n\t\"a\" : 1\n}"_s << u"{\n  \"a\": 1\n}"_s;
    QTest::newRow("brackets in a text") << uR"(["{,\"}:[\\"])"_s << u"[\n  \"{,\\\"}:[\\\\\"\n]"_s;
    QTest::newRow("cut off") << uR"({"a":["x","y)"_s << u"{\n  \"a\": [\n    \"x\",\n    \"y"_s;
    QTest::newRow("HTML") << u"<p>{a}</p>"_s << u"<p>{a}</p>"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("closed too often") << u"{}}]"_s << u"{}\n}\n]"_s;
}

void TestJsonLines::putsMembersOnLines()
{
    QFETCH(QString, text);
    QTEST(jsonInLines(text), "expected");
}

QTEST_APPLESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
