#include "core/sandbox/tokendesk.h"

#include <QRandomGenerator>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds kLifetime = 2h;
// The documents: within five minutes of its end a stable token is renewed, and both are valid for that time.
constexpr std::chrono::seconds kRenewalTime = 5min;
constexpr qsizetype kRetiredAtMost = 32;
constexpr qsizetype kRandomLength = 96;

QString newTokenValue()
{
    constexpr char16_t alphabet[] = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    QString value = u"99_SANDBOX-issued-fake-token_"_s;
    for (qsizetype i = 0; i < kRandomLength; ++i)
        value += QChar(alphabet[QRandomGenerator::global()->bounded(64)]);
    return value;
}

} // namespace

TokenDesk::TokenDesk(QString startToken)
    : m_startToken(std::move(startToken))
{}

IssuedToken TokenDesk::replace(const QDateTime &now)
{
    m_startToken.clear();
    m_latest = issue(now);
    return m_latest;
}

IssuedToken TokenDesk::stable(const QDateTime &now)
{
    if (m_latestStable.value.isEmpty() || now.secsTo(m_latestStable.expiresAt) <= kRenewalTime.count()) {
        m_retired.append(m_latestStable);
        if (m_retired.size() > kRetiredAtMost)
            m_retired.removeFirst();
        m_latestStable = issue(now);
    }
    return m_latestStable;
}

IssuedToken TokenDesk::refresh(const QDateTime &now)
{
    m_latestStable = issue(now);
    return m_latestStable;
}

TokenDesk::Standing TokenDesk::standing(const QString &token, const QDateTime &now) const
{
    if (token.isEmpty())
        return Standing::Unknown;
    if (token == m_startToken)
        return Standing::Valid;
    for (const IssuedToken &issued : m_retired + QList{m_latest, m_latestStable}) {
        if (issued.value == token)
            return now < issued.expiresAt ? Standing::Valid : Standing::Expired;
    }
    return Standing::Unknown;
}

void TokenDesk::restore(const IssuedToken &latest, const IssuedToken &latestStable)
{
    m_latest = latest;
    m_latestStable = latestStable;
}

IssuedToken TokenDesk::issue(const QDateTime &now)
{
    return {newTokenValue(), now.addSecs(kLifetime.count())};
}

} // namespace qrjump::sandbox
