#include "core/secrets/secretvault.h"
#include "scriptedsecretstore.h"
#include "tests/support/markedsecret.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using Mood = ScriptedSecretStore::Mood;
using State = SecretVault::State;

namespace {

const SecretKey kKey{u"a"_s, SecretSlot::AppSecret};
const SecretKey kOtherKey{u"a"_s, SecretSlot::RefreshToken};
const Secret kStored(kMarkedAppSecret + "stored");
const Secret kEntered(kMarkedAppSecret + "entered");

struct Bench
{
    explicit Bench(Mood mood = Mood::Works)
    {
        keychain.held().write(kKey, kStored).then(&vault, {});
        keychain.become(mood);
    }

    /// Probes and waits for the end.
    State probed()
    {
        vault.probe();
        return QTest::qWaitFor([this] { return vault.state() != State::Probing; }, 20'000) ? vault.state()
                                                                                           : State::Probing;
    }

    ScriptedSecretStore keychain;
    SecretVault vault{keychain, {.probeDeadline = std::chrono::milliseconds(200)}};
    QSignalSpy changed{&vault, &SecretVault::stateChanged};
    QSignalSpy storedSpy{&vault, &SecretVault::keptSecretsStored};
};

bool holds(SecretStore &store, const SecretKey &key, const Secret &secret)
{
    const auto read = resultOf(store.read(key));
    return read && *read == secret;
}

/// How reading fails; nothing when it succeeds.
std::optional<SecretError::Kind> readFailure(SecretStore &store, const SecretKey &key)
{
    const auto read = resultOf(store.read(key));
    return read ? std::nullopt : std::optional(read.error().kind);
}

} // namespace

class TestSecretVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probesByWritingReadingAndDeleting();
    void tellsWhyAKeychainDoesNotWork_data();
    void tellsWhyAKeychainDoesNotWork();
    void letsCallsWaitForTheProbe();
    void probesWhenNobodyAsked();
    void cannotSayWhatAClosedKeychainHolds();
    void keepsSecretsForTheSession();
    void storesWhatItKeptOnceTheKeychainWorks();
    void erasesLaterWhatWasErasedMeanwhile();
    void goesOnKeepingWhatCannotBeStored();
    void probesAgainAfterALateAnswer();
    void noticesThatTheKeychainWentAway();
    void keepsAWriteThatTheKeychainRefuses();
    void neverWritesBecauseAReadFailed();
    void leavesAStoredSecretAloneWhenAWriteFails();
};

void TestSecretVault::probesByWritingReadingAndDeleting()
{
    Bench bench;
    QCOMPARE(bench.vault.state(), State::Probing);
    QCOMPARE(bench.probed(), State::Keychain);
    const QStringList calls = bench.keychain.calls();
    QCOMPARE(calls.size(), 3);
    const QString key = calls.first().section(u' ', 1);
    QVERIFY2(key.startsWith("probe-"_L1), qPrintable(key));
    QCOMPARE(calls, QStringList({u"write "_s + key, u"read "_s + key, u"erase "_s + key}));
    QVERIFY(bench.vault.reason().isEmpty());
    QCOMPARE(bench.changed.size(), 2);
}

void TestSecretVault::tellsWhyAKeychainDoesNotWork_data()
{
    QTest::addColumn<Mood>("mood");
    QTest::addColumn<QString>("reason");
    QTest::newRow("refuses") << Mood::Refuses << u"write: locked"_s;
    QTest::newRow("hangs") << Mood::Hangs << u"write: no answer within 0.2 s"_s;
    QTest::newRow("garbles") << Mood::Garbles << u"read: not what was written"_s;
    QTest::newRow("forgets") << Mood::Forgets << u"read: nothing is stored"_s;
    QTest::newRow("refuses to delete") << Mood::RefusesErase << u"delete: locked"_s;
}

void TestSecretVault::tellsWhyAKeychainDoesNotWork()
{
    QFETCH(Mood, mood);
    Bench bench(mood);
    QCOMPARE(bench.probed(), State::SessionOnly);
    QTEST(bench.vault.reason(), "reason");
    QFETCH(QString, reason);
    const auto read = resultOf(bench.vault.read(kKey));
    QVERIFY(!read);
    QCOMPARE(read.error().detail, reason.section(u": "_s, 1)); // the step was the probe's
    // It also cleans up, whatever went wrong.
    QVERIFY(bench.keychain.calls().last().startsWith("erase probe-"_L1));
}

void TestSecretVault::letsCallsWaitForTheProbe()
{
    Bench bench(Mood::Hangs);
    bench.vault.probe();
    const auto read = bench.vault.read(kKey);
    const auto stopped = bench.vault.read(kKey);
    const auto written = bench.vault.write(kOtherKey, kEntered);
    stopped.abort();
    const auto stoppedResult = resultOf(stopped);
    QVERIFY(!stoppedResult);
    QCOMPARE(stoppedResult.error().detail, u"stopped"_s);
    QVERIFY(read.isRunning());
    QVERIFY(written.isRunning());
    QCOMPARE(bench.keychain.calls().size(), 1); // the probe's

    bench.keychain.release();
    const auto result = resultOf(read);
    QVERIFY(result && *result == kStored);
    QVERIFY(resultOf(written));
    QVERIFY(holds(bench.keychain.held(), kOtherKey, kEntered));
}

void TestSecretVault::probesWhenNobodyAsked()
{
    Bench bench;
    QVERIFY(holds(bench.vault, kKey, kStored));
    QCOMPARE(bench.vault.state(), State::Keychain);
}

