#pragma once

#include "core/api/apierror.h"
#include "core/rules/ruleoperation.h"
#include "core/rules/rulevalidation.h"

namespace qrjump::core {

class ErrorCatalogue;

/// What the user reads about an error: what happened, what to do, whether anything changed. Translated
/// sentences.
struct ErrorExplanation
{
    QString meaning;
    QString remedy;
    QString changed; ///< "Nothing was changed on the server." …
    QString raw;     ///< "85068 · test url is not the sub prefix"; for transport errors the technical detail
    QString rid;
    QString address; ///< the internet address that the allow-list lacks, to be copied; "" for most errors

    std::optional<RuleField> field = {}; ///< what of a rule the server refused, if it is one field

    bool operator==(const ErrorExplanation &) const = default;
};

/// `change` is what was sent, if it was a change of a rule: the same code may mean something else then.
[[nodiscard]] ErrorExplanation explain(const ApiError &error, const ErrorCatalogue &catalogue,
                                       std::optional<RuleOperation::Kind> change = {});

/// `certainty` as a sentence that may follow any error.
[[nodiscard]] QString certaintySentence(Certainty certainty);

} // namespace qrjump::core
