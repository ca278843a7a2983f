#pragma once

#include "core/rules/jumprule.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <deque>

namespace qrjump::sandbox {

/// One answered call. It may hold tokens and secrets; `openapi/rid/get` masks them when it tells it.
struct LoggedRequest
{
    QString rid;
    core::AccountKind kind = core::AccountKind::Ordinary;
    QDateTime invokeTime;
    std::chrono::milliseconds cost{0};
    QString url;
    QString requestBody;
    QString responseBody;
    QString clientAddress;
};

/// The last calls by their rid. The remote system keeps seven days; this one keeps a number.
class RequestLog
{
public:
    /// Three groups of eight hexadecimal digits; the first is the time, as in real ones.
    [[nodiscard]] static QString newRid(const QDateTime &now);
    [[nodiscard]] static bool isRid(const QString &text);

    void add(LoggedRequest request);
    /// nullptr for an unknown one.
    [[nodiscard]] const LoggedRequest *find(const QString &rid) const;

private:
    std::deque<LoggedRequest> m_requests;
};

} // namespace qrjump::sandbox
