#include "core/accounts/accountsessions.h"
#include "tests/accounts/accountbookbench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using Bench = AccountBookBench;

/// What becomes of accounts and their secrets when everything works.
class TestAccountBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSessionReadsASecretBeforeItsSettingsAreThere();
    void addsAnAccountWithItsSecret();
    void givesIds();
    void replacesSettingsAndSecret();
    void forgetsASecret();
    void removesSettingsAndSecrets();
    void duplicatesWithSecrets();
    void movesAndLocks();
    void movesWhatAViewMoves();
    void checksSecrets();
    void believesTheLastCheckOnly();
    void showsWhatIsImported();
};

void TestAccountBook::addsAnAccountWithItsSecret()
{
    Bench bench;
    bench.addShop();
    QCOMPARE(bench.book.model().accounts(), {ordinaryAccount()});
    QCOMPARE(bench.storedNames(), QStringList{u"Shop"_s});
    QVERIFY(bench.isStored(ordinaryAccount().id, kOld));
    QCOMPARE(bench.statusOf(ordinaryAccount()), AccountStatus::Ready);
    QFile file(bench.store.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(kMarkedToken));
}

void TestAccountBook::givesIds()
{
    Bench bench;
    Account nameless = ordinaryAccount();
    nameless.id.clear();
    QSet<QString> ids;
    for (const Account &account : {nameless, ordinaryAccount(), ordinaryAccount()}) {
        const auto added = endOf(bench.book.add(account, {}));
        QVERIFY(added && !added->id.isEmpty());
        ids.insert(added->id);
    }
    QCOMPARE(ids.size(), 3);
    QVERIFY(ids.contains(ordinaryAccount().id));
    QCOMPARE(bench.storedNames().size(), 3);
}

void TestAccountBook::replacesSettingsAndSecret()
{
    Bench bench;
    bench.addShop();
    Account renamed = ordinaryAccount();
    renamed.name = u"Shop of 2027"_s;
    const auto replaced = endOf(bench.book.replace(renamed, {{kSlot, kNew}}));
    QVERIFY(replaced);
    QCOMPARE(*replaced, AccountChange{renamed.id});
    QCOMPARE(bench.book.model().accounts(), {renamed});
    QCOMPARE(bench.storedNames(), QStringList{renamed.name});
    QVERIFY(bench.isStored(renamed.id, kNew));
    QVERIFY(endOf(bench.book.replace(ordinaryAccount(), {})));
    QVERIFY(bench.isStored(renamed.id, kNew));
}

void TestAccountBook::forgetsASecret()
{
    Bench bench;
    bench.addShop();
    QVERIFY(endOf(bench.book.replace(ordinaryAccount(), {{kSlot}})));
    QVERIFY(!bench.secrets.holds({ordinaryAccount().id, kSlot}));
    QTRY_COMPARE(bench.statusOf(ordinaryAccount()), AccountStatus::SecretMissing);
}

void TestAccountBook::removesSettingsAndSecrets()
{
    Bench bench;
    bench.addShop({{kSlot, kOld}, {SecretSlot::RefreshToken, kOld}});
    const auto removed = endOf(bench.book.remove(ordinaryAccount().id));
    QVERIFY(removed);
    QCOMPARE(*removed, AccountChange{ordinaryAccount().id});
    QCOMPARE(bench.book.model().rowCount(), 0);
    QCOMPARE(bench.storedNames(), QStringList());
    QVERIFY(!bench.secrets.holds({ordinaryAccount().id, kSlot}));
    QVERIFY(!bench.secrets.holds({ordinaryAccount().id, SecretSlot::RefreshToken}));
}

void TestAccountBook::duplicatesWithSecrets()
{
    Bench bench;
    bench.addShop();
    QVERIFY(endOf(bench.book.add(sandboxAccount(), {})));
    const auto copied = endOf(bench.book.duplicate(ordinaryAccount().id, u"Copy"_s));
    QVERIFY(copied);
    QCOMPARE(copied->notice, QString());
    QVERIFY(copied->id != ordinaryAccount().id);
    QCOMPARE(bench.storedNames(), (QStringList{u"Shop"_s, u"Copy"_s, u"Sandbox"_s}));
    QVERIFY(bench.isStored(copied->id, kOld));
    QVERIFY(bench.isStored(ordinaryAccount().id, kOld));
}

void TestAccountBook::movesAndLocks()
{
    Bench bench;
    bench.addShop();
    QVERIFY(endOf(bench.book.add(sandboxAccount(), {})));
    QVERIFY(endOf(bench.book.move(sandboxAccount().id, 0)));
    QCOMPARE(bench.storedNames(), (QStringList{u"Sandbox"_s, u"Shop"_s}));
    QVERIFY(endOf(bench.book.move(sandboxAccount().id, 99)));
    QCOMPARE(bench.storedNames(), (QStringList{u"Shop"_s, u"Sandbox"_s}));
    QVERIFY(endOf(bench.book.setWrites(ordinaryAccount().id, WriteAccess::Locked)));
    QCOMPARE(bench.book.model().accountAt(0).writes, WriteAccess::Locked);
    QCOMPARE(bench.store.load()->accounts.first().writes, WriteAccess::Locked);
}

