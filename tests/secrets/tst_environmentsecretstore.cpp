#include "core/secrets/environmentsecretstore.h"
#include "tests/support/markedsecret.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

constexpr auto kVariable = "QRJUMP_TEST_SECRET";
const SecretKey kKey{u"a"_s, SecretSlot::AppSecret};

} // namespace

class TestEnvironmentSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv(kVariable); }

    void answersEveryKey();
    void leavesOutTheLineEnd();
    void takesTheVariableAway();
    void findsNothingInAVariableThatIsNotSet();
    void refusesToKeepAnything();
};

void TestEnvironmentSecretStore::answersEveryKey()
{
    qputenv(kVariable, kMarkedServiceSecret);
    EnvironmentSecretStore store(QString::fromLatin1(kVariable));
    for (const SecretSlot slot : {SecretSlot::AppSecret, SecretSlot::ProxyPassword}) {
        const auto read = resultOf(store.read({u"b"_s, slot}));
        QVERIFY(read && *read == Secret(kMarkedServiceSecret));
    }
}

void TestEnvironmentSecretStore::leavesOutTheLineEnd()
{
    qputenv(kVariable, " " + kMarkedAppSecret + " \r\n");
    EnvironmentSecretStore store(QString::fromLatin1(kVariable));
    const auto read = resultOf(store.read(kKey));
    QVERIFY(read && *read == Secret(" " + kMarkedAppSecret + " "));
}

void TestEnvironmentSecretStore::takesTheVariableAway()
{
    qputenv(kVariable, kMarkedAppSecret);
    const EnvironmentSecretStore store(QString::fromLatin1(kVariable));
    QVERIFY(!qEnvironmentVariableIsSet(kVariable));
}

void TestEnvironmentSecretStore::findsNothingInAVariableThatIsNotSet()
{
    EnvironmentSecretStore store(QString::fromLatin1(kVariable));
    const auto read = resultOf(store.read(kKey));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, SecretError::Kind::NotFound);
}

void TestEnvironmentSecretStore::refusesToKeepAnything()
{
    EnvironmentSecretStore store(QString::fromLatin1(kVariable));
    const auto written = resultOf(store.write(kKey, Secret(kMarkedAppSecret)));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, SecretError::Kind::Unavailable);
    const auto erased = resultOf(store.erase(kKey));
    QVERIFY(!erased);
    QCOMPARE(erased.error().kind, SecretError::Kind::Unavailable);
}

QTEST_GUILESS_MAIN(TestEnvironmentSecretStore)
#include "tst_environmentsecretstore.moc"
