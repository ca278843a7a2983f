#include "ui/transfer/import/damagetext.h"

#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>

namespace qrjump::ui {

using core::ImportRow;
using core::RowProblem;
using ProblemKind = core::RowProblem::Kind;

namespace {

/// Rows with one kind of damage.
struct Damage
{
    int rows = 0;
    int firstLine = 0;
    std::optional<core::RuleColumn> firstColumn = {};
};

/// Who is to blame, and so what helps.
enum class Cause { Encoding, Spreadsheet, OtherProgram };

class DamageWords
{
    Q_DECLARE_TR_FUNCTIONS(DamageText)

public:
    static QString headline(const core::ImportTable &table)
    {
        if (table.hasDamagedCharacters)
            //: %1 is an encoding such as "UTF-8"
            return tr("The file does not fit the encoding %1 everywhere.")
                .arg(core::displayText(table.format.encoding));
        return tr("The file was damaged before it came here.");
    }

    static QString remedy(Cause cause)
    {
        switch (cause) {
        case Cause::Encoding:
            return tr("Try another encoding, or save the file again as UTF-8 in the program it comes from.");
        case Cause::Spreadsheet:
            return tr(
                "A spreadsheet program does this to long numbers and formulas when it opens a file by "
                "itself, and what is lost cannot be brought back from this file. Take the data from where "
                "it comes, open it there with “Data › From Text” and all columns as text, and save it "
                "again. Or correct these cells.");
        case Cause::OtherProgram:
            return tr(
                "This happens when a program reads a file in another encoding than it was written in and "
                "saves it again. Take the data from where it comes and save it as UTF-8, or correct these "
                "cells.");
        }
        Q_UNREACHABLE();
    }

    static QString place(const Damage &damage)
    {
        const QString line = QLocale().toString(damage.firstLine);
        //: where a damaged cell is: %1 is the number of a line, %2 the title of a column
        return damage.firstColumn
                   ? tr("line %1, column “%2”").arg(line, core::columnTitle(*damage.firstColumn))
                   : tr("line %1").arg(line);
    }

    /// Empty for what is no damage.
    static QString of(ProblemKind kind, const Damage &damage)
    {
        const QString line = place(damage);
        switch (kind) {
        case ProblemKind::ScientificNotation:
            return tr("%Ln row(s) hold a number that a spreadsheet has rounded, the first in %1.", nullptr,
                      damage.rows)
                .arg(line);
        case ProblemKind::LostZeros:
            return tr("%Ln row(s) seem to have lost zeros, the first in %1.", nullptr, damage.rows).arg(line);
        case ProblemKind::UnreadableCharacter:
            return tr("%Ln row(s) hold characters that cannot be read, the first in %1.", nullptr,
                      damage.rows)
                .arg(line);
        case ProblemKind::WrongEncoding:
            return tr("%Ln row(s) were once read in a wrong encoding, the first in %1.", nullptr, damage.rows)
                .arg(line);
        case ProblemKind::SpreadsheetError:
            return tr("%Ln row(s) hold an error of a spreadsheet, the first in %1.", nullptr, damage.rows)
                .arg(line);
        case ProblemKind::Rule:
        case ProblemKind::UnknownWord:
        case ProblemKind::CellTooMany:
        case ProblemKind::FullWidth:
        case ProblemKind::OuterBlank:
        case ProblemKind::StateIgnored:
        case ProblemKind::FileContradicts:
            return {};
        }
        Q_UNREACHABLE();
    }
};

void count(QMap<ProblemKind, Damage> &damages, const ImportRow &row)
{
    QList<ProblemKind> kinds;
    for (const RowProblem &problem : row.problems) {
        if (kinds.contains(problem.kind))
            continue;
        kinds.append(problem.kind);
        Damage &damage = damages[problem.kind];
        if (++damage.rows == 1) {
            damage.firstLine = row.line;
            damage.firstColumn = problem.column;
        }
    }
}

QStringList remediesFor(const QMap<ProblemKind, Damage> &damages, const core::ImportTable &table)
{
    const auto isAny = [&damages](std::initializer_list<ProblemKind> kinds) {
        return std::any_of(kinds.begin(), kinds.end(),
                           [&](ProblemKind kind) { return damages.contains(kind); });
    };
    QStringList remedies;
    if (isAny({ProblemKind::ScientificNotation, ProblemKind::LostZeros, ProblemKind::SpreadsheetError}))
        remedies.append(DamageWords::remedy(Cause::Spreadsheet));
    if (table.hasDamagedCharacters)
        remedies.append(DamageWords::remedy(Cause::Encoding));
    else if (isAny({ProblemKind::UnreadableCharacter, ProblemKind::WrongEncoding}))
        remedies.append(DamageWords::remedy(Cause::OtherProgram));
    return remedies;
}

} // namespace

std::optional<DamageText> damageOf(const core::ImportTable &table)
{
    QMap<ProblemKind, Damage> damages;
    for (const ImportRow &row : table.rows) {
        if (!row.problems.isEmpty())
            count(damages, row);
    }
    QStringList details;
    for (auto damage = damages.cbegin(); damage != damages.cend(); ++damage)
        details.append(DamageWords::of(damage.key(), damage.value()));
    details += remediesFor(damages, table);
    details.removeAll(QString());
    if (details.isEmpty())
        return std::nullopt;
    return DamageText{DamageWords::headline(table), core::joinedSentences(details)};
}

} // namespace qrjump::ui
