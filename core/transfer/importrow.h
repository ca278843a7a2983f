#pragma once

#include "core/csv/csvreader.h"
#include "core/rules/jumprule.h"
#include "core/rules/rulecolumn.h"
#include "core/store/leftoutrow.h"
#include "core/transfer/importformat.h"

namespace qrjump::core {

/// Something about a row that the user should know before anything is sent.
struct RowProblem
{
    enum class Severity {
        Error, ///< the row cannot be sent as it is
        Hint,  ///< suspicious; the user decides
    };
    enum class Kind {
        Rule,               ///< the server would refuse it or does not document it
        UnknownWord,        ///< neither a known word nor a number
        CellTooMany,        ///< to the right of the last column
        ScientificNotation, ///< 1.23E+18 where digits were
        LostZeros,
        UnreadableCharacter, ///< U+FFFD, NUL or half a character: something is lost
        WrongEncoding,       ///< UTF-8 once read as GB18030 or Latin-1, or the other way round
        FullWidth,           ///< ： ／ ？ … in a link
        OuterBlank,
        SpreadsheetError, ///< #NAME? and the like
        StateIgnored,     ///< the file says "published", which an import does not do
        FileContradicts,  ///< a later row says otherwise about the same prefix
    };

    Severity severity = Severity::Error;
    Kind kind = Kind::Rule;
    std::optional<RuleColumn> column = {}; ///< nothing: the row as a whole
    int testLink = -1;   ///< position in the row's test links, -1 when it is not about one of them
    QString why = {};    ///< translated sentence: what is wrong
    QString remedy = {}; ///< translated sentence: how to mend it; may be empty

    [[nodiscard]] bool isError() const { return severity == Severity::Error; }
    /// Both sentences.
    [[nodiscard]] QString text() const;
    bool operator==(const RowProblem &) const = default;
};

/// One row of a file.
struct ImportRow
{
    int line = 0; ///< where it begins in the file, from 1
    RuleCells cells = {};
    /// What the cells mean. Absent where they are empty or no value; nothing is repaired.
    JumpRule rule = {};
    QList<RowProblem> problems = {};

    [[nodiscard]] bool hasErrors() const;
    bool operator==(const ImportRow &) const = default;
};

/// A file as it was read.
struct ImportTable
{
    QString fileName = {};
    AccountKind kind = AccountKind::Ordinary; ///< of the account for which the rows were checked
    ImportContent content = ImportContent::Rules;
    ImportFormat format = {};
    QStringList header = {};         ///< the titles; empty without a header
    QList<CsvRecord> sample = {};    ///< the first records below the header, as the file has them
    QStringList formatProblems = {}; ///< problemsOfColumns(): while there are any, there are no rows
    QList<ImportRow> rows = {};
    bool hasDamagedCharacters = false; ///< the file does not fit the encoding everywhere

    bool operator==(const ImportTable &) const = default;
};

} // namespace qrjump::core
