#include "ui/history/outcometone.h"

namespace qrjump::ui {

using core::OperationState;

Tone outcomeTone(OperationState state)
{
    switch (state) {
    case OperationState::Done:
        return Tone::Ok;
    case OperationState::Refused:
        return Tone::Danger;
    case OperationState::Unknown:
    case OperationState::NeedsYou:
        return Tone::Warning;
    case OperationState::Queued:
    case OperationState::Sending:
    case OperationState::Withdrawn:
        return Tone::Info;
    }
    Q_UNREACHABLE();
}

IconName outcomeSign(OperationState state)
{
    return state == OperationState::Withdrawn ? IconName::Stop : signOf(outcomeTone(state));
}

} // namespace qrjump::ui
