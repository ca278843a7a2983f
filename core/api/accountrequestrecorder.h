#pragma once

#include "core/api/seensecrets.h"

#include <QString>

namespace qrjump::core {

class RequestLog;

/// Writes what one account sends into the log, under the account's name, and remembers its secrets.
class AccountRequestRecorder final : public HttpObserver
{
public:
    /// `log` outlives the recorder; null: nobody keeps the requests.
    AccountRequestRecorder(RequestLog *log, QString accountName);

    void exchanged(const HttpExchange &exchange) override;
    [[nodiscard]] const SeenSecrets &seenSecrets() const { return m_seenSecrets; }

private:
    RequestLog *m_log;
    QString m_accountName;
    SeenSecrets m_seenSecrets;
};

} // namespace qrjump::core
