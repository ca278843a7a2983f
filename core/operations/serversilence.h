#pragma once

#include <QDateTime>
#include <QStringList>

#include <chrono>

namespace qrjump::core {

/// What was sent, and no answer came.
struct ServerSilence
{
    std::chrono::milliseconds length{0}; ///< until now
    /// Of the changes that may have arrived at the server. None: it was only asked something.
    QStringList prefixes = {};
    /// No answer to them is awaited any more: since then the server is asked what became of them. Invalid
    /// before that.
    QDateTime askedSince = {};
    std::chrono::milliseconds asked{0}; ///< for how long, until now

    bool operator==(const ServerSilence &) const = default;
};

} // namespace qrjump::core
