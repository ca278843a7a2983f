#include "core/operations/snapshotupdates.h"

#include "core/operations/snapshotshelf.h"
#include "tests/operations/runnerbench.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

class TestSnapshotUpdates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSnapshotFollowsWhatIsWritten();
};

void TestSnapshotUpdates::aSnapshotFollowsWhatIsWritten()
{
    RunnerBench bench;
    QVERIFY(bench.isStarted);
    SnapshotShelf shelf(bench.folder.filePath(u"snapshots.db"_s), bench.clock);
    const SnapshotOwner owner{bench.account.appid, bench.account.miniProgramAppid};
    const SnapshotUpdates updates(*bench.runner, bench.journal, shelf);
    RuleListing before;
    before.rules = RuleSet({sampleRule(99)});
    (void)shelf.save(owner, before);
    const qint64 adds = bench.run({{{.rule = sampleRule(1)}}, {{.rule = sampleRule(2)}}});
    QVERIFY(adds > 0);
    QVERIFY(bench.settles());
    (void)bench.run({{{.kind = RuleOperation::Kind::Publish, .original = sampleRule(1)}},
                     {{.kind = RuleOperation::Kind::Delete, .original = sampleRule(2)}}},
                    BatchKind::Publish);
    QVERIFY(bench.settles());
    QCOMPARE(bench.onServer().size(), 1);
    JumpRule published = sampleRule(1);
    published.state = RuleState::Published;
    std::optional<LoadedSnapshot> newest;
    shelf.loadNewest(owner).then(
        this, [&](const Result<std::optional<LoadedSnapshot>, StoreError> &loaded) { newest = *loaded; });
    QTRY_VERIFY(newest);
    QCOMPARE(newest->rules.toList(), (QList<JumpRule>{sampleRule(99), published}));
    QVERIFY(newest->snapshot.updatedAt.isValid());
}

QTEST_GUILESS_MAIN(TestSnapshotUpdates)
#include "tst_snapshotupdates.moc"
