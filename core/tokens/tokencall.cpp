#include "core/tokens/tokencall.h"

namespace qrjump::core {

ApiError tokenError(ApiError error, ApiError::Step step, const QList<Secret> &secrets)
{
    error.step = step;
    return withoutSecrets(std::move(error), secrets);
}

} // namespace qrjump::core
