#include "app/cli/accountwait.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace qrjump::cli {

using namespace std::chrono_literals;

namespace {

constexpr auto kInterval = 200ms;

} // namespace

AccountWait waitForAccount(const std::function<bool()> &isTaken, std::chrono::milliseconds time)
{
    if (!isTaken())
        return AccountWait::Free;
    const QDeadlineTimer deadline(time);
    AccountWait wait = AccountWait::Interrupted;
    QTimer timer;
    const auto look = [&] {
        const bool isStillTaken = isTaken();
        if (isStillTaken && !deadline.hasExpired())
            return;
        wait = isStillTaken ? AccountWait::Taken : AccountWait::Free;
        QCoreApplication::quit();
    };
    QObject::connect(&timer, &QTimer::timeout, &timer, look);
    timer.start(kInterval);
    QCoreApplication::exec();
    return wait;
}

} // namespace qrjump::cli
