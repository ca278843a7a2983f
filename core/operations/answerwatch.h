#pragma once

#include "core/api/httpmessage.h"

#include <QDateTime>
#include <QTimer>

#include <chrono>
#include <optional>
#include <utility>

namespace qrjump::core {

class Clock;
class JumpRuleClient;

/// For how long a server has said nothing to what one client has sent to it. Waiting for one's turn is no
/// silence, and neither is a connection that does not come about.
class AnswerWatch : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives it. A silence of `toldAfter` is worth a word.
    AnswerWatch(const Clock &clock, std::chrono::milliseconds toldAfter);

    /// From now on about this client, whatever others ask through its channel.
    void follow(const JumpRuleClient &client);
    void noteRequest(Effect effect);
    void noteAnswer();
    /// No answer to this one is awaited any more; one to the other kind may be.
    void noteFailure(Effect effect);
    /// Nobody waits for an answer any more.
    void forget();

    /// Since the first request without an answer; nothing while it is too short to be told.
    [[nodiscard]] std::optional<std::chrono::milliseconds> silence() const;
    /// For how long the server has been asked something, by the same rule; 0 while it is not. With the time
    /// when that began.
    [[nodiscard]] std::pair<QDateTime, std::chrono::milliseconds> asked() const;

Q_SIGNALS:
    /// A silence that is told has begun or ended.
    void changed();

private:
    using Since = std::optional<std::chrono::milliseconds>; ///< by Clock::elapsed()

    [[nodiscard]] Since &sinceOf(Effect effect);
    [[nodiscard]] Since first() const;

    const Clock &m_clock;
    std::chrono::milliseconds m_toldAfter;
    QMetaObject::Connection m_requests;
    QMetaObject::Connection m_replies;
    QMetaObject::Connection m_failures;
    Since m_writeSince;
    Since m_readSince;
    QDateTime m_readAt; ///< the same by Clock::now()
    QTimer m_timer;
};

} // namespace qrjump::core
