#pragma once

#include "core/api/accesstoken.h"
#include "core/tokens/tokenfetcher.h"

#include <QList>

#include <memory>

namespace qrjump::core {

class Clock;

/// How old a token is.
struct TokenAge
{
    QDateTime obtainedAt;                 ///< UTC; when it was fetched or pasted
    std::optional<QDateTime> endsAt = {}; ///< UTC; nothing when nobody said

    bool operator==(const TokenAge &) const = default;
};

/// Remembers the token of a TokenFetcher: one fetch however many calls wait, a new one shortly before the
/// end or after a refusal.
class CachedTokenSource : public QObject, public AccessTokenSource
{
    Q_OBJECT

public:
    /// `clock` outlives the source.
    CachedTokenSource(std::unique_ptr<TokenFetcher> fetcher, const Clock &clock);

    [[nodiscard]] ApiCall<Secret> token() override;
    [[nodiscard]] ApiCall<Secret> renewedToken(const Secret &refused) override;

    /// Nothing while there is no token.
    [[nodiscard]] const std::optional<TokenAge> &age() const { return m_age; }
    /// Whether the server took no token any more and there is no other one.
    [[nodiscard]] bool wasRefused() const { return m_wasRefused; }

Q_SIGNALS:
    /// The token is another one, or there is none any more.
    void changed();

private:
    struct Waiter
    {
        ApiPromise<Secret> promise;
        Secret refused; ///< not to be handed out to this one; empty for any
    };

    [[nodiscard]] ApiCall<Secret> wait(const Secret &refused);
    void fetch(const Secret &refused);
    void receive(const ApiResult<FetchedToken> &result);
    void keep(const FetchedToken &fetched);
    void forget();
    [[nodiscard]] bool isFresh() const; ///< and need not be replaced yet
    [[nodiscard]] bool isAlive() const; ///< as far as its lifetime is known

    std::unique_ptr<TokenFetcher> m_fetcher;
    const Clock &m_clock;
    Secret m_token;
    QDateTime m_freshUntil;
    std::optional<TokenAge> m_age;
    bool m_isFetching = false;
    bool m_wasRefused = false;
    Secret m_askedToReplace; ///< by the fetch under way
    QList<Waiter> m_waiters;
};

} // namespace qrjump::core
