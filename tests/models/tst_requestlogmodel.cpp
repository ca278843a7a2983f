#include "core/models/requestlogmodel.h"

#include "tests/support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace std::chrono_literals;

namespace {

HttpExchange exchange(const QByteArray &reply)
{
    return {.request = {.url = QUrl(u"https://h/cgi-bin/wxopen/qrcodejumpget"_s), .body = "{}"},
            .result = HttpReply{200, reply},
            .duration = 250ms};
}

const HttpExchange kSuccess = exchange(R"({"errcode":0,"errmsg":"ok"})");
const HttpExchange kRefusal = exchange(R"({"errcode":40097,"errmsg":"Invalid args rid: a-b-c"})");

} // namespace

class TestRequestLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatWasThereBefore();
    void showsARecord();
    void theNewestComesLast();
    void filters_data();
    void filters();
    void aFilterHoldsForWhatComes();
    void dropsTheOldest();
    void clears();
    void findsRows();

private:
    [[nodiscard]] QVariant cell(int row, RequestColumn column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, int(column)).data(role);
    }

    const qrjump::test::ManualClock m_clock;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<RequestLogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRequestLogModel::init()
{
    m_log = std::make_unique<RequestLog>(m_clock);
    m_model = std::make_unique<RequestLogModel>(*m_log);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

void TestRequestLogModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestRequestLogModel::showsWhatWasThereBefore()
{
    m_log->record(u"a"_s, kSuccess);
    QCOMPARE(RequestLogModel(*m_log).rowCount(), 1);
}

void TestRequestLogModel::showsARecord()
{
    m_log->record(u"小店"_s, kRefusal);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->columnCount(), kRequestColumnCount);
    QCOMPARE(cell(0, RequestColumn::Time), u"10:42:02"_s);
    QCOMPARE(cell(0, RequestColumn::Account), u"小店"_s);
    QCOMPARE(cell(0, RequestColumn::Call), u"qrcodejumpget"_s);
    QCOMPARE(cell(0, RequestColumn::Outcome), u"40097"_s);
    QCOMPARE(cell(0, RequestColumn::Rid), u"a-b-c"_s);
    QCOMPARE(cell(0, RequestColumn::Time, RequestLogModel::RawValueRole), m_clock.now().addMSecs(-250));
    QCOMPARE(cell(0, RequestColumn::Duration, RequestLogModel::RawValueRole), 250);
    QCOMPARE(cell(0, RequestColumn::Outcome, RequestLogModel::RawValueRole), 40097);
    QCOMPARE(cell(0, RequestColumn::Size, RequestLogModel::RawValueRole), 52);
    QVERIFY(cell(0, RequestColumn::Call, RequestLogModel::FailureRole).toBool());
    QVERIFY(cell(0, RequestColumn::Outcome, Qt::ToolTipRole).toString().contains("Invalid args"_L1));
}

void TestRequestLogModel::theNewestComesLast()
{
    const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_log->record(u"a"_s, kSuccess);
    m_log->record(u"b"_s, kSuccess);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(cell(1, RequestColumn::Account), u"b"_s);
}

void TestRequestLogModel::filters_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<bool>("onlyFailures");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<quint64>>("expected");
    QTest::newRow("nothing") << u""_s << false << u""_s << QList<quint64>{1, 2, 3, 4};
    QTest::newRow("account") << u"b"_s << false << u""_s << QList<quint64>{3, 4};
    QTest::newRow("failures") << u""_s << true << u""_s << QList<quint64>{2, 4};
    QTest::newRow("both") << u"b"_s << true << u""_s << QList<quint64>{4};
    QTest::newRow("errmsg") << u""_s << false << u"invalid ARGS"_s << QList<quint64>{2, 4};
    QTest::newRow("rid") << u""_s << false << u"a-b-c"_s << QList<quint64>{2, 4};
    QTest::newRow("nowhere") << u""_s << false << u"zzz"_s << QList<quint64>{};
}

void TestRequestLogModel::filters()
{
    QFETCH(QString, account);
    QFETCH(bool, onlyFailures);
    QFETCH(QString, text);
    for (const QString &name : {u"a"_s, u"b"_s}) {
        m_log->record(name, kSuccess);
        m_log->record(name, kRefusal);
    }
    using Outcome = RequestFilter::Outcome;
    m_model->setFilter({account, onlyFailures ? Outcome::Failure : Outcome::Any, text});
    QList<quint64> shown;
    for (const RequestRecord &record : m_model->shownRecords())
        shown.append(record.number);
    QTEST(shown, "expected");
}

void TestRequestLogModel::aFilterHoldsForWhatComes()
{
    m_model->setFilter({.outcome = RequestFilter::Outcome::Failure});
    m_log->record(u"a"_s, kSuccess);
    m_log->record(u"a"_s, kRefusal);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->recordAt(0).number, 2u);
}

// Some of the rows that the log drops are not shown.
void TestRequestLogModel::dropsTheOldest()
{
    m_model->setFilter({.account = u"a"_s});
    for (int i = 0; i < 3; ++i) {
        m_log->record(u"a"_s, kSuccess);
        m_log->record(u"b"_s, kSuccess);
    }
    const QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    for (int i = 0; i < RequestLog::kMostRecords - 2; ++i)
        m_log->record(u"b"_s, kSuccess);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->recordAt(0).number, 5u);
    QCOMPARE(removed.size(), 2);
}

void TestRequestLogModel::clears()
{
    m_log->record(u"a"_s, kSuccess);
    m_log->clear();
    QCOMPARE(m_model->rowCount(), 0);
    m_log->record(u"a"_s, kSuccess);
    QCOMPARE(m_model->rowCount(), 1);
}

void TestRequestLogModel::findsRows()
{
    m_log->record(u"a"_s, kSuccess);
    m_log->record(u"b"_s, kSuccess);
    m_log->record(u"a"_s, kSuccess);
    m_model->setFilter({.account = u"a"_s});
    QCOMPARE(m_model->rowOf(1), 0);
    QCOMPARE(m_model->rowOf(2), -1);
    QCOMPARE(m_model->rowOf(3), 1);
    QCOMPARE(m_model->rowOf(4), -1);
}

QTEST_GUILESS_MAIN(TestRequestLogModel)
#include "tst_requestlogmodel.moc"
