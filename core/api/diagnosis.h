#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace qrjump::core {

// Open like the enumerations of JumpRule: a newer server may send values that have no name here.

/// How far the link between a service account and a mini program has come.
enum class LinkStatus : int {
    Linked = 1,
    WaitingForMiniProgram = 2, ///< its admin has to agree
    Refused = 3,
    WaitingForAccount = 12, ///< the service account's admin has to agree
};

/// A mini program that a service account is linked with, or will be.
struct LinkedMiniProgram
{
    QString appid = {}; ///< "" where the server leaves it out
    QString nickname = {};
    std::optional<LinkStatus> status = {};

    bool operator==(const LinkedMiniProgram &) const = default;
};

/// What the server remembers of one request. Holds no secret: texts are redacted where they are read.
struct RequestDetails
{
    QDateTime invokedAt = {}; ///< invalid when the server does not say
    std::optional<std::chrono::milliseconds> cost = {};
    QString url = {};
    QString requestBody = {};
    QString responseBody = {};
    QString clientAddress = {};

    bool operator==(const RequestDetails &) const = default;
};

struct CallRate
{
    int calls = 0;
    std::chrono::seconds period{0};

    bool operator==(const CallRate &) const = default;
};

/// How often one call may be made today.
struct DailyQuota
{
    int limit = 0;
    int used = 0;
    int remaining = 0;
    std::optional<CallRate> rate = {}; ///< newer replies only

    bool operator==(const DailyQuota &) const = default;
};

} // namespace qrjump::core
