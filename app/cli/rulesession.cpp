#include "app/cli/rulesession.h"

namespace qrjump::cli {

RuleSession::RuleSession(const RuleTask &task)
    : m_limiter(task.request.limits, m_clock)
    , m_token(task.token)
    , m_client(task.request.endpoint, m_network, m_limiter, m_token)
{}

} // namespace qrjump::cli