void TestSecretVault::cannotSayWhatAClosedKeychainHolds()
{
    Bench bench(Mood::Refuses);
    QCOMPARE(readFailure(bench.vault, kKey), SecretError::Kind::Unavailable);
    QCOMPARE(readFailure(bench.vault, kOtherKey), SecretError::Kind::Unavailable);
    bench.keychain.become(Mood::Works);
    QCOMPARE(bench.probed(), State::Keychain);
    QVERIFY(holds(bench.vault, kKey, kStored));
    QCOMPARE(readFailure(bench.vault, kOtherKey), SecretError::Kind::NotFound);
}

void TestSecretVault::keepsSecretsForTheSession()
{
    Bench bench(Mood::Refuses);
    QVERIFY(resultOf(bench.vault.write(kKey, kEntered)));
    QVERIFY(holds(bench.vault, kKey, kEntered));
    QVERIFY(resultOf(bench.vault.erase(kKey)));
    QCOMPARE(readFailure(bench.vault, kKey), SecretError::Kind::NotFound);
    QVERIFY(holds(bench.keychain.held(), kKey, kStored));
}

void TestSecretVault::storesWhatItKeptOnceTheKeychainWorks()
{
    Bench bench(Mood::Refuses);
    QVERIFY(resultOf(bench.vault.write(kKey, kEntered)));
    QVERIFY(resultOf(bench.vault.write(kOtherKey, kEntered)));
    bench.keychain.become(Mood::Works);
    QCOMPARE(bench.probed(), State::Keychain);
    QTRY_COMPARE(bench.storedSpy.size(), 1);
    QCOMPARE(bench.storedSpy.first().first().toInt(), 2);
    QVERIFY(holds(bench.keychain.held(), kKey, kEntered));
    QVERIFY(holds(bench.keychain.held(), kOtherKey, kEntered));

    QCOMPARE(bench.probed(), State::Keychain); // nothing is left to store
    QTest::qWait(0);
    QCOMPARE(bench.storedSpy.size(), 1);
}

void TestSecretVault::erasesLaterWhatWasErasedMeanwhile()
{
    Bench bench(Mood::Refuses);
    QVERIFY(resultOf(bench.vault.erase(kKey)));
    bench.keychain.become(Mood::Works);
    QCOMPARE(bench.probed(), State::Keychain);
    QTRY_VERIFY(!bench.keychain.held().holds(kKey));
    QVERIFY(bench.storedSpy.isEmpty());
}

void TestSecretVault::goesOnKeepingWhatCannotBeStored()
{
    Bench bench(Mood::Refuses);
    QVERIFY(resultOf(bench.vault.write(kKey, kEntered)));
    bench.keychain.become(Mood::Works);
    bench.keychain.refuseWritesOf(kKey);
    QCOMPARE(bench.probed(), State::Keychain);
    QVERIFY(holds(bench.vault, kKey, kEntered));
    QVERIFY(holds(bench.keychain.held(), kKey, kStored));
    QVERIFY(bench.storedSpy.isEmpty());
}

void TestSecretVault::probesAgainAfterALateAnswer()
{
    Bench bench(Mood::Hangs);
    QVERIFY(resultOf(bench.vault.write(kKey, kEntered))); // kept: the probe ran out of time
    QCOMPARE(bench.vault.state(), State::SessionOnly);
    bench.keychain.release();
    QTRY_COMPARE(bench.vault.state(), State::Keychain);
    QTRY_VERIFY(holds(bench.keychain.held(), kKey, kEntered));
    QCOMPARE(bench.keychain.held().count(), 1); // no probe value stays
}

void TestSecretVault::noticesThatTheKeychainWentAway()
{
    Bench bench;
    QCOMPARE(bench.probed(), State::Keychain);
    bench.keychain.become(Mood::Refuses);
    QCOMPARE(readFailure(bench.vault, kKey), SecretError::Kind::Unavailable);
    QTRY_COMPARE(bench.vault.state(), State::SessionOnly);
    QCOMPARE(bench.vault.reason(), u"write: locked"_s);
}

void TestSecretVault::keepsAWriteThatTheKeychainRefuses()
{
    Bench bench;
    QCOMPARE(bench.probed(), State::Keychain);
    bench.keychain.become(Mood::Refuses);
    QVERIFY(resultOf(bench.vault.write(kKey, kEntered)));
    QCOMPARE(bench.vault.state(), State::SessionOnly);
    QVERIFY(holds(bench.vault, kKey, kEntered));
    QVERIFY(holds(bench.keychain.held(), kKey, kStored));
}

void TestSecretVault::neverWritesBecauseAReadFailed()
{
    Bench bench(Mood::Refuses);
    QCOMPARE(readFailure(bench.vault, kKey), SecretError::Kind::Unavailable);
    bench.keychain.become(Mood::Works);
    QCOMPARE(bench.probed(), State::Keychain);
    QVERIFY(holds(bench.vault, kKey, kStored));
    QCOMPARE(bench.keychain.calls().filter(u"write a/"_s), QStringList());
}

void TestSecretVault::leavesAStoredSecretAloneWhenAWriteFails()
{
    Bench bench;
    QCOMPARE(bench.probed(), State::Keychain);
    bench.keychain.refuseWritesOf(kKey); // the keychain as such works
    const auto written = resultOf(bench.vault.write(kKey, kEntered));
    QVERIFY(!written);
    QCOMPARE(written.error().detail, u"locked"_s);
    QCOMPARE(bench.vault.state(), State::Keychain);
    QVERIFY(holds(bench.vault, kKey, kStored));
}

QTEST_GUILESS_MAIN(TestSecretVault)
#include "tst_secretvault.moc"
