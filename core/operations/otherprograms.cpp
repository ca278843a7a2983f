#include "core/operations/otherprograms.h"

#include "core/operations/accountlock.h"

namespace qrjump::core {

OtherPrograms::OtherPrograms(const AccountLock &lock, std::chrono::milliseconds every)
    : m_lock(lock)
    , m_areChanging(lock.isHeldElsewhere())
{
    m_timer.callOnTimeout(this, &OtherPrograms::look);
    m_timer.start(every);
}

bool OtherPrograms::look()
{
    m_areChanging = m_lock.isHeldElsewhere();
    Q_EMIT looked();
    return m_areChanging;
}

} // namespace qrjump::core
