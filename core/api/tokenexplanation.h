#pragma once

#include "core/api/apierror.h"

namespace qrjump::core {

/// What happened and what to do about it: translated whole sentences.
struct TokenSentences
{
    QString meaning;
    QString remedy;
};

/// What there is to say about a token that could not be fetched or renewed, where that differs from what the
/// same error means for the call itself; nothing where it does not.
[[nodiscard]] std::optional<TokenSentences> tokenSentences(const ApiError &error);

/// "This happened while …", empty for errors of the call itself.
[[nodiscard]] QString stepSentence(ApiError::Step step);

} // namespace qrjump::core
