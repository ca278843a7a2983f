#include "core/tokens/tokencall.h"

#include "core/base/redaction.h"

namespace qrjump::core {

ApiError tokenError(ApiError error, ApiError::Step step, const QList<Secret> &secrets)
{
    error.step = step;
    error.errmsg = withoutSecrets(error.errmsg, secrets);
    error.detail = withoutSecrets(error.detail, secrets);
    return error;
}

} // namespace qrjump::core
