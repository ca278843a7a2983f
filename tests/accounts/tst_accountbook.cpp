#include "core/accounts/accountbook.h"

#include "tests/accounts/accountsamples.h"
#include "tests/accounts/stubbornsecretstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/markedsecret.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using Changed = AccountError::Changed;
using Kind = AccountError::Kind;

namespace {

const Secret kOld(kMarkedToken);
const Secret kNew(kMarkedToken + "new");
constexpr SecretSlot kSlot = SecretSlot::AppSecret; // what ordinaryAccount() needs

template <typename T, typename E>
Result<T, E> endOf(const AsyncCall<T, E> &call)
{
    QObject context;
    std::optional<Result<T, E>> result;
    call.then(&context, [&result](const Result<T, E> &ended) { result = ended; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }))
        qFatal("a call did not end");
    return *result;
}

} // namespace

class TestAccountBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsAnAccountWithItsSecret();
    void givesIds();
    void storesNoSettingsWithoutTheirSecret();
    void takesTheSecretOfAnAccountBackThatCannotBeStored();
    void replacesSettingsAndSecret();
    void forgetsASecret();
    void putsAnOldSecretBack();
    void saysThatASecretWasNotPutBack();
    void keepsTheOldSecretWhereTheNewOneIsRefused();
    void doesNotBringBackARemovedAccount();
    void removesSettingsAndSecrets();
    void saysThatASecretIsLeft();
    void duplicatesWithSecrets();
    void duplicatesWithoutASecretItCannotRead();
    void movesAndLocks();
    void movesWhatAViewMoves();
    void checksSecrets();
    void believesTheLastCheckOnly();
    void showsWhatIsImported();
    void leavesAFileAloneThatItCannotRead();

private:
    [[nodiscard]] AccountBook &book() const { return *m_book; }
    void addShop(const SecretChanges &secrets = {{kSlot, kOld}});
    [[nodiscard]] bool isStored(const QString &id, const Secret &secret);
    [[nodiscard]] QStringList storedNames() const;
    [[nodiscard]] AccountStatus statusOf(const Account &account) const
    {
        return book().model().statusAt(*book().model().rowOf(account.id));
    }
    /// From now on settings cannot be read and are never written.
    void breakFile() const;
    void mendFile() const;

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AccountStore> m_store;
    std::unique_ptr<StubbornSecretStore> m_secrets;
    std::unique_ptr<AccountBook> m_book;
};

void TestAccountBook::init()
{
    m_book.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<AccountStore>(m_folder->path(), m_clock);
    m_secrets = std::make_unique<StubbornSecretStore>();
    m_book = std::make_unique<AccountBook>(*m_store, *m_secrets);
    QVERIFY(book().load());
}

void TestAccountBook::addShop(const SecretChanges &secrets)
{
    const auto added = endOf(book().add(ordinaryAccount(), secrets));
    QVERIFY(added);
    QCOMPARE(*added, AccountChange{ordinaryAccount().id});
}

bool TestAccountBook::isStored(const QString &id, const Secret &secret)
{
    const auto unreadable = std::exchange(m_secrets->unreadable, {});
    const auto read = endOf(m_secrets->read({id, kSlot}));
    m_secrets->unreadable = unreadable;
    return read && *read == secret;
}

QStringList TestAccountBook::storedNames() const
{
    QStringList names;
    const auto content = m_store->load();
    for (const Account &account : content ? content->accounts : QList<Account>())
        names.append(account.name);
    return names;
}

void TestAccountBook::breakFile() const
{
    QFile::rename(m_store->fileName(), m_folder->filePath(u"whole"_s));
    QVERIFY(QDir().mkpath(m_store->fileName()));
}

void TestAccountBook::mendFile() const
{
    QVERIFY(QDir().rmdir(m_store->fileName()));
    QFile::rename(m_folder->filePath(u"whole"_s), m_store->fileName());
}

