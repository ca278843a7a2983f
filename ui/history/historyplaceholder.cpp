#include "ui/history/historyplaceholder.h"

#include <QCoreApplication>
#include <QDir>

namespace qrjump::ui {

using core::HistoryModel;
using core::StoreError;

namespace {

// lupdate takes the class in "EmptyState::Content of()" for the context of what follows.
using Content = EmptyState::Content;

class PlaceholderText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryPlaceholder)

public:
    static Content of(HistoryAbsence absence, const HistoryModel &model)
    {
        switch (absence) {
        case HistoryAbsence::Loading:
            return {IconName::Refresh, tr("Reading the history…"), {}, {}};
        case HistoryAbsence::NothingYet:
            return {
                IconName::Empty,
                tr("Nothing was changed yet."),
                tr("Each rule that is added, edited, published or deleted appears here with what became of "
                   "it."),
                {}};
        case HistoryAbsence::NoMatch:
            return {IconName::Search, tr("No operation matches the filter."), {}, tr("Clear the filter")};
        case HistoryAbsence::Unreadable:
            return {IconName::Error, tr("The history cannot be read."), unreadable(model.error()),
                    tr("Try again")};
        }
        Q_UNREACHABLE();
    }

private:
    static QString unreadable(const StoreError &error)
    {
        //: %1 is the name of a file, %2 a technical reason in English
        return tr("%1: %2", "file, reason").arg(QDir::toNativeSeparators(error.file), error.detail) + u'\n' +
               remedy(error.kind);
    }

    static QString remedy(StoreError::Kind kind)
    {
        switch (kind) {
        case StoreError::Kind::Unusable:
            return tr(
                "The file belongs to another program or another version. Nothing was changed in it. Move it "
                "to another place and start the program again; a new history begins then.");
        case StoreError::Kind::Damaged:
            // Damage in the middle of the file goes unnoticed when the program starts.
            return tr("The file is damaged. Close the program, move the file to another place and start the "
                      "program again; a new history begins then.");
        case StoreError::Kind::Busy:
        case StoreError::Kind::OtherProgram:
            return tr("Another program is using the file. Wait until it has finished.");
        case StoreError::Kind::Failed:
        case StoreError::Kind::OutOfStep:
            return tr("Check whether you may read and write the file and its folder.");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

std::optional<HistoryAbsence> absenceIn(const HistoryModel &model)
{
    if (model.state() == HistoryModel::State::Failed)
        return HistoryAbsence::Unreadable;
    if (model.rowCount() > 0)
        return std::nullopt;
    if (model.content().extent.operations > 0)
        return HistoryAbsence::NoMatch;
    return model.state() == HistoryModel::State::Loading ? HistoryAbsence::Loading
                                                         : HistoryAbsence::NothingYet;
}

EmptyState::Content contentFor(HistoryAbsence absence, const HistoryModel &model)
{
    return PlaceholderText::of(absence, model);
}

} // namespace qrjump::ui
