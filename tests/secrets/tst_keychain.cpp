#include "core/secrets/desktopkeyring.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/secrets/secretvault.h"
#include "keyringdaemon.h"
#include "tests/support/markedsecret.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using State = SecretVault::State;

namespace {

const auto kService = u"QR Jump Manager"_s;
const SecretKey kKey{u"a"_s, SecretSlot::AppSecret};
const SecretKey kOtherKey{u"a"_s, SecretSlot::RefreshToken};
const Secret kFirst(kMarkedAppSecret);
const Secret kSecond(kMarkedServiceSecret);

bool holds(SecretStore &store, const SecretKey &key, const Secret &secret)
{
    const auto read = resultOf(store.read(key));
    return read && *read == secret;
}

/// Prints why it failed.
bool succeeds(const SecretCall<Nothing> &call)
{
    const auto result = resultOf(call);
    if (!result)
        qWarning("%s", qPrintable(result.error().detail));
    return result.hasValue();
}

template <typename T>
std::optional<SecretError::Kind> failureOf(const SecretCall<T> &call)
{
    const auto result = resultOf(call);
    return result ? std::nullopt : std::optional(result.error().kind);
}

} // namespace

/// A real gnome-keyring, started on a session bus of its own.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_keyring.reset(); }

    void storesReplacesAndErases_data();
    void storesReplacesAndErases();
    void keepsKeysAndServicesApart();
    void outlivesTheProgramAndTheKeyring();
    void leavesNothingOfItsProbe();
    void saysUnavailableWhileLocked();
    void leavesWhatIsLockedAsItIs();
    void storesForTheSessionUntilUnlocked();
    void saysUnavailableWhenTheKeyringDies();
    void noticesNothingOfARestart();
    void givesUpOnAKeyringThatHangs();

private:
    std::unique_ptr<KeyringDaemon> m_keyring;
};

void TestKeychain::init()
{
    m_keyring = std::make_unique<KeyringDaemon>();
    QVERIFY2(m_keyring->start(), "The gnome-keyring of the test did not come up.");
    forgetKeyringSession(); // each test is a program of its own
}

void TestKeychain::storesReplacesAndErases_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("text") << kMarkedAppSecret << kMarkedToken;
    QTest::newRow("text beyond ASCII") << kMarkedProxyPassword << kMarkedServiceSecret;
    QTest::newRow("any bytes") << QByteArray::fromHex("00ff80c328000d0a") << QByteArray::fromHex("0000");
    QTest::newRow("long") << QByteArray(4096, 'x') << QByteArray("y");
}

void TestKeychain::storesReplacesAndErases()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    KeychainSecretStore store;
    QCOMPARE(failureOf(store.read(kKey)), SecretError::Kind::NotFound);
    QVERIFY(succeeds(store.write(kKey, Secret(first))));
    QVERIFY(holds(store, kKey, Secret(first)));
    QVERIFY(succeeds(store.write(kKey, Secret(second))));
    QVERIFY(holds(store, kKey, Secret(second)));
    QCOMPARE(m_keyring->countOf(kService), 1);
    QVERIFY(succeeds(store.erase(kKey)));
    QCOMPARE(failureOf(store.read(kKey)), SecretError::Kind::NotFound);
    QVERIFY(succeeds(store.erase(kKey)));
    QCOMPARE(m_keyring->countOf(kService), 0);
}

void TestKeychain::keepsKeysAndServicesApart()
{
    KeychainSecretStore store;
    KeychainSecretStore other({.service = u"Another program"_s});
    const auto first = store.write(kKey, kFirst);
    const auto second = store.write(kOtherKey, kSecond); // both under way
    QVERIFY(succeeds(second));
    QVERIFY(!first.isRunning());
    QVERIFY(holds(store, kKey, kFirst));
    QVERIFY(holds(store, kOtherKey, kSecond));
    QCOMPARE(failureOf(other.read(kKey)), SecretError::Kind::NotFound);
}

void TestKeychain::outlivesTheProgramAndTheKeyring()
{
    {
        KeychainSecretStore store;
        QVERIFY(succeeds(store.write(kKey, kFirst)));
    }
    m_keyring->stop();
    QVERIFY(m_keyring->start());
    forgetKeyringSession();
    KeychainSecretStore store;
    QVERIFY(holds(store, kKey, kFirst));
}

