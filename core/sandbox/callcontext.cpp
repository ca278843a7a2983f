#include "core/sandbox/callcontext.h"

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;

bool CallContext::namesMiniProgram() const
{
    const SandboxAccount &identity = account->identity;
    return identity.kind == core::AccountKind::Ordinary ||
           body.value("appid"_L1).toString() == identity.miniProgramAppid;
}

} // namespace qrjump::sandbox
