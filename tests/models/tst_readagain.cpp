#include "core/models/readagain.h"

#include "tests/support/clientbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

/// When what could not be read is read again.
class TestReadAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForWhatPassesByItself_data();
    void waitsForWhatPassesByItself();
    void anAnswerToSomethingElseBringsItOnce();
    void comesByItself();
    void isForgottenOnceItCouldBeRead();

private:
    void ask();

    ClientBench m_bench{{jsonAnswer(R"({"errcode":0,"rule_list":[]})")}};
};

void TestReadAgain::ask()
{
    bool isAnswered = false;
    m_bench.client.rules().then(
        this, [&isAnswered](const ApiResult<RulePage> &page) { isAnswered = page.hasValue(); });
    QTRY_VERIFY(isAnswered);
}

void TestReadAgain::waitsForWhatPassesByItself_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<bool>("waits");
    QTest::newRow("no connection") << ApiError{.kind = Kind::Network} << true;
    QTest::newRow("no answer") << ApiError{.kind = Kind::Timeout} << true;
    QTest::newRow("a gateway") << ApiError{.kind = Kind::HttpStatus, .httpStatus = 502} << true;
    QTest::newRow("busy") << ApiError{.kind = Kind::Refused, .errcode = -1} << true;
    QTest::newRow("too fast") << ApiError{.kind = Kind::Refused, .errcode = 44990} << true;
    QTest::newRow("no right") << ApiError{.kind = Kind::Refused, .errcode = 48001} << false;
    QTest::newRow("no token") << ApiError{.kind = Kind::NoToken} << false;
    QTest::newRow("certificate") << ApiError{.kind = Kind::Tls} << false;
    QTest::newRow("stopped") << ApiError{.kind = Kind::Cancelled} << false;
}

void TestReadAgain::waitsForWhatPassesByItself()
{
    QFETCH(ApiError, error);
    ReadAgain again(m_bench.channel, 1h);
    again.noteFailure(error);
    QTEST(again.isWaiting(), "waits");
}

void TestReadAgain::anAnswerToSomethingElseBringsItOnce()
{
    ReadAgain again(m_bench.channel, 1h);
    QSignalSpy due(&again, &ReadAgain::due);
    ask();
    again.noteFailure({.kind = ApiError::Kind::Network});
    QVERIFY(due.isEmpty());
    ask();
    QTRY_COMPARE(due.size(), 1);
    again.noteFailure({.kind = ApiError::Kind::Network});
    ask(); // that is answered although this is not
    ask();
    QCOMPARE(due.size(), 1);
    QVERIFY(again.isWaiting());
}

void TestReadAgain::comesByItself()
{
    ReadAgain again(m_bench.channel, 2ms);
    QSignalSpy due(&again, &ReadAgain::due);
    again.noteFailure({.kind = ApiError::Kind::Network});
    QTRY_COMPARE(due.size(), 1);
    again.noteFailure({.kind = ApiError::Kind::Network});
    QTRY_COMPARE(due.size(), 2);
}

void TestReadAgain::isForgottenOnceItCouldBeRead()
{
    ReadAgain again(m_bench.channel, 1h);
    QSignalSpy due(&again, &ReadAgain::due);
    again.noteFailure({.kind = ApiError::Kind::Network});
    ask();
    QTRY_COMPARE(due.size(), 1);
    again.noteFailure({.kind = ApiError::Kind::Network});
    again.noteSuccess();
    QVERIFY(!again.isWaiting());
    again.noteFailure({.kind = ApiError::Kind::Network});
    ask(); // of another outage
    QTRY_COMPARE(due.size(), 2);
}

QTEST_GUILESS_MAIN(TestReadAgain)
#include "tst_readagain.moc"
