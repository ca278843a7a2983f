#include "core/secrets/keychainsecretstore.h"
#include "core/secrets/secretvault.h"
#include "tests/support/markedsecret.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

/// A computer without a session bus, as all tests but tst_keychain see it.
class TestNoKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsForTheSessionAndSaysWhy();
};

void TestNoKeychain::keepsSecretsForTheSessionAndSaysWhy()
{
    QCOMPARE(qgetenv("DBUS_SESSION_BUS_ADDRESS"), "unix:path=/nonexistent"_ba);
    const SecretKey key{u"a"_s, SecretSlot::AppSecret};
    const Secret secret(kMarkedAppSecret);
    KeychainSecretStore keychain;
    SecretVault vault(keychain);
    QElapsedTimer timer;
    timer.start();
    const auto read = resultOf(vault.read(key));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, SecretError::Kind::Unavailable);
    QCOMPARE(vault.state(), SecretVault::State::SessionOnly);
    QVERIFY2(vault.reason().startsWith("write: QtKeychain error"_L1), qPrintable(vault.reason()));
    QVERIFY2(timer.elapsed() < 5000, "The program waited for a keychain that is not there.");

    QVERIFY(resultOf(vault.write(key, secret)));
    const auto kept = resultOf(vault.read(key));
    QVERIFY(kept && *kept == secret);
}

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_nokeychain.moc"