void TestAccountBook::addsAnAccountWithItsSecret()
{
    addShop();
    QCOMPARE(book().model().accounts(), {ordinaryAccount()});
    QCOMPARE(storedNames(), QStringList{u"Shop"_s});
    QVERIFY(isStored(ordinaryAccount().id, kOld));
    QCOMPARE(statusOf(ordinaryAccount()), AccountStatus::Ready);
    QFile file(m_store->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(kMarkedToken));
}

void TestAccountBook::givesIds()
{
    Account nameless = ordinaryAccount();
    nameless.id.clear();
    QSet<QString> ids;
    for (const Account &account : {nameless, ordinaryAccount(), ordinaryAccount()}) {
        const auto added = endOf(book().add(account, {}));
        QVERIFY(added && !added->id.isEmpty());
        ids.insert(added->id);
    }
    QCOMPARE(ids.size(), 3);
    QVERIFY(ids.contains(ordinaryAccount().id));
    QCOMPARE(storedNames().size(), 3);
}

void TestAccountBook::storesNoSettingsWithoutTheirSecret()
{
    m_secrets->unwritable = {SecretSlot::ProxyPassword};
    const auto added =
        endOf(book().add(ordinaryAccount(), {{kSlot, kOld}, {SecretSlot::ProxyPassword, kNew}}));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Kind::Secret);
    QCOMPARE(added.error().changed, Changed::No);
    QVERIFY2(added.error().text.contains(u"locked keyring"_s), qPrintable(added.error().text));
    QCOMPARE(book().model().rowCount(), 0);
    QCOMPARE(storedNames(), QStringList());
    QVERIFY(!m_secrets->holds({ordinaryAccount().id, kSlot}));
}

void TestAccountBook::takesTheSecretOfAnAccountBackThatCannotBeStored()
{
    breakFile();
    m_secrets->unreadable = {kSlot}; // nothing can be stored for a new account, so nothing needs reading
    const auto added = endOf(book().add(ordinaryAccount(), {{kSlot, kOld}}));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Kind::Unreadable);
    QCOMPARE(added.error().changed, Changed::No);
    QVERIFY(!m_secrets->holds({ordinaryAccount().id, kSlot}));
    QCOMPARE(book().model().rowCount(), 0);
}

void TestAccountBook::replacesSettingsAndSecret()
{
    addShop();
    Account renamed = ordinaryAccount();
    renamed.name = u"Shop of 2027"_s;
    const auto replaced = endOf(book().replace(renamed, {{kSlot, kNew}}));
    QVERIFY(replaced);
    QCOMPARE(*replaced, AccountChange{renamed.id});
    QCOMPARE(book().model().accounts(), {renamed});
    QCOMPARE(storedNames(), QStringList{renamed.name});
    QVERIFY(isStored(renamed.id, kNew));
    QVERIFY(endOf(book().replace(ordinaryAccount(), {})));
    QVERIFY(isStored(renamed.id, kNew));
}

void TestAccountBook::forgetsASecret()
{
    addShop();
    QVERIFY(endOf(book().replace(ordinaryAccount(), {{kSlot}})));
    QVERIFY(!m_secrets->holds({ordinaryAccount().id, kSlot}));
    QTRY_COMPARE(statusOf(ordinaryAccount()), AccountStatus::SecretMissing);
}

void TestAccountBook::putsAnOldSecretBack()
{
    addShop();
    breakFile();
    const auto replaced = endOf(book().replace(
        ordinaryAccount(), {{kSlot, kNew}, {SecretSlot::ProxyPassword, kNew}, {SecretSlot::RefreshToken}}));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, Kind::Unreadable);
    QCOMPARE(replaced.error().changed, Changed::No);
    QVERIFY(isStored(ordinaryAccount().id, kOld));
    QVERIFY(!m_secrets->holds({ordinaryAccount().id, SecretSlot::ProxyPassword}));
    mendFile();
    QCOMPARE(storedNames(), QStringList{u"Shop"_s});
}

void TestAccountBook::saysThatASecretWasNotPutBack()
{
    addShop();
    breakFile();
    m_secrets->unreadable = {kSlot};
    const auto replaced = endOf(book().replace(ordinaryAccount(), {{kSlot, kNew}}));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().changed, Changed::SecretOnly);
    QVERIFY2(replaced.error().text.contains(u"stored already"_s), qPrintable(replaced.error().text));
    QVERIFY(isStored(ordinaryAccount().id, kNew));
}

