#include "core/models/readagain.h"

#include "core/api/apichannel.h"
#include "core/operations/operationverdict.h"

#include <algorithm>

namespace qrjump::core {

bool passesByItself(const ApiError &error)
{
    return isConnectionFailure(error) || RetryPolicy().delayAfter(error, 1).has_value();
}

ReadAgain::ReadAgain(const ApiChannel &channel, std::chrono::milliseconds firstDelay, QObject *parent)
    : QObject(parent)
    , m_firstDelay(firstDelay)
    , m_delay(firstDelay)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReadAgain::due);
    connect(&channel, &ApiChannel::answered, this, &ReadAgain::noteAnswer);
}

void ReadAgain::noteFailure(const ApiError &error)
{
    if (!passesByItself(error))
        return m_timer.stop();
    if (m_timer.isActive())
        return;
    m_timer.start(m_delay);
    m_delay = std::min(2 * m_delay, kLongestDelay);
}

void ReadAgain::noteSuccess()
{
    m_timer.stop();
    m_delay = m_firstDelay;
    m_wasHastened = false;
}

/// Once until it could be read: others may be answered although this is not. From the event loop:
/// whoever told of the answer may be in the midst of it.
void ReadAgain::noteAnswer()
{
    if (m_timer.isActive() && !std::exchange(m_wasHastened, true))
        m_timer.start(0);
}

} // namespace qrjump::core
