#include "core/tokens/pastedtokenfetcher.h"

#include "tests/tokens/tokenbench.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

namespace {

/// A store that is locked.
class LockedStore final : public SecretStore
{
public:
    [[nodiscard]] SecretCall<Secret> read(const SecretKey &) override { return refuse<Secret>(); }
    [[nodiscard]] SecretCall<Nothing> write(const SecretKey &, const Secret &) override
    {
        return refuse<Nothing>();
    }
    [[nodiscard]] SecretCall<Nothing> erase(const SecretKey &) override { return refuse<Nothing>(); }

private:
    template <typename T>
    [[nodiscard]] static SecretCall<T> refuse()
    {
        return SecretCall<T>::finished(
            Failure{SecretError{SecretError::Kind::Unavailable, QStringLiteral("locked")}});
    }
};

} // namespace

class TestPastedTokenFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutWhatWasPasted();
    void knowsWhatRemains_data();
    void knowsWhatRemains();
    void nothingPasted();
    void theRefusedTokenIsNoOther();
    void anotherTokenPastedMeanwhile();
    void aLockedKeychain();

private:
    TokenBench m_bench{{stall()}};
};

void TestPastedTokenFetcher::handsOutWhatWasPasted()
{
    m_bench.store(SecretSlot::AccessToken, kMarkedToken);
    PastedTokenFetcher fetcher({}, m_bench.owner, m_bench.services);
    const auto result = resultOf(fetcher.fetch({}));
    QVERIFY(result);
    QVERIFY(result->token == Secret(kMarkedToken));
    QCOMPARE(result->lifetime, std::nullopt);
    QVERIFY(!result->obtainedAt.isValid());
}

void TestPastedTokenFetcher::knowsWhatRemains_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("remaining");
    QTest::newRow("just pasted") << 0 << 7200;
    QTest::newRow("an hour ago") << 3600 << 3600;
    QTest::newRow("yesterday") << 86400 << -79200;
}

void TestPastedTokenFetcher::knowsWhatRemains()
{
    QFETCH(int, age);
    QFETCH(int, remaining);
    m_bench.store(SecretSlot::AccessToken, kMarkedToken);
    const QDateTime pastedAt = m_bench.clock.now().toUTC().addSecs(-age);
    PastedTokenFetcher fetcher({.pastedAt = pastedAt}, m_bench.owner, m_bench.services);
    const auto result = resultOf(fetcher.fetch({}));
    QVERIFY(result);
    QCOMPARE(result->lifetime, std::chrono::seconds(remaining));
    QCOMPARE(result->obtainedAt, pastedAt);
}

void TestPastedTokenFetcher::nothingPasted()
{
    (void)m_bench.secrets.erase({m_bench.owner.accountId, SecretSlot::AccessToken});
    PastedTokenFetcher fetcher({}, m_bench.owner, m_bench.services);
    const auto result = resultOf(fetcher.fetch({}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::NoToken);
    QCOMPARE(result.error().detail, u"access-token: not stored"_s);
}

void TestPastedTokenFetcher::theRefusedTokenIsNoOther()
{
    m_bench.store(SecretSlot::AccessToken, kMarkedToken);
    PastedTokenFetcher fetcher({}, m_bench.owner, m_bench.services);
    const auto result = resultOf(fetcher.fetch(Secret(kMarkedToken)));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::NoToken);
}

void TestPastedTokenFetcher::anotherTokenPastedMeanwhile()
{
    m_bench.store(SecretSlot::AccessToken, kMarkedToken);
    PastedTokenFetcher fetcher({}, m_bench.owner, m_bench.services);
    const auto result = resultOf(fetcher.fetch(Secret("older")));
    QVERIFY(result);
    QVERIFY(result->token == Secret(kMarkedToken));
}

void TestPastedTokenFetcher::aLockedKeychain()
{
    LockedStore locked;
    PastedTokenFetcher fetcher({}, m_bench.owner, {m_bench.transport, locked, m_bench.clock});
    const auto result = resultOf(fetcher.fetch({}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::SecretUnavailable);
    QCOMPARE(result.error().detail, u"access-token: locked"_s);
}

QTEST_GUILESS_MAIN(TestPastedTokenFetcher)
#include "tst_pastedtokenfetcher.moc"