void TestAccountBook::movesWhatAViewMoves()
{
    Bench bench;
    bench.addShop();
    QVERIFY(endOf(bench.book.add(sandboxAccount(), {})));
    QVERIFY(bench.book.model().moveRow({}, 0, {}, 2));
    QTRY_COMPARE(bench.storedNames(), (QStringList{u"Sandbox"_s, u"Shop"_s}));
    bench.breakFile();
    QSignalSpy failures(&bench.book, &AccountBook::moveFailed);
    QVERIFY(bench.book.model().moveRow({}, 0, {}, 2));
    QTRY_COMPARE(failures.count(), 1);
    QCOMPARE(bench.book.model().accountAt(0), sandboxAccount());
}

void TestAccountBook::checksSecrets()
{
    Bench bench;
    Account missing = ordinaryAccount(u"Missing"_s);
    Account unavailable = ordinaryAccount(u"Unavailable"_s);
    unavailable.token = PlatformSettings{u"wx1"_s, {}};
    bench.addShop();
    for (const Account &account : {missing, unavailable, sandboxAccount()})
        QVERIFY(endOf(bench.book.add(account, {})));
    bench.secrets.unreadable = {SecretSlot::RefreshToken};
    bench.book.checkSecrets();
    QTRY_COMPARE(bench.statusOf(unavailable), AccountStatus::SecretUnavailable);
    QTRY_COMPARE(bench.statusOf(missing), AccountStatus::SecretMissing);
    QCOMPARE(bench.statusOf(ordinaryAccount()), AccountStatus::Ready);
    QCOMPARE(bench.statusOf(sandboxAccount()), AccountStatus::Ready);
    bench.secrets.unreadable = {};
    QVERIFY(endOf(bench.book.replace(missing, {{kSlot, kOld}})));
    QTRY_COMPARE(bench.statusOf(missing), AccountStatus::Ready);
}

void TestAccountBook::believesTheLastCheckOnly()
{
    Bench bench;
    bench.addShop();
    bench.secrets.holdsReads = true;
    bench.book.checkSecrets();
    bench.secrets.holdsReads = false;
    QCOMPARE(bench.secrets.heldReads.size(), 1);
    bench.secrets.unreadable = {kSlot};
    bench.book.checkSecrets();
    QTRY_COMPARE(bench.statusOf(ordinaryAccount()), AccountStatus::SecretUnavailable);
    bench.secrets.heldReads.first().finish(kOld);
    QCOMPARE(bench.statusOf(ordinaryAccount()), AccountStatus::SecretUnavailable);
}

void TestAccountBook::showsWhatIsImported()
{
    Bench bench;
    const QString fileName = bench.folder.filePath(u"exported.json"_s);
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(accountFileBytes({ordinaryAccount()}));
    file.close();
    bench.addShop();
    const auto imported = bench.book.importFrom(fileName);
    QVERIFY(imported);
    QCOMPARE(bench.book.model().rowCount(), 2);
    const Account &second = bench.book.model().accountAt(1);
    QCOMPARE(second.name, u"Shop (2)"_s);
    QTRY_COMPARE(bench.statusOf(second), AccountStatus::SecretMissing);
    QCOMPARE(bench.statusOf(ordinaryAccount()), AccountStatus::Ready);
}

/// Storing it may take until the user has unlocked his keyring.
void TestAccountBook::noSessionReadsASecretBeforeItsSettingsAreThere()
{
    Bench bench;
    Account shop = ordinaryAccount();
    shop.baseUrl = u"http://127.0.0.1:1"_s;
    QVERIFY(endOf(bench.book.add(shop, {{kSlot, kOld}})));
    AccountSessions sessions(bench.book.model(), {bench.secrets, bench.clock},
                             [](AccountKind) { return SandboxAccess(); });
    connect(&bench.book, &AccountBook::secretsAhead, &sessions, &AccountSessions::holdSecrets);
    connect(&bench.book, &AccountBook::secretsSettled, &sessions, &AccountSessions::releaseSecrets);
    const auto kindOfToken = [](AccountSession &session) {
        return endOf(session.tokens().token()).error().kind;
    };
    const auto former = sessions.session(shop.id);
    QCOMPARE(kindOfToken(*former), ApiError::Kind::Network);

    Account moved = shop;
    moved.baseUrl = u"http://127.0.0.1:2"_s;
    bench.breakFile();
    const auto refused = bench.book.replace(moved, {{kSlot, kNew}});
    QCOMPARE(kindOfToken(*former), ApiError::Kind::SettingsChanged);
    QVERIFY(!endOf(refused));
    QCOMPARE(kindOfToken(*former), ApiError::Kind::Network); // the old secret is back
    bench.mendFile();

    const auto saved = bench.book.replace(moved, {{kSlot, kNew}});
    QCOMPARE(kindOfToken(*former), ApiError::Kind::SettingsChanged);
    QVERIFY(endOf(saved));
    QCOMPARE(kindOfToken(*former), ApiError::Kind::SettingsChanged);
    QCOMPARE(kindOfToken(*sessions.session(shop.id)), ApiError::Kind::Network);
}

QTEST_GUILESS_MAIN(TestAccountBook)
#include "tst_accountbook.moc"
