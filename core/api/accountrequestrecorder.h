#pragma once

#include "core/api/httpobserver.h"

#include <QString>

namespace qrjump::core {

class RequestLog;

/// Writes what one account sends into the log, under the account's name.
class AccountRequestRecorder final : public HttpObserver
{
public:
    /// `log` outlives the recorder.
    AccountRequestRecorder(RequestLog &log, QString accountName);

    void exchanged(const HttpExchange &exchange) override;

private:
    RequestLog &m_log;
    QString m_accountName;
};

} // namespace qrjump::core
