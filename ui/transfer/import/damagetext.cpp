#include "ui/transfer/import/damagetext.h"

#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

namespace qrjump::ui {

using core::ImportRow;
using core::RowProblem;
using Kind = core::RowProblem::Kind;

namespace {

/// Rows with one kind of damage.
struct Damage
{
    int rows = 0;
    int firstLine = 0;
};

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

    static QString remedy()
    {
        return tr("Try another encoding, or save the file again as UTF-8 in the program it comes from.");
    }

    /// Empty for what is no damage.
    static QString of(Kind kind, const Damage &damage)
    {
        const QString line = QLocale().toString(damage.firstLine);
        switch (kind) {
        case Kind::ScientificNotation:
            return tr("%Ln row(s) hold a number that a spreadsheet has rounded, the first in line %1.",
                      nullptr, damage.rows)
                .arg(line);
        case Kind::LostZeros:
            return tr("%Ln row(s) seem to have lost zeros, the first in line %1.", nullptr, damage.rows)
                .arg(line);
        case Kind::UnreadableCharacter:
            return tr("%Ln row(s) hold characters that cannot be read, the first in line %1.", nullptr,
                      damage.rows)
                .arg(line);
        case Kind::WrongEncoding:
            return tr("%Ln row(s) were once read in a wrong encoding, the first in line %1.", nullptr,
                      damage.rows)
                .arg(line);
        case Kind::SpreadsheetError:
            return tr("%Ln row(s) hold an error of a spreadsheet, the first in line %1.", nullptr,
                      damage.rows)
                .arg(line);
        case Kind::Rule:
        case Kind::UnknownWord:
        case Kind::CellTooMany:
        case Kind::FullWidth:
        case Kind::OuterBlank:
        case Kind::StateIgnored:
        case Kind::FileContradicts:
            return {};
        }
        Q_UNREACHABLE();
    }
};

void count(QMap<Kind, Damage> &damages, const ImportRow &row)
{
    QList<Kind> kinds;
    for (const RowProblem &problem : row.problems) {
        if (!kinds.contains(problem.kind))
            kinds.append(problem.kind);
    }
    for (const Kind kind : kinds) {
        Damage &damage = damages[kind];
        if (++damage.rows == 1)
            damage.firstLine = row.line;
    }
}

} // namespace

std::optional<DamageText> damageOf(const core::ImportTable &table)
{
    QMap<Kind, Damage> damages;
    for (const ImportRow &row : table.rows) {
        if (!row.problems.isEmpty())
            count(damages, row);
    }
    QStringList details;
    if (table.hasDamagedCharacters)
        details.append(DamageWords::remedy());
    for (auto damage = damages.cbegin(); damage != damages.cend(); ++damage)
        details.append(DamageWords::of(damage.key(), damage.value()));
    details.removeAll(QString());
    if (details.isEmpty())
        return std::nullopt;
    return DamageText{DamageWords::headline(table), core::joinedSentences(details)};
}

} // namespace qrjump::ui
