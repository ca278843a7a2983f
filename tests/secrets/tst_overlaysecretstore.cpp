#include "core/secrets/memorysecretstore.h"
#include "core/secrets/overlaysecretstore.h"
#include "tests/support/markedsecret.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const SecretKey kToken{u"a"_s, SecretSlot::AccessToken};
const SecretKey kAppSecret{u"a"_s, SecretSlot::AppSecret};
const SecretKey kRefreshToken{u"a"_s, SecretSlot::RefreshToken};
const SecretKey kOtherAccount{u"b"_s, SecretSlot::AppSecret};

const Secret kStored(kMarkedAppSecret + "stored");
const Secret kEntered(kMarkedAppSecret + "entered");

/// Account "a" with all three secrets stored, of which one was entered anew and one is to be forgotten.
struct Bench
{
    Bench()
    {
        for (const SecretKey &key : {kToken, kAppSecret, kRefreshToken, kOtherAccount})
            stored.write(key, kStored).then(&context, {});
    }

    QObject context;
    MemorySecretStore stored;
    OverlaySecretStore store{u"a"_s,
                             {{.slot = SecretSlot::AppSecret, .secret = kEntered},
                              {.slot = SecretSlot::RefreshToken, .secret = {}}},
                             stored};
};

bool holds(SecretStore &store, const SecretKey &key, const Secret &secret)
{
    const auto read = resultOf(store.read(key));
    return read && *read == secret;
}

bool holdsNothing(SecretStore &store, const SecretKey &key)
{
    const auto read = resultOf(store.read(key));
    return !read && read.error().kind == SecretError::Kind::NotFound;
}

} // namespace

class TestOverlaySecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheChangesOnTopOfWhatIsStored();
    void keepsAChangedSlotToItself();
    void passesOtherSlotsOn();
};

void TestOverlaySecretStore::showsTheChangesOnTopOfWhatIsStored()
{
    Bench bench;
    QVERIFY(holds(bench.store, kToken, kStored));
    QVERIFY(holds(bench.store, kAppSecret, kEntered));
    QVERIFY(holdsNothing(bench.store, kRefreshToken));
    QVERIFY(holds(bench.store, kOtherAccount, kStored));
}

void TestOverlaySecretStore::keepsAChangedSlotToItself()
{
    Bench bench;
    const Secret renewed(kMarkedRefreshToken);
    QVERIFY(resultOf(bench.store.write(kRefreshToken, renewed)));
    QVERIFY(resultOf(bench.store.erase(kAppSecret)));

    QVERIFY(holds(bench.store, kRefreshToken, renewed));
    QVERIFY(holdsNothing(bench.store, kAppSecret));
    QVERIFY(holds(bench.stored, kRefreshToken, kStored));
    QVERIFY(holds(bench.stored, kAppSecret, kStored));
    const SecretChanges expected{{.slot = SecretSlot::AppSecret, .secret = {}},
                                 {.slot = SecretSlot::RefreshToken, .secret = renewed}};
    QVERIFY(bench.store.changes() == expected);
}

void TestOverlaySecretStore::passesOtherSlotsOn()
{
    Bench bench;
    QVERIFY(resultOf(bench.store.write(kToken, kEntered)));
    QVERIFY(resultOf(bench.store.erase(kOtherAccount)));
    QVERIFY(holds(bench.stored, kToken, kEntered));
    QVERIFY(holdsNothing(bench.stored, kOtherAccount));
}

QTEST_GUILESS_MAIN(TestOverlaySecretStore)
#include "tst_overlaysecretstore.moc"
