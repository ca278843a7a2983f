#pragma once

#include "core/api/apierror.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace qrjump::core {

class ApiChannel;

/// Whether what could not be read for this reason can be read as soon as the server answers again, without
/// anything for the user to do.
[[nodiscard]] bool passesByItself(const ApiError &error);

/// Says when to read again what could not be read: as soon as the server has answered anything else, and
/// now and then where nothing else is asked of it.
class ReadAgain : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kFirstDelay{5000};
    static constexpr std::chrono::milliseconds kLongestDelay{60'000};

    explicit ReadAgain(const ApiChannel &channel, std::chrono::milliseconds firstDelay = kFirstDelay,
                       QObject *parent = nullptr);

    /// Waits from now on, unless the user has to do something, or it waits already.
    void noteFailure(const ApiError &error);
    /// It could be read.
    void noteSuccess();
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }

Q_SIGNALS:
    /// Once for each failure.
    void due();

private:
    void noteAnswer();

    bool m_wasHastened = false;
    std::chrono::milliseconds m_firstDelay;
    std::chrono::milliseconds m_delay;
    QTimer m_timer;
};

} // namespace qrjump::core
