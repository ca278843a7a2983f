#pragma once

#include <QStringList>

#include <chrono>

namespace qrjump::core {

/// What was sent, and no answer came.
struct ServerSilence
{
    std::chrono::milliseconds length{0}; ///< until now
    /// Of the changes that may have arrived at the server. None: it was only asked something.
    QStringList prefixes = {};

    bool operator==(const ServerSilence &) const = default;
};

} // namespace qrjump::core
