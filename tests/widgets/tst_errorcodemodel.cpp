#include "ui/widgets/errorcodemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::ui;

class TestErrorCodeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void isAModel();
    void showsAllColumns();
    void searches_data();
    void searches();
    void findsRowsOfVisibleCodes();
    void namesEveryCall();

private:
    const core::ErrorCatalogue m_catalogue;
};

void TestErrorCodeModel::isAModel()
{
    ErrorCodeModel model(m_catalogue);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSearchText(u"link"_s);
    model.setSearchText(u"no code says this"_s);
    model.setSearchText({});
    QCOMPARE(model.rowCount(), m_catalogue.entries().size());
}

void TestErrorCodeModel::showsAllColumns()
{
    ErrorCodeModel model(m_catalogue);
    const int row = model.rowOf(40097);
    const auto text = [&](int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(ErrorCodeModel::CodeColumn), u"40097"_s);
    QCOMPARE(text(ErrorCodeModel::CallsColumn), u"load rules, add or edit, publish"_s);
    QCOMPARE(text(ErrorCodeModel::MeaningColumn), m_catalogue.find(40097)->meaning.english);
    QCOMPARE(text(ErrorCodeModel::RemedyColumn), m_catalogue.find(40097)->remedy.english);
    QCOMPARE(text(ErrorCodeModel::ChangedColumn), u"No"_s);
    QCOMPARE(model.index(model.rowOf(-1), ErrorCodeModel::ChangedColumn).data().toString(), u"Not certain"_s);
    for (int column = 0; column < ErrorCodeModel::kColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestErrorCodeModel::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("codes");
    QTest::newRow("code") << u"85068"_s << QList<int>{85068};
    QTest::newRow("begin of codes") << u"7600"_s << QList<int>{76001, 76002, 76003};
    QTest::newRow("raw text") << u"FREQUENCE"_s << QList<int>{44990};
    QTest::newRow("Chinese") << u"黑名单"_s << QList<int>{85070};
    QTest::newRow("words in any order") << u"  prefix  sub "_s << QList<int>{85068};
    QTest::newRow("nothing") << u"zebra"_s << QList<int>{};
}

void TestErrorCodeModel::searches()
{
    QFETCH(QString, text);
    ErrorCodeModel model(m_catalogue);
    model.setSearchText(text);
    QList<int> codes;
    for (int row = 0; row < model.rowCount(); ++row)
        codes.append(model.entryAt(row).code);
    QTEST(codes, "codes");
}

void TestErrorCodeModel::findsRowsOfVisibleCodes()
{
    ErrorCodeModel model(m_catalogue);
    QCOMPARE(model.entryAt(model.rowOf(85070)).code, 85070);
    model.setSearchText(u"85068"_s);
    QCOMPARE(model.rowOf(85068), 0);
    QCOMPARE(model.rowOf(85070), -1);
    QCOMPARE(model.totalCount(), m_catalogue.entries().size());
}

void TestErrorCodeModel::namesEveryCall()
{
    for (const core::ErrorEntry &entry : m_catalogue.entries()) {
        const QString words = ErrorCodeModel::callWords(entry.calls);
        QVERIFY2(words == words.toLower() && words.size() > 3, qPrintable(words)); // no letter was left over
    }
}

QTEST_MAIN(TestErrorCodeModel)
#include "tst_errorcodemodel.moc"
