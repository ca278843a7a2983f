#include "core/operations/answerwatch.h"

#include "core/api/jumpruleclient.h"
#include "core/base/clock.h"

#include <algorithm>

namespace qrjump::core {

using std::chrono::milliseconds;

AnswerWatch::AnswerWatch(const Clock &clock, milliseconds toldAfter)
    : m_clock(clock)
    , m_toldAfter(toldAfter)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may end before there is a silence to be told
    m_timer.callOnTimeout(this, &AnswerWatch::changed);
}

void AnswerWatch::follow(const JumpRuleClient &client)
{
    for (const QMetaObject::Connection &former : {m_requests, m_replies, m_failures})
        disconnect(former);
    const ApiChannel *channel = &client.channel();
    const QObject *own = &client;
    m_requests =
        connect(channel, &ApiChannel::requestLeft, this, [=, this](const QObject *asker, Effect effect) {
            if (asker == own)
                noteRequest(effect);
        });
    m_replies = connect(channel, &ApiChannel::answered, this, [=, this](const QObject *asker) {
        if (asker == own)
            noteAnswer();
    });
    m_failures =
        connect(channel, &ApiChannel::connectionFailed, this, [=, this](const QObject *asker, Effect effect) {
            if (asker == own)
                noteFailure(effect);
        });
}

AnswerWatch::Since &AnswerWatch::sinceOf(Effect effect)
{
    return effect == Effect::Write ? m_writeSince : m_readSince;
}

AnswerWatch::Since AnswerWatch::first() const
{
    if (m_writeSince && m_readSince)
        return std::min(*m_writeSince, *m_readSince);
    return m_writeSince ? m_writeSince : m_readSince;
}

void AnswerWatch::noteRequest(Effect effect)
{
    const bool isFirst = !first();
    Since &since = sinceOf(effect);
    if (!since) {
        since = m_clock.elapsed();
        if (effect == Effect::Read)
            m_readAt = m_clock.now();
    }
    if (isFirst)
        m_timer.start(m_toldAfter);
}

void AnswerWatch::noteAnswer()
{
    forget();
}

void AnswerWatch::noteFailure(Effect effect)
{
    const Effect otherEffect = effect == Effect::Write ? Effect::Read : Effect::Write;
    const Since other = sinceOf(otherEffect);
    if (other && other == first())
        return sinceOf(effect).reset(); // the silence goes on
    forget();
    if (!other)
        return;
    sinceOf(otherEffect) = other;
    m_timer.start(std::max(milliseconds(0), m_toldAfter - (m_clock.elapsed() - *other)));
}

void AnswerWatch::forget()
{
    const bool wasTold = silence().has_value();
    if (wasTold && m_timer.isActive())
        Q_EMIT changed();
    m_timer.stop();
    m_writeSince.reset();
    m_readSince.reset();
    if (wasTold)
        Q_EMIT changed();
}

std::optional<milliseconds> AnswerWatch::silence() const
{
    const Since since = first();
    if (!since)
        return std::nullopt;
    const milliseconds length = m_clock.elapsed() - *since;
    return length < m_toldAfter ? std::nullopt : std::optional(length);
}

std::pair<QDateTime, milliseconds> AnswerWatch::asked() const
{
    if (!m_readSince)
        return {QDateTime(), milliseconds(0)};
    return {m_readAt, m_clock.elapsed() - *m_readSince};
}

} // namespace qrjump::core
