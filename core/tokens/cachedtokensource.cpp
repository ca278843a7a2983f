#include "core/tokens/cachedtokensource.h"

#include "core/base/clock.h"

#include <algorithm>

namespace qrjump::core {

using namespace std::chrono_literals;

namespace {

// No token of WeChat works longer; a larger number is a mistake, such as milliseconds.
constexpr std::chrono::seconds kLongestLifetime = 2h;
// Where nobody says how long a token works. WeChat's own last 5 minutes at least (expires_in 300 to 7200),
// and asking a token service every 5 minutes is no burden.
constexpr std::chrono::seconds kAssumedLifetime = 5min;
// WeChat's documents: for 5 minutes before its end the old token and its successor are both valid.
constexpr std::chrono::seconds kLongestMargin = 5min;
constexpr int kMarginShare = 10;

/// How long before its end a token is replaced, so that no call leaves with one that ends on the way.
std::chrono::seconds marginOf(std::chrono::seconds lifetime)
{
    return std::min(kLongestMargin, lifetime / kMarginShare);
}

Failure<ApiError> cancelled()
{
    return Failure{ApiError{.kind = ApiError::Kind::Cancelled}};
}

} // namespace

CachedTokenSource::CachedTokenSource(std::unique_ptr<TokenFetcher> fetcher, const Clock &clock)
    : m_fetcher(std::move(fetcher))
    , m_clock(clock)
{}

ApiCall<Secret> CachedTokenSource::token()
{
    if (isFresh())
        return ApiCall<Secret>::finished(m_token);
    return wait({});
}

ApiCall<Secret> CachedTokenSource::renewedToken(const Secret &refused)
{
    if (m_token == refused) {
        m_wasRefused = true;
        forget();
    }
    if (isFresh())
        return ApiCall<Secret>::finished(m_token);
    return wait(refused);
}

ApiCall<Secret> CachedTokenSource::wait(const Secret &refused)
{
    // Aborting ends the waiting, never the fetch: others may wait as well, and a fetch that is cut off may
    // lose the only copy of a new refresh token.
    const ApiPromise<Secret> promise;
    promise.onAbort([promise] { promise.finish(cancelled()); });
    m_waiters.append({promise, refused});
    if (!m_isFetching)
        fetch(refused);
    return promise.call();
}

void CachedTokenSource::fetch(const Secret &refused)
{
    m_isFetching = true;
    m_askedToReplace = refused;
    m_fetcher->fetch(refused).then(this, [this](const ApiResult<FetchedToken> &result) { receive(result); });
}

void CachedTokenSource::receive(const ApiResult<FetchedToken> &result)
{
    m_isFetching = false;
    const Secret asked = m_askedToReplace;
    const QList<Waiter> waiters = std::exchange(m_waiters, {});
    if (result)
        keep(*result);
    for (const Waiter &waiter : waiters) {
        if (!result && isAlive() && waiter.refused != m_token)
            waiter.promise.finish(m_token); // renewing early failed; there is time to try again
        else if (!result)
            waiter.promise.finish(Failure{result.error()});
        else if (waiter.refused != result->token || waiter.refused.isEmpty() || waiter.refused == asked)
            waiter.promise.finish(result->token);
        else if (!waiter.promise.isFinished())
            m_waiters.append(waiter); // the fetch had begun before its token was refused
    }
    if (!m_isFetching && !m_waiters.isEmpty()) {
        forget();
        fetch(m_waiters.first().refused);
    }
}

void CachedTokenSource::keep(const FetchedToken &fetched)
{
    // Wall-clock time: a computer that slept has to notice that the token ended meanwhile.
    const QDateTime now = m_clock.now().toUTC();
    const auto lifetime = std::min(fetched.lifetime.value_or(kAssumedLifetime), kLongestLifetime);
    m_token = fetched.token;
    m_wasRefused = false;
    m_freshUntil = now.addSecs((lifetime - marginOf(lifetime)).count());
    m_age = TokenAge{.obtainedAt = fetched.obtainedAt.isValid() ? fetched.obtainedAt : now};
    if (fetched.lifetime)
        m_age->endsAt = now.addSecs(lifetime.count());
    Q_EMIT changed();
}

void CachedTokenSource::forget()
{
    m_token = Secret();
    m_age.reset();
    Q_EMIT changed();
}

bool CachedTokenSource::isFresh() const
{
    return !m_token.isEmpty() && m_clock.now().toUTC() < m_freshUntil;
}

bool CachedTokenSource::isAlive() const
{
    return !m_token.isEmpty() && m_age && m_age->endsAt && m_clock.now().toUTC() < *m_age->endsAt;
}

} // namespace qrjump::core
