#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace qrjump::sandbox {

/// A token that was handed out on request.
struct IssuedToken
{
    QString value; ///< empty when none was issued
    QDateTime expiresAt;

    bool operator==(const IssuedToken &) const = default;
};

/// The access tokens of one account. As in the documents, `token` and `stable_token` do not disturb each
/// other.
class TokenDesk
{
public:
    enum class Standing {
        Unknown, ///< never handed out, or replaced by a later one
        Expired,
        Valid,
    };

    explicit TokenDesk(QString startToken);

    /// `token`: a new one, and the former one is worth nothing.
    [[nodiscard]] IssuedToken replace(const QDateTime &now);
    /// `stable_token`: the same one until shortly before its end, then a new one beside it.
    [[nodiscard]] IssuedToken stable(const QDateTime &now);
    /// `stable_token` with force_refresh: a new one, and the former one is worth nothing.
    [[nodiscard]] IssuedToken refresh(const QDateTime &now);

    [[nodiscard]] Standing standing(const QString &token, const QDateTime &now) const;

    /// What outlives a restart. The token of the start is valid again after one.
    [[nodiscard]] const IssuedToken &latest() const { return m_latest; }
    [[nodiscard]] const IssuedToken &latestStable() const { return m_latestStable; }
    void restore(const IssuedToken &latest, const IssuedToken &latestStable);

private:
    [[nodiscard]] IssuedToken issue(const QDateTime &now);

    QString m_startToken; ///< empty once replaced
    IssuedToken m_latest;
    IssuedToken m_latestStable;
    QList<IssuedToken> m_retired; ///< expired or about to, not replaced
};

} // namespace qrjump::sandbox
