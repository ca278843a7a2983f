#pragma once

#include <QDateTime>
#include <QList>

#include <chrono>

namespace qrjump::core {

/// At most `count` requests within any span of `length`.
struct RequestWindow
{
    int count;
    std::chrono::milliseconds length;
};

inline constexpr std::chrono::seconds kRememberedSpan{61};

/// Remembers the requests of the last minute for all that talk for an account: the sessions of this program,
/// other programs, and the next start.
class RequestMemory
{
public:
    virtual ~RequestMemory() = default;

    /// Records a request of `account` at `now` where all `windows`, none longer than kRememberedSpan, have
    /// room for it, and answers 0. Else records nothing and answers when to ask again. A memory that cannot
    /// be used answers 0.
    [[nodiscard]] virtual std::chrono::milliseconds reserve(const QString &account, const QDateTime &now,
                                                            const QList<RequestWindow> &windows) = 0;
};

} // namespace qrjump::core
