#include "core/operations/settling.h"

#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;

class TestSettling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsOneMiniProgramAfterTheOther();
    void waitsForWhatIsLate();
    void givesUpAfterSeveralFailures();

private:
    void send(const QString &prefix, const QString &miniProgram);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OperationJournal> m_journal;
    ManualClock m_clock;
    const RunnerPolicy m_policy{.failuresUntilProbing = 3, .firstDelay = 1ms, .longestDelay = 2ms};
    std::unique_ptr<Settling> m_settling;
};

void TestSettling::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<OperationJournal>();
    QVERIFY(m_journal->open(m_folder->filePath(u"journal"_s)));
    m_settling = std::make_unique<Settling>(*m_journal, m_clock, m_policy, u"a"_s);
}

void TestSettling::send(const QString &prefix, const QString &miniProgram)
{
    const OperationBatch batch{
        .accountId = u"a"_s, .miniProgramAppid = miniProgram, .startedAt = m_clock.now()};
    const auto id = m_journal->queue(batch, {{{.rule = {prefix, u"pages/a"_s, {}, {}, {}, {}}}}}).value();
    QVERIFY(m_journal->markSending(m_journal->operationsOf(id, {}).value().first().id, m_clock.now()));
}

void TestSettling::readsOneMiniProgramAfterTheOther()
{
    send(u"1"_s, u"wx1"_s);
    send(u"2"_s, u"wx2"_s);
    send(u"3"_s, u"wx1"_s);
    const auto first = m_settling->next().value();
    QCOMPARE(first.miniProgramAppid, u"wx1"_s);
    QCOMPARE(first.entries.size(), 2);
    const auto second = m_settling->next().value();
    QCOMPARE(second.miniProgramAppid, u"wx2"_s);
    QCOMPARE(second.entries.size(), 1);
    QVERIFY(!m_settling->isSettled());
    QVERIFY(m_settling->next().value().entries.isEmpty());
    QVERIFY(m_settling->isSettled());
    m_settling->beginAnew();
    QCOMPARE(m_settling->next().value().entries.size(), 2); // they are unsettled still
}

void TestSettling::waitsForWhatIsLate()
{
    QSignalSpy due(m_settling.get(), &Settling::due);
    QSignalSpy told(m_settling.get(), &Settling::waitsUntilChanged);
    m_settling->receive({{u"1"_s}, 20ms});
    m_settling->receive({{u"2"_s}, 10ms});
    send(u"1"_s, {});
    QCOMPARE(m_settling->next().value().entries.size(), 1);
    m_settling->receive({{u"1"_s}, 20ms});
    QVERIFY(m_settling->next().value().entries.isEmpty());
    QVERIFY(m_settling->isSettled() && m_settling->isWaiting());
    QVERIFY(m_settling->isLate(u"1"_s));
    QVERIFY(!m_settling->isLate(u"2"_s)); // of before it was loaded
    QCOMPARE(m_settling->waitsUntil(), m_clock.now().addMSecs(20));
    QVERIFY(due.wait());
    QVERIFY(!m_settling->isSettled());
    QVERIFY(!m_settling->waitsUntil().isValid());
    QCOMPARE(told.size(), 2);
}

void TestSettling::givesUpAfterSeveralFailures()
{
    QSignalSpy due(m_settling.get(), &Settling::due);
    QVERIFY(m_settling->waitsToRepeat());
    QVERIFY(m_settling->isWaiting());
    QVERIFY(!m_settling->waitsUntil().isValid());
    QVERIFY(due.wait());
    QVERIFY(m_settling->waitsToRepeat());
    QVERIFY(!m_settling->waitsToRepeat());
    m_settling->forgetFailures();
    QVERIFY(m_settling->waitsToRepeat());
}

QTEST_GUILESS_MAIN(TestSettling)
#include "tst_settling.moc"
