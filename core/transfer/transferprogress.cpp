#include "core/transfer/transferprogress.h"

#include <algorithm>

namespace qrjump::core {

double TransferProgress::rulesPerSecond() const
{
    const double seconds = std::chrono::duration<double>(elapsed).count();
    return seconds > 0 ? done / seconds : 0;
}

TransferProgress withRemaining(TransferProgress progress)
{
    const double speed = progress.rulesPerSecond();
    if (progress.promised && speed > 0) {
        const std::chrono::duration<double> left(std::max(0, *progress.promised - progress.done) / speed);
        progress.remaining = std::chrono::duration_cast<std::chrono::milliseconds>(left);
    }
    return progress;
}

} // namespace qrjump::core
