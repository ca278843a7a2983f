#include "core/operations/answerwatch.h"

#include "core/api/apichannel.h"
#include "core/base/clock.h"

namespace qrjump::core {

AnswerWatch::AnswerWatch(const Clock &clock, std::chrono::milliseconds toldAfter)
    : m_clock(clock)
    , m_toldAfter(toldAfter)
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, &AnswerWatch::changed);
}

void AnswerWatch::follow(const ApiChannel &channel)
{
    if (m_channel)
        disconnect(m_channel, nullptr, this, nullptr);
    m_channel = &channel;
    connect(&channel, &ApiChannel::requestLeft, this, &AnswerWatch::noteRequest);
    connect(&channel, &ApiChannel::answered, this, &AnswerWatch::noteAnswer);
    connect(&channel, &QObject::destroyed, this, [this] { m_channel = nullptr; });
}

void AnswerWatch::noteRequest()
{
    if (m_since)
        return;
    m_since = m_clock.elapsed();
    m_timer.start(m_toldAfter);
}

void AnswerWatch::noteAnswer()
{
    forget();
}

void AnswerWatch::forget()
{
    const bool wasTold = silence().has_value();
    if (wasTold && m_timer.isActive())
        Q_EMIT changed();
    m_timer.stop();
    m_since.reset();
    if (wasTold)
        Q_EMIT changed();
}

std::optional<std::chrono::milliseconds> AnswerWatch::silence() const
{
    if (!m_since)
        return std::nullopt;
    const std::chrono::milliseconds length = m_clock.elapsed() - *m_since;
    return length < m_toldAfter ? std::nullopt : std::optional(length);
}

} // namespace qrjump::core
