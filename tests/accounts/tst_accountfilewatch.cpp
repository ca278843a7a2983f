#include "core/accounts/accountfilewatch.h"

#include "tests/accounts/accountbookbench.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

void lockFromAnotherProgram(const AccountBookBench &bench, WriteAccess writes)
{
    const AccountStore other(bench.folder.path(), bench.clock);
    QVERIFY(other.change([writes](QList<Account> &accounts) { accounts.first().writes = writes; }));
}

} // namespace

class TestAccountFileWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAnotherProgramChanges();
    void aFormDoesNotUndoALockOfAnotherProgram();
};

void TestAccountFileWatch::showsWhatAnotherProgramChanges()
{
    AccountBookBench bench;
    const AccountFileWatch watch(bench.store.fileName());
    connect(&watch, &AccountFileWatch::changed, &bench.book, &AccountBook::refresh);
    bench.addShop();
    for (const WriteAccess writes : {WriteAccess::Locked, WriteAccess::Allowed}) {
        lockFromAnotherProgram(bench, writes);
        QTRY_COMPARE(bench.book.model().accountAt(0).writes, writes);
    }
    // As an editor does it: half of the file is no reason to move it away.
    QFile file(bench.store.fileName());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll().replace("Shop", "Store");
    for (const QByteArray &written : {whole.first(whole.size() / 2), whole}) {
        QVERIFY(file.resize(0) && file.seek(0));
        QCOMPARE(file.write(written), written.size());
        QVERIFY(file.flush());
        QTest::qWait(50);
        QCOMPARE(QDir(bench.folder.path()).entryList(QDir::Files), QStringList(u"accounts.json"_s));
    }
    QTRY_VERIFY(bench.book.model().accountAt(0).name.contains(u"Store"_s));
}

void TestAccountFileWatch::aFormDoesNotUndoALockOfAnotherProgram()
{
    AccountBookBench bench;
    bench.addShop();
    lockFromAnotherProgram(bench, WriteAccess::Locked);
    Account edited = ordinaryAccount();
    edited.word = u"Other"_s;
    QVERIFY(endOf(bench.book.replace(edited, {})));
    QCOMPARE(bench.book.model().accountAt(0).word, u"Other"_s);
    QCOMPARE(bench.book.model().accountAt(0).writes, WriteAccess::Locked);
    QVERIFY(endOf(bench.book.replace(edited, {})));
    QCOMPARE(bench.book.model().accountAt(0).writes, WriteAccess::Allowed);
}

QTEST_GUILESS_MAIN(TestAccountFileWatch)
#include "tst_accountfilewatch.moc"
