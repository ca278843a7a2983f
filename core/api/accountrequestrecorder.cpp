#include "core/api/accountrequestrecorder.h"

#include "core/api/requestlog.h"

namespace qrjump::core {

AccountRequestRecorder::AccountRequestRecorder(RequestLog *log, QString accountName)
    : m_log(log)
    , m_accountName(std::move(accountName))
{}

void AccountRequestRecorder::exchanged(const HttpExchange &exchange)
{
    m_seenSecrets.remember(exchange);
    if (m_log)
        m_log->record(m_accountName, exchange);
}

} // namespace qrjump::core
