#include "core/base/jsonreader.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using qrjump::core::JsonReader;

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void namesThePathOfAProblem();
    void keepsTheFirstProblem();
};

void TestJsonReader::readsNumbers_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<qint64>("number");

    QTest::newRow("number") << QJsonValue(40001) << true << qint64(40001);
    QTest::newRow("numeric string") << QJsonValue(u"40001"_s) << true << qint64(40001);
    QTest::newRow("negative") << QJsonValue(-1) << true << qint64(-1);
    QTest::newRow("blanks around") << QJsonValue(u" 7 "_s) << true << qint64(7);
    QTest::newRow("fraction") << QJsonValue(1.5) << false << qint64(0);
    QTest::newRow("word") << QJsonValue(u"seven"_s) << false << qint64(0);
    QTest::newRow("truth value") << QJsonValue(true) << false << qint64(0);
    QTest::newRow("too large for an int") << QJsonValue(4295007393.0) << false << qint64(0);
    QTest::newRow("too large for an int, as text") << QJsonValue(u"4294967296"_s) << false << qint64(0);
    QTest::newRow("too large for a double") << QJsonValue(1e300) << false << qint64(0);
}

void TestJsonReader::readsNumbers()
{
    QFETCH(QJsonValue, value);
    QFETCH(bool, accepted);
    QFETCH(qint64, number);

    JsonReader reader(QJsonObject{{"n"_L1, value}});
    const auto read = reader.optionalNumber("n"_L1);
    QCOMPARE(read.has_value(), accepted);
    QCOMPARE(reader.error().has_value(), !accepted);
    QCOMPARE(read.value_or(0), number);
}

void TestJsonReader::namesThePathOfAProblem()
{
    JsonReader reader(QJsonObject{{"list"_L1, QJsonArray{u"a"_s, 3}}}, u"rule_list[2]"_s);
    (void)reader.strings("list"_L1);
    QVERIFY(reader.error());
    QCOMPARE(reader.error()->path, u"rule_list[2].list[1]"_s);
    QCOMPARE(reader.error()->text(), u"rule_list[2].list[1]: expected a string"_s);
}

void TestJsonReader::keepsTheFirstProblem()
{
    JsonReader reader(QJsonObject{{"null"_L1, QJsonValue()}});
    QCOMPARE(reader.optionalNumber("missing"_L1), std::nullopt);
    QCOMPARE(reader.optionalNumber("null"_L1), std::nullopt);
    QCOMPARE(reader.array("null"_L1), QJsonArray());
    QVERIFY(!reader.error());
    (void)reader.requiredString("first"_L1);
    (void)reader.requiredString("second"_L1);
    QCOMPARE(reader.error()->path, u"first"_s);
}

QTEST_APPLESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
