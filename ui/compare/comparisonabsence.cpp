#include "ui/compare/comparisonabsence.h"

#include "core/operations/snapshotopening.h"
#include "core/store/sqlitefile.h"
#include "ui/compare/readingtext.h"

#include <QCoreApplication>

namespace qrjump::ui {

namespace {

// lupdate takes the class in "EmptyState::Content of()" for the context of what follows.
using Content = EmptyState::Content;

class AbsenceText
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonAbsence)

public:
    static Content of(ComparisonAbsence absence, const ComparedReading &only)
    {
        switch (absence) {
        case ComparisonAbsence::Listing:
            return {IconName::Refresh, tr("Looking for snapshots…")};
        case ComparisonAbsence::NothingRead:
            return {IconName::Empty, tr("There is no snapshot yet."),
                    tr("Whenever all rules are read, they are kept as a snapshot. Read them now, and later "
                       "again: then you see here what has changed in between."),
                    readVerb()};
        case ComparisonAbsence::OnlyOne:
            return {IconName::Refresh, tr("There is only one reading to compare."),
                    tr("Its reading ended at %1. Read all rules again to see what has changed since then.")
                        .arg(readAtText(only.readAt)),
                    readVerb()};
        case ComparisonAbsence::NotRead:
            return {
                IconName::Refresh, tr("All rules have to be read from the server first."),
                tr("They are kept as a snapshot, too. How long it takes is shown as soon as it is known."),
                readVerb()};
        case ComparisonAbsence::Reading:
            return {IconName::Refresh, tr("All rules are being read…"),
                    tr("The comparison appears here when all are there.")};
        case ComparisonAbsence::Paused:
            return {IconName::Refresh, tr("Reading all rules pauses."),
                    tr("The comparison appears here when all are there.")};
        case ComparisonAbsence::SameReading:
            return {IconName::Hint, tr("“Before” and “After” are the same reading."),
                    tr("Choose another one for one of the two.")};
        case ComparisonAbsence::Comparing:
            return {IconName::Refresh, tr("Comparing…")};
        }
        Q_UNREACHABLE();
    }

    static QString retryVerb() { return tr("Try again"); }

private:
    static QString readVerb() { return tr("Read all rules"); }
};

} // namespace

EmptyState::Content contentFor(ComparisonAbsence absence, const ComparedReading &only)
{
    return AbsenceText::of(absence, only);
}

EmptyState::Content contentFor(const core::StoreError &error)
{
    const core::ErrorExplanation text = core::explainSnapshotError(error);
    return {IconName::Error, text.meaning, text.remedy + u'\n' + text.raw, AbsenceText::retryVerb()};
}

} // namespace qrjump::ui