void TestAccountBook::keepsTheOldSecretWhereTheNewOneIsRefused()
{
    addShop();
    m_secrets->unreadable = {kSlot};
    m_secrets->unwritable = {kSlot};
    const auto replaced = endOf(book().replace(ordinaryAccount(), {{kSlot, kNew}}));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().changed, Changed::No);
    QVERIFY(isStored(ordinaryAccount().id, kOld));
}

void TestAccountBook::doesNotBringBackARemovedAccount()
{
    addShop();
    QVERIFY(m_store->change([](QList<Account> &accounts) { accounts.clear(); }));
    const auto replaced = endOf(book().replace(ordinaryAccount(), {{kSlot, kNew}}));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, Kind::NoSuchId);
    QCOMPARE(storedNames(), QStringList());
    QCOMPARE(book().model().rowCount(), 0);
    QCOMPARE(endOf(book().setWrites(ordinaryAccount().id, WriteAccess::Locked)).error().kind, Kind::NoSuchId);
    QCOMPARE(endOf(book().duplicate(ordinaryAccount().id, u"x"_s)).error().kind, Kind::NoSuchId);
}

void TestAccountBook::removesSettingsAndSecrets()
{
    addShop({{kSlot, kOld}, {SecretSlot::RefreshToken, kOld}});
    const auto removed = endOf(book().remove(ordinaryAccount().id));
    QVERIFY(removed);
    QCOMPARE(*removed, AccountChange{ordinaryAccount().id});
    QCOMPARE(book().model().rowCount(), 0);
    QCOMPARE(storedNames(), QStringList());
    QVERIFY(!m_secrets->holds({ordinaryAccount().id, kSlot}));
    QVERIFY(!m_secrets->holds({ordinaryAccount().id, SecretSlot::RefreshToken}));
}

void TestAccountBook::saysThatASecretIsLeft()
{
    addShop({{kSlot, kOld}, {SecretSlot::RefreshToken, kOld}});
    m_secrets->unerasable = {kSlot};
    const auto removed = endOf(book().remove(ordinaryAccount().id));
    QVERIFY(removed);
    QVERIFY2(removed->notice.contains(u"could not be erased"_s), qPrintable(removed->notice));
    QCOMPARE(storedNames(), QStringList());
    QVERIFY(!m_secrets->holds({ordinaryAccount().id, SecretSlot::RefreshToken}));

    // Without the settings nothing is erased.
    addShop();
    breakFile();
    QVERIFY(!endOf(book().remove(ordinaryAccount().id)));
    QVERIFY(isStored(ordinaryAccount().id, kOld));
}

void TestAccountBook::duplicatesWithSecrets()
{
    addShop();
    QVERIFY(endOf(book().add(sandboxAccount(), {})));
    const auto copied = endOf(book().duplicate(ordinaryAccount().id, u"Copy"_s));
    QVERIFY(copied);
    QCOMPARE(copied->notice, QString());
    QVERIFY(copied->id != ordinaryAccount().id);
    QCOMPARE(storedNames(), (QStringList{u"Shop"_s, u"Copy"_s, u"Sandbox"_s}));
    QVERIFY(isStored(copied->id, kOld));
    QVERIFY(isStored(ordinaryAccount().id, kOld));
}

void TestAccountBook::duplicatesWithoutASecretItCannotRead()
{
    addShop();
    m_secrets->unreadable = {kSlot};
    const auto copied = endOf(book().duplicate(ordinaryAccount().id, u"Copy"_s));
    QVERIFY(copied);
    QVERIFY2(copied->notice.contains(u"“Copy”"_s), qPrintable(copied->notice));
    QCOMPARE(storedNames(), (QStringList{u"Shop"_s, u"Copy"_s}));
    QVERIFY(!m_secrets->holds({copied->id, kSlot}));
}

