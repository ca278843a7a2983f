#include "ui/transfer/exportnotice.h"

#include "core/api/errorcatalogue.h"
#include "core/base/sentences.h"
#include "ui/transfer/exporttext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::ErrorExplanation;
using core::ExportError;

namespace {

class Notices
{
    Q_DECLARE_TR_FUNCTIONS(ExportNotice)

public:
    static ExportNotice written(const core::ExportSummary &summary)
    {
        const QString folder = QDir::toNativeSeparators(QFileInfo(summary.fileName).absolutePath());
        const QString size = fileSizeText(summary.bytes);
        return {Tone::Ok,
                sentences(rowsWrittenText(summary.rows, summary.fileName),
                          //: %1 is a folder, %2 a size such as 12 KB
                          tr("The file is in %1 and has %2.").arg(folder, size)),
                {ExportAction::OpenFolder}};
    }

    static ExportNotice failed(const ExportError &error, const core::ErrorCatalogue &catalogue)
    {
        switch (error.kind) {
        case ExportError::Kind::Server:
            return {Tone::Danger, ofServer(error, catalogue), {ExportAction::Retry}};
        case ExportError::Kind::Changed:
            return {Tone::Warning, ofExport(error), {ExportAction::Retry}};
        case ExportError::Kind::Character:
            return {Tone::Danger, ofExport(error),
                    error.isLackOfEncoding ? QList{ExportAction::UseUtf8WithBom} : QList<ExportAction>()};
        case ExportError::Kind::File:
            return {Tone::Danger, ofExport(error), {ExportAction::Retry}};
        case ExportError::Kind::Stopped:
            return {Tone::Info, ofExport(error)};
        }
        Q_UNREACHABLE();
    }

    static ExportNotice stillRunning()
    {
        return {Tone::Warning,
                sentences(tr("The export is still running."), tr("Stopping it leaves an old file as it is.")),
                {ExportAction::Stop, ExportAction::KeepGoing}};
    }

    static ExportNotice folderNotOpened(const QString &folder)
    {
        return {Tone::Warning, sentences(tr("This desktop has no program to show a folder."),
                                         tr("The file is in %1.").arg(QDir::toNativeSeparators(folder)))};
    }

private:
    static ErrorExplanation sentences(const QString &meaning, const QString &remedy)
    {
        ErrorExplanation text;
        text.meaning = meaning;
        text.remedy = remedy;
        return text;
    }

    static ErrorExplanation ofExport(const ExportError &error)
    {
        ErrorExplanation text = sentences(error.what, core::joinedSentences({error.why, error.remedy}));
        text.changed = error.untouched;
        return text;
    }

    /// What became of the file says more here than that reading has changed nothing on the server.
    static ErrorExplanation ofServer(const ExportError &error, const core::ErrorCatalogue &catalogue)
    {
        ErrorExplanation text = core::explain(error.apiError, catalogue);
        text.changed = error.untouched;
        return text;
    }
};

} // namespace

ExportNotice noticeOf(const core::RuleExport::Outcome &outcome, const core::ErrorCatalogue &catalogue)
{
    return outcome ? Notices::written(*outcome) : Notices::failed(outcome.error(), catalogue);
}

ExportNotice stillRunningNotice()
{
    return Notices::stillRunning();
}

ExportNotice folderNotOpenedNotice(const QString &folder)
{
    return Notices::folderNotOpened(folder);
}

} // namespace qrjump::ui
