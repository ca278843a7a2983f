#include "core/transfer/importrow.h"

#include "core/base/sentences.h"

#include <algorithm>

namespace qrjump::core {

QString RowProblem::text() const
{
    return joinedSentences({why, remedy});
}

bool ImportRow::hasErrors() const
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const RowProblem &problem) { return problem.isError(); });
}

} // namespace qrjump::core
