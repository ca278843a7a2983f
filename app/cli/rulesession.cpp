#include "app/cli/rulesession.h"

namespace qrjump::cli {

RuleSession::RuleSession(const RuleTask &task)
    : m_limiter(task.request.limits, m_clock)
    , m_token(task.token)
    , m_channel(task.request.baseUrl, m_network, m_limiter, m_token)
    , m_client(task.request.target, m_channel)
{}

} // namespace qrjump::cli
