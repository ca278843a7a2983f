#include "tests/accounts/accountbookbench.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using Bench = AccountBookBench;
using Changed = AccountError::Changed;
using Kind = AccountError::Kind;

/// What is left of accounts and their secrets when file or keychain refuse.
class TestAccountBookFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesNoSettingsWithoutTheirSecret();
    void takesTheSecretOfAnAccountBackThatCannotBeStored();
    void putsAnOldSecretBack();
    void saysThatASecretWasNotPutBack();
    void keepsTheOldSecretWhereTheNewOneIsRefused();
    void doesNotBringBackARemovedAccount();
    void saysThatASecretIsLeft();
    void duplicatesWithoutASecretItCannotRead();
    void leavesAFileAloneThatItCannotRead();
};

void TestAccountBookFailures::storesNoSettingsWithoutTheirSecret()
{
    Bench bench;
    bench.secrets.unwritable = {SecretSlot::ProxyPassword};
    const auto added =
        endOf(bench.book.add(ordinaryAccount(), {{kSlot, kOld}, {SecretSlot::ProxyPassword, kNew}}));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Kind::Secret);
    QCOMPARE(added.error().changed, Changed::No);
    QVERIFY2(added.error().text.contains(u"locked keyring"_s), qPrintable(added.error().text));
    QCOMPARE(bench.book.model().rowCount(), 0);
    QCOMPARE(bench.storedNames(), QStringList());
    QVERIFY(!bench.secrets.holds({ordinaryAccount().id, kSlot}));
}

void TestAccountBookFailures::takesTheSecretOfAnAccountBackThatCannotBeStored()
{
    Bench bench;
    bench.breakFile();
    bench.secrets.unreadable = {kSlot}; // nothing can be stored for a new account, so nothing needs reading
    const auto added = endOf(bench.book.add(ordinaryAccount(), {{kSlot, kOld}}));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Kind::Unreadable);
    QCOMPARE(added.error().changed, Changed::No);
    QVERIFY(!bench.secrets.holds({ordinaryAccount().id, kSlot}));
    QCOMPARE(bench.book.model().rowCount(), 0);
}

void TestAccountBookFailures::putsAnOldSecretBack()
{
    Bench bench;
    bench.addShop();
    bench.breakFile();
    const auto replaced = endOf(bench.book.replace(
        ordinaryAccount(), {{kSlot, kNew}, {SecretSlot::ProxyPassword, kNew}, {SecretSlot::RefreshToken}}));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, Kind::Unreadable);
    QCOMPARE(replaced.error().changed, Changed::No);
    QVERIFY(bench.isStored(ordinaryAccount().id, kOld));
    QVERIFY(!bench.secrets.holds({ordinaryAccount().id, SecretSlot::ProxyPassword}));
    bench.mendFile();
    QCOMPARE(bench.storedNames(), QStringList{u"Shop"_s});
}

void TestAccountBookFailures::saysThatASecretWasNotPutBack()
{
    Bench bench;
    bench.addShop();
    bench.breakFile();
    bench.secrets.unreadable = {kSlot};
    const auto replaced = endOf(bench.book.replace(ordinaryAccount(), {{kSlot, kNew}}));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().changed, Changed::SecretOnly);
    QVERIFY2(replaced.error().text.contains(u"stored already"_s), qPrintable(replaced.error().text));
    QVERIFY(bench.isStored(ordinaryAccount().id, kNew));
}

void TestAccountBookFailures::keepsTheOldSecretWhereTheNewOneIsRefused()
{
    Bench bench;
    bench.addShop();
    bench.secrets.unreadable = {kSlot};
    bench.secrets.unwritable = {kSlot};
    const auto replaced = endOf(bench.book.replace(ordinaryAccount(), {{kSlot, kNew}}));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().changed, Changed::No);
    QVERIFY(bench.isStored(ordinaryAccount().id, kOld));
}

void TestAccountBookFailures::doesNotBringBackARemovedAccount()
{
    Bench bench;
    bench.addShop();
    QVERIFY(bench.store.change([](QList<Account> &accounts) { accounts.clear(); }));
    const auto replaced = endOf(bench.book.replace(ordinaryAccount(), {{kSlot, kNew}}));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, Kind::NoSuchId);
    QCOMPARE(bench.storedNames(), QStringList());
    QCOMPARE(bench.book.model().rowCount(), 0);
    QCOMPARE(endOf(bench.book.setWrites(ordinaryAccount().id, WriteAccess::Locked)).error().kind,
             Kind::NoSuchId);
    QCOMPARE(endOf(bench.book.duplicate(ordinaryAccount().id, u"x"_s)).error().kind, Kind::NoSuchId);
}

void TestAccountBookFailures::saysThatASecretIsLeft()
{
    Bench bench;
    bench.addShop({{kSlot, kOld}, {SecretSlot::RefreshToken, kOld}});
    bench.secrets.unerasable = {kSlot};
    const auto removed = endOf(bench.book.remove(ordinaryAccount().id));
    QVERIFY(removed);
    QVERIFY2(removed->notice.contains(u"could not be erased"_s), qPrintable(removed->notice));
    QCOMPARE(bench.storedNames(), QStringList());
    QVERIFY(!bench.secrets.holds({ordinaryAccount().id, SecretSlot::RefreshToken}));

    // Without the settings nothing is erased.
    bench.addShop();
    bench.breakFile();
    QVERIFY(!endOf(bench.book.remove(ordinaryAccount().id)));
    QVERIFY(bench.isStored(ordinaryAccount().id, kOld));
}

void TestAccountBookFailures::duplicatesWithoutASecretItCannotRead()
{
    Bench bench;
    bench.addShop();
    bench.secrets.unreadable = {kSlot};
    const auto copied = endOf(bench.book.duplicate(ordinaryAccount().id, u"Copy"_s));
    QVERIFY(copied);
    QVERIFY2(copied->notice.contains(u"“Copy”"_s), qPrintable(copied->notice));
    QCOMPARE(bench.storedNames(), (QStringList{u"Shop"_s, u"Copy"_s}));
    QVERIFY(!bench.secrets.holds({copied->id, kSlot}));
}

void TestAccountBookFailures::leavesAFileAloneThatItCannotRead()
{
    Bench bench;
    bench.addShop();
    bench.breakFile();
    const auto loaded = bench.book.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Kind::Unreadable);
    QCOMPARE(bench.book.model().accounts(), {ordinaryAccount()});
    QCOMPARE(endOf(bench.book.move(ordinaryAccount().id, 0)).error().kind, Kind::Unreadable);
}

QTEST_GUILESS_MAIN(TestAccountBookFailures)
#include "tst_accountbookfailures.moc"
