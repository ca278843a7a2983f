#pragma once

#include <QTimer>

#include <chrono>
#include <optional>

namespace qrjump::core {

class ApiChannel;
class Clock;

/// For how long a server has said nothing to what was sent to it. Waiting for one's turn is no silence.
class AnswerWatch : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives it. A silence of `toldAfter` is worth a word.
    AnswerWatch(const Clock &clock, std::chrono::milliseconds toldAfter);

    /// From now on about this channel.
    void follow(const ApiChannel &channel);
    void noteRequest();
    void noteAnswer();
    /// Nobody waits for an answer any more.
    void forget();

    /// Since the first request after the last answer; nothing while it is too short to be told.
    [[nodiscard]] std::optional<std::chrono::milliseconds> silence() const;

Q_SIGNALS:
    /// A silence that is told has begun or ended.
    void changed();

private:
    const Clock &m_clock;
    std::chrono::milliseconds m_toldAfter;
    const ApiChannel *m_channel = nullptr;            ///< to know it again, never to use it
    std::optional<std::chrono::milliseconds> m_since; ///< by Clock::elapsed()
    QTimer m_timer;
};

} // namespace qrjump::core
