#pragma once

#include "core/rules/jumprule.h"

#include <QList>
#include <QObject>

#include <chrono>

namespace qrjump::ui {

/// The sandbox as its page sees it. An interface, because widgets know no server.
class SandboxControl : public QObject
{
    Q_OBJECT

public:
    struct Status
    {
        bool isRunning = false;
        QString address = {};  ///< "http://127.0.0.1:PORT"; empty while it is not running
        QString dataFile = {}; ///< where it keeps its rules; empty: in memory
        QString problem = {};  ///< why it does not run, or runs without its file: a translated sentence
        qsizetype ordinaryRules = 0;
        qsizetype serviceRules = 0;
        std::chrono::milliseconds latency{0}; ///< what every answer waits

        bool operator==(const Status &) const = default;
    };

    /// A prefix that brings about an answer which is hard to meet otherwise.
    struct Provocation
    {
        QString prefix; ///< of an ordinary account
        QString code;   ///< "85070"; empty where no answer comes
        QString effect; ///< a translated sentence
    };

    using QObject::QObject;

    [[nodiscard]] virtual Status status() const = 0;
    [[nodiscard]] virtual QList<Provocation> provocations() const = 0;

    /// Ends the calls under way and listens again at the same address.
    virtual void restart() = 0;
    /// Throws away what was changed in it.
    virtual void reset() = 0;
    /// Throws away what was changed in it; the service account then has `serviceRules` rules.
    virtual void fill(int serviceRules) = 0;
    virtual void setLatency(std::chrono::milliseconds latency) = 0;

Q_SIGNALS:
    /// The status.
    void changed();
    /// What was read of its rules is no longer true.
    void rulesReplaced();
};

} // namespace qrjump::ui
