#pragma once

#include "core/api/apierror.h"
#include "core/rules/ruleoperation.h"
#include "core/rules/rulevalidation.h"

#include <QList>
#include <QMap>

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

/// What an errcode means and what can be done about it.
struct ErrorWords
{
    BilingualText meaning; ///< whole sentences
    BilingualText remedy;  ///< whole sentences, empty for success only

    bool operator==(const ErrorWords &) const = default;
};

/// What a refusal says about the next writes of the account.
enum class RefusalReach {
    Call,    ///< nothing: only this one is refused
    Moment,  ///< the calls come too fast
    Day,     ///< refused until tomorrow
    Month,   ///< publishes are refused until next month
    Account, ///< every one would be refused until somebody has mended something
};

/// What is known about one errcode. Source: section 4 of the remote system's description.
struct ErrorEntry
{
    int code = 0;
    QString calls; ///< letters: G get, A add, P publish, D delete, W download, T token, R rid/get; "" for all
    QString rawText;       ///< the server's errmsg without rid, where known
    BilingualText meaning; ///< whole sentences
    BilingualText remedy;  ///< whole sentences, empty for success only
    Certainty certainty = Certainty::Unchanged;
    RefusalReach reach = RefusalReach::Call;
    std::optional<RuleField> field;                      ///< the form field the code concerns, if it is one
    QMap<RuleOperation::Kind, ErrorWords> byChange = {}; ///< where it means something particular

    /// For an answer to a change of this kind; for another call without one.
    [[nodiscard]] ErrorWords wordsFor(std::optional<RuleOperation::Kind> change) const;

    bool operator==(const ErrorEntry &) const = default;
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
    /// What the code promises about a write; a read never changes anything. An unknown code promises nothing.
    [[nodiscard]] Certainty certaintyOf(int code) const;
    /// RefusalReach::Call for an unknown code.
    [[nodiscard]] RefusalReach reachOf(int code) const;

private:
    QList<ErrorEntry> m_entries;
};

} // namespace qrjump::core
