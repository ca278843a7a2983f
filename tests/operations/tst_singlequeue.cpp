#include "core/operations/singlequeue.h"

#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

using Outcome = OperationOutcome::Kind;

class TestSingleQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void dropsWhatWasTakenBack();
    void tellsOfAChecksEntryWhatIsKnown();
    void saysWhyWhatIsKnownCameAbout();
    void aCheckCanBeTakenBack();
    void whatIsRefusedDoesNotComeLater();

private:
    [[nodiscard]] qint64 queued();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OperationJournal> m_journal;
    ManualClock m_clock;
    std::unique_ptr<SingleQueue> m_singles;
    QList<OperationOutcome> m_ends;
};

void TestSingleQueue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<OperationJournal>();
    QVERIFY(m_journal->open(m_folder->filePath(u"journal"_s)));
    m_singles = std::make_unique<SingleQueue>(*m_journal, m_clock);
    m_ends.clear();
    connect(m_singles.get(), &SingleQueue::ended, this,
            [this](qint64, const OperationOutcome &outcome) { m_ends.append(outcome); });
}

qint64 TestSingleQueue::queued()
{
    const OperationBatch batch{.accountId = u"a"_s, .startedAt = m_clock.now()};
    return m_journal->queue(batch, {{{.rule = {u"https://a.b/"_s, u"pages/a"_s, {}, {}, {}, {}}}}}).value();
}

void TestSingleQueue::dropsWhatWasTakenBack()
{
    const qint64 first = queued();
    const qint64 second = queued();
    m_singles->add(first);
    m_singles->add(second);
    QVERIFY(m_journal->withdrawQueued(first, m_clock.now()));
    QCOMPARE(m_singles->next()->batchId, second);
    QVERIFY(!m_singles->isWaiting(first));
    m_singles->begin(second);
    QVERIFY(m_singles->isEmpty());
    QVERIFY(m_singles->contains(second));
    m_singles->end(second, {Outcome::Done, {}});
    QVERIFY(!m_singles->contains(second));
    QCOMPARE(m_ends.size(), 1);
}

void TestSingleQueue::tellsOfAChecksEntryWhatIsKnown()
{
    const qint64 done = queued();
    const qint64 lost = queued();
    const auto mark = [this](qint64 batch, OperationState state) {
        const qint64 id = m_journal->operationsOf(batch, {}).value().first().id;
        QVERIFY(m_journal->markEnded(id, {.state = state, .at = m_clock.now()}));
    };
    mark(done, OperationState::Done);
    mark(lost, OperationState::Unknown);
    const ApiError because{.kind = ApiError::Kind::Timeout};
    for (const qint64 batch : {done, qint64(999), lost})
        m_singles->addCheck(batch, because);
    const auto check = m_singles->takeCheck();
    QVERIFY(check);
    QCOMPARE(check->entry.batchId, lost);
    QCOMPARE(check->because, because);
    QCOMPARE(m_ends.size(), 2);
    QCOMPARE(m_ends.first().kind, Outcome::Done);
    QCOMPARE(m_ends.last().kind, Outcome::StillUnknown);
    QVERIFY(!m_singles->takeCheck());
}

void TestSingleQueue::saysWhyWhatIsKnownCameAbout()
{
    const qint64 batch = queued();
    const qint64 id = m_journal->operationsOf(batch, {}).value().first().id;
    QVERIFY(m_journal->markEnded(
        id, {.state = OperationState::Refused, .at = m_clock.now(), .answer = {.kind = u"timeout"_s}}));
    m_singles->addCheck(batch, {});
    QVERIFY(!m_singles->takeCheck());
    QCOMPARE(m_ends.first().kind, Outcome::NotThere);
    QCOMPARE(m_ends.first().error->kind, ApiError::Kind::Timeout);
}

void TestSingleQueue::aCheckCanBeTakenBack()
{
    const qint64 batch = queued();
    QVERIFY(!m_singles->removeChecks(batch));
    m_singles->addCheck(batch, {});
    QVERIFY(m_singles->removeChecks(batch));
    QVERIFY(m_singles->isEmpty());
}

void TestSingleQueue::whatIsRefusedDoesNotComeLater()
{
    const qint64 batch = queued();
    m_singles->add(batch);
    m_singles->addCheck(batch, {});
    m_singles->refuseAll({.kind = ApiError::Kind::OtherProgram});
    QVERIFY(m_singles->isEmpty());
    QCOMPARE(m_ends.size(), 2);
    QCOMPARE(m_ends.first().error->kind, ApiError::Kind::OtherProgram);
    QCOMPARE(m_journal->standing(batch).value()->counts, BatchCounts{.withdrawn = 1});
}

QTEST_GUILESS_MAIN(TestSingleQueue)
#include "tst_singlequeue.moc"
