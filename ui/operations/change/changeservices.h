#pragma once

#include "core/operations/operationrunner.h"
#include "core/operations/rulelookup.h"

namespace qrjump::ui {

/// What a dialog that changes rules needs from the program; all of it outlives the dialog.
struct ChangeServices
{
    core::JumpRuleClient &client; ///< of the account, as the next
    core::OperationRunner &runner;
    core::OperationJournal &journal;
    const core::ErrorCatalogue &catalogue;
    const core::Clock &clock;
};

} // namespace qrjump::ui
