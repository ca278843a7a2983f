#include "core/operations/snapshotopening.h"

#include "core/store/snapshotstore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

const QDateTime kNow(QDate(2026, 3, 4), QTime(10, 42));
const SnapshotOwner kShop{u"shop"_s, {}};

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestSnapshotOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesFolderAndFile();
    void keepsADamagedFileAside();
    void keepsACutOffFileAside();
    void leavesTheFileOfANewerVersion();
    void saysThatItCannotBeMade();
    void explainsEveryKind_data();
    void explainsEveryKind();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"data/snapshots.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSnapshotOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSnapshotOpening::makesFolderAndFile()
{
    SnapshotStore store;
    QCOMPARE(openSnapshots(store, file(), kNow), QString());
    QVERIFY(store.save({.owner = kShop, .endedAt = kNow}, {}, {}));
}

void TestSnapshotOpening::keepsADamagedFileAside()
{
    QDir().mkpath(m_folder->filePath(u"data"_s));
    const QByteArray damaged(4096, 'x');
    write(file(), damaged);
    write(file() + u"-wal"_s, "log");
    SnapshotStore store;
    const QString notice = openSnapshots(store, file(), kNow);
    const QString kept = file() + u".unreadable-2026-03-04-1042"_s;
    QVERIFY2(notice.contains(QDir::toNativeSeparators(kept)), qPrintable(notice));
    QFile aside(kept);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), damaged);
    QVERIFY(store.list()->isEmpty());
    QVERIFY(store.save({.owner = kShop, .endedAt = kNow}, {}, {}));
}

void TestSnapshotOpening::keepsACutOffFileAside()
{
    {
        SnapshotStore store;
        QCOMPARE(openSnapshots(store, file(), kNow), QString());
        RuleSet rules;
        for (int i = 0; i < 3000; ++i)
            rules.append({u"https://a.b/%1"_s.arg(i), u"pages/index"_s, {}, {}, {}, {}});
        QVERIFY(store.save({.owner = kShop, .endedAt = kNow}, rules, {}));
    }
    QVERIFY(QFile::resize(file(), QFileInfo(file()).size() / 2));
    SnapshotStore store;
    const QString notice = openSnapshots(store, file(), kNow);
    QVERIFY2(notice.contains(u".unreadable-"_s), qPrintable(notice));
    QVERIFY(store.list()->isEmpty());
    QVERIFY(store.save({.owner = kShop, .endedAt = kNow}, {}, {}));
}

void TestSnapshotOpening::leavesTheFileOfANewerVersion()
{
    QDir().mkpath(m_folder->filePath(u"data"_s));
    {
        SqliteFile newer;
        QVERIFY(newer.open(file(), {0x514a534e, 99, {u"CREATE TABLE snapshot(id INTEGER)"_s}}));
    }
    SnapshotStore store;
    const QString notice = openSnapshots(store, file(), kNow);
    QVERIFY2(notice.contains(u"newer version"_s), qPrintable(notice));
    QVERIFY2(notice.contains(file()), qPrintable(notice));
    const auto saved = store.save({.owner = kShop, .endedAt = kNow}, {}, {});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, StoreError::Kind::Unusable);
    QCOMPARE(store.loadNewest(kShop).error().kind, StoreError::Kind::Unusable);
    QCOMPARE(store.putRule(kShop, {}, kNow).error().kind, StoreError::Kind::Unusable);
    SqliteFile newer;
    QVERIFY(newer.open(file(), {0x514a534e, 99, {}}));
    QCOMPARE(newer.number(u"SELECT count(*) FROM snapshot"_s), 0);
}

void TestSnapshotOpening::saysThatItCannotBeMade()
{
    write(m_folder->filePath(u"data"_s), "a file where the folder should be");
    SnapshotStore store;
    const QString notice = openSnapshots(store, file(), kNow);
    QVERIFY2(notice.contains(file()), qPrintable(notice));
    QCOMPARE(store.list().error().file, file());
    QCOMPARE(store.list().error().kind, StoreError::Kind::Failed);
}

void TestSnapshotOpening::explainsEveryKind_data()
{
    using Kind = StoreError::Kind;
    QTest::addColumn<Kind>("kind");
    QTest::newRow("unusable") << Kind::Unusable;
    QTest::newRow("damaged") << Kind::Damaged;
    QTest::newRow("busy") << Kind::Busy;
    QTest::newRow("failed") << Kind::Failed;
}

void TestSnapshotOpening::explainsEveryKind()
{
    QFETCH(StoreError::Kind, kind);
    const ErrorExplanation explanation = explainSnapshotError({kind, u"/f"_s, u"why"_s});
    QVERIFY(explanation.meaning.endsWith(u'.'));
    QVERIFY(explanation.remedy.endsWith(u'.'));
    QCOMPARE(explanation.raw, u"/f: why"_s);
}

QTEST_GUILESS_MAIN(TestSnapshotOpening)
#include "tst_snapshotopening.moc"