void TestAccountBook::movesAndLocks()
{
    addShop();
    QVERIFY(endOf(book().add(sandboxAccount(), {})));
    QVERIFY(endOf(book().move(sandboxAccount().id, 0)));
    QCOMPARE(storedNames(), (QStringList{u"Sandbox"_s, u"Shop"_s}));
    QVERIFY(endOf(book().move(sandboxAccount().id, 99)));
    QCOMPARE(storedNames(), (QStringList{u"Shop"_s, u"Sandbox"_s}));
    QVERIFY(endOf(book().setWrites(ordinaryAccount().id, WriteAccess::Locked)));
    QCOMPARE(book().model().accountAt(0).writes, WriteAccess::Locked);
    QCOMPARE(m_store->load()->accounts.first().writes, WriteAccess::Locked);
}

void TestAccountBook::movesWhatAViewMoves()
{
    addShop();
    QVERIFY(endOf(book().add(sandboxAccount(), {})));
    QVERIFY(book().model().moveRow({}, 0, {}, 2));
    QTRY_COMPARE(storedNames(), (QStringList{u"Sandbox"_s, u"Shop"_s}));
    breakFile();
    QSignalSpy failures(&book(), &AccountBook::moveFailed);
    QVERIFY(book().model().moveRow({}, 0, {}, 2));
    QTRY_COMPARE(failures.count(), 1);
    QCOMPARE(book().model().accountAt(0), sandboxAccount());
}

void TestAccountBook::checksSecrets()
{
    Account missing = ordinaryAccount(u"Missing"_s);
    Account unavailable = ordinaryAccount(u"Unavailable"_s);
    unavailable.token = PlatformSettings{u"wx1"_s, {}};
    addShop();
    for (const Account &account : {missing, unavailable, sandboxAccount()})
        QVERIFY(endOf(book().add(account, {})));
    m_secrets->unreadable = {SecretSlot::RefreshToken};
    book().checkSecrets();
    QTRY_COMPARE(statusOf(unavailable), AccountStatus::SecretUnavailable);
    QTRY_COMPARE(statusOf(missing), AccountStatus::SecretMissing);
    QCOMPARE(statusOf(ordinaryAccount()), AccountStatus::Ready);
    QCOMPARE(statusOf(sandboxAccount()), AccountStatus::Ready);
    m_secrets->unreadable = {};
    QVERIFY(endOf(book().replace(missing, {{kSlot, kOld}})));
    QTRY_COMPARE(statusOf(missing), AccountStatus::Ready);
}

void TestAccountBook::believesTheLastCheckOnly()
{
    addShop();
    m_secrets->holdsReads = true;
    book().checkSecrets();
    m_secrets->holdsReads = false;
    QCOMPARE(m_secrets->heldReads.size(), 1);
    m_secrets->unreadable = {kSlot};
    book().checkSecrets();
    QTRY_COMPARE(statusOf(ordinaryAccount()), AccountStatus::SecretUnavailable);
    m_secrets->heldReads.first().finish(kOld);
    QCOMPARE(statusOf(ordinaryAccount()), AccountStatus::SecretUnavailable);
}

void TestAccountBook::showsWhatIsImported()
{
    const QString fileName = m_folder->filePath(u"exported.json"_s);
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(accountFileBytes({ordinaryAccount()}));
    file.close();
    addShop();
    const auto imported = book().importFrom(fileName);
    QVERIFY(imported);
    QCOMPARE(book().model().rowCount(), 2);
    const Account &second = book().model().accountAt(1);
    QCOMPARE(second.name, u"Shop (2)"_s);
    QTRY_COMPARE(statusOf(second), AccountStatus::SecretMissing);
    QCOMPARE(statusOf(ordinaryAccount()), AccountStatus::Ready);
}

void TestAccountBook::leavesAFileAloneThatItCannotRead()
{
    addShop();
    breakFile();
    const auto loaded = book().load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Kind::Unreadable);
    QCOMPARE(book().model().accounts(), {ordinaryAccount()});
    QCOMPARE(endOf(book().move(ordinaryAccount().id, 0)).error().kind, Kind::Unreadable);
}

QTEST_GUILESS_MAIN(TestAccountBook)
#include "tst_accountbook.moc"