void TestKeychain::leavesNothingOfItsProbe()
{
    KeychainSecretStore store;
    SecretVault vault(store);
    vault.probe();
    QTRY_COMPARE(vault.state(), State::Keychain);
    QCOMPARE(m_keyring->countOf(kService), 0);
}

void TestKeychain::saysUnavailableWhileLocked()
{
    KeychainSecretStore store;
    QVERIFY(succeeds(store.write(kKey, kFirst)));
    QVERIFY(m_keyring->lock());
    // No display, so nobody can answer its prompt: libsecret says that there is no such secret.
    QCOMPARE(failureOf(store.read(kKey)), SecretError::Kind::Unavailable);
    QCOMPARE(failureOf(store.read(kOtherKey)), SecretError::Kind::Unavailable);
}

void TestKeychain::leavesWhatIsLockedAsItIs()
{
    KeychainSecretStore store;
    QVERIFY(succeeds(store.write(kKey, kFirst)));
    QVERIFY(m_keyring->lock());
    QCOMPARE(failureOf(store.write(kKey, kSecond)), SecretError::Kind::Unavailable);
    QCOMPARE(failureOf(store.erase(kKey)), SecretError::Kind::Unavailable);
    m_keyring->stop();
    QVERIFY(m_keyring->start());
    forgetKeyringSession();
    QVERIFY(holds(store, kKey, kFirst));
}

void TestKeychain::storesForTheSessionUntilUnlocked()
{
    KeychainSecretStore store;
    QVERIFY(succeeds(store.write(kKey, kFirst)));
    QVERIFY(m_keyring->lock());
    SecretVault vault(store);
    const QSignalSpy stored(&vault, &SecretVault::keptSecretsStored);
    QVERIFY(succeeds(vault.write(kOtherKey, kSecond)));
    QCOMPARE(vault.state(), State::SessionOnly);
    QVERIFY(!vault.reason().isEmpty());
    QCOMPARE(failureOf(vault.read(kKey)), SecretError::Kind::Unavailable);
    QVERIFY(holds(vault, kOtherKey, kSecond));

    m_keyring->stop();
    QVERIFY(m_keyring->start()); // unlocked again
    vault.probe();
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(stored.first().first().toInt(), 1);
    QVERIFY(holds(store, kKey, kFirst));
    QVERIFY(holds(store, kOtherKey, kSecond));
}

void TestKeychain::saysUnavailableWhenTheKeyringDies()
{
    KeychainSecretStore store;
    SecretVault vault(store);
    QVERIFY(succeeds(vault.write(kKey, kFirst)));
    QCOMPARE(vault.state(), State::Keychain);
    m_keyring->stop();
    QCOMPARE(failureOf(vault.read(kKey)), SecretError::Kind::Unavailable);
    QCOMPARE(vault.state(), State::SessionOnly);
    QVERIFY(m_keyring->start());
    vault.probe();
    QVERIFY(holds(vault, kKey, kFirst));
}

void TestKeychain::noticesNothingOfARestart()
{
    KeychainSecretStore store;
    SecretVault vault(store);
    QVERIFY(succeeds(vault.write(kKey, kFirst)));
    m_keyring->stop();
    QVERIFY(m_keyring->start());
    QVERIFY(succeeds(vault.write(kOtherKey, kSecond)));
    QVERIFY(holds(vault, kKey, kFirst));
    QCOMPARE(vault.state(), State::Keychain);
}

void TestKeychain::givesUpOnAKeyringThatHangs()
{
    KeychainSecretStore store;
    QVERIFY(succeeds(store.write(kKey, kFirst)));
    KeychainSecretStore impatient({.deadline = std::chrono::milliseconds(300)});
    m_keyring->suspend();
    const auto begun = impatient.read(kKey);
    const auto notBegun = impatient.write(kKey, kSecond);
    QCOMPARE(failureOf(begun), SecretError::Kind::Unavailable);
    QCOMPARE(failureOf(notBegun), SecretError::Kind::Unavailable);
    m_keyring->resume();
    QVERIFY(holds(impatient, kKey, kFirst)); // what had not begun never happens
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
