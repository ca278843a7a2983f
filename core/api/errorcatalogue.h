#pragma once

#include "core/api/apierror.h"
#include "core/rules/rulevalidation.h"

#include <QList>

namespace qrjump::core {

/// A text in the two languages of the catalogue.
struct BilingualText
{
    QString english;
    QString chinese;

    /// Chinese for Chinese locales, English for all others; the other one where one is empty.
    [[nodiscard]] QString localized() const;
    bool operator==(const BilingualText &) const = default;
};

/// What is known about one errcode. Source: section 4 of the remote system's description.
struct ErrorEntry
{
    int code = 0;
    QString calls;                  ///< letters: G get, A add, P publish, D delete, W download, T token; "" for all
    QString rawText;                ///< the server's errmsg without rid, where known
    BilingualText meaning;          ///< whole sentence
    BilingualText remedy;           ///< whole sentence, may be empty
    Certainty certainty = Certainty::Unchanged;
    std::optional<RuleField> field; ///< the form field the code concerns, if it is one
};

/// The error codes as data, read once from the resources.
class ErrorCatalogue
{
public:
    /// Reads `:/errorcodes/errorcodes.json`, which a test holds complete and readable.
    ErrorCatalogue();

    /// Ascending by code.
    [[nodiscard]] const QList<ErrorEntry> &entries() const { return m_entries; }
    /// nullptr for an unknown code.
    [[nodiscard]] const ErrorEntry *find(int code) const;
    /// Unknown codes change nothing as far as is known, so no write is repeated because of one.
    [[nodiscard]] Certainty certaintyOf(int code) const;

private:
    QList<ErrorEntry> m_entries;
};

/// What the user reads about an error: what happened, what to do, whether anything changed. Translated sentences.
struct ErrorExplanation
{
    QString meaning;
    QString remedy;
    QString changed; ///< "Nothing was changed on the server." …
    QString raw;     ///< "85068 · test url is not the sub prefix"; for transport errors the technical detail
    QString rid;
};

[[nodiscard]] ErrorExplanation explain(const ApiError &error, const ErrorCatalogue &catalogue);

} // namespace qrjump::core
