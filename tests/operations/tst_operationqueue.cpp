#include "core/operations/operationqueue.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestOperationQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changesOfChosenRulesComeFirst();
    void whatWasParkedIsComparedAnew_data();
    void whatWasParkedIsComparedAnew();

private:
    [[nodiscard]] OperationBatch recorded(BatchKind kind);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OperationJournal> m_journal;
    std::unique_ptr<OperationQueue> m_queue;
};

void TestOperationQueue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<OperationJournal>();
    QVERIFY(m_journal->open(m_folder->filePath(u"journal"_s)));
    m_queue = std::make_unique<OperationQueue>(*m_journal);
}

OperationBatch TestOperationQueue::recorded(BatchKind kind)
{
    const RuleOperation add{.rule = {u"https://a.b/"_s, u"pages/a"_s, {}, {}, {}, {}}};
    const OperationBatch batch{
        .accountId = u"a"_s, .kind = kind, .startedAt = QDateTime::fromSecsSinceEpoch(1'800'000'000)};
    return m_journal->batch(m_journal->queue(batch, {{add}}).value()).value().value();
}

void TestOperationQueue::changesOfChosenRulesComeFirst()
{
    const OperationBatch import = recorded(BatchKind::Import);
    const OperationBatch chosen = recorded(BatchKind::Delete);
    m_queue->add(import);
    m_queue->add(chosen);
    QCOMPARE(m_queue->firstBatch(), std::optional(chosen));
    m_queue->park(chosen.id);
    QCOMPARE(m_queue->firstBatch(), std::optional(import));
    m_queue->unpark();
    QCOMPARE(m_queue->firstBatch(), std::optional(chosen));
}

void TestOperationQueue::whatWasParkedIsComparedAnew_data()
{
    QTest::addColumn<BatchKind>("kind");
    QTest::newRow("publishes") << BatchKind::Publish;
    QTest::newRow("a chain that has come to its publish") << BatchKind::Replace;
}

void TestOperationQueue::whatWasParkedIsComparedAnew()
{
    QFETCH(BatchKind, kind);
    const OperationBatch batch = recorded(kind);
    m_queue->add(batch);
    m_queue->trustChain(batch.id);
    QVERIFY(m_queue->load(batch));
    if (!isChain(kind))
        m_queue->setChecked(m_queue->beginCheck());
    QVERIFY(m_queue->isChecked());
    m_queue->park(batch.id); // until the next month
    m_queue->unpark();
    QVERIFY(m_queue->load(batch));
    QVERIFY(!m_queue->isChecked());
}

QTEST_GUILESS_MAIN(TestOperationQueue)
#include "tst_operationqueue.moc"
