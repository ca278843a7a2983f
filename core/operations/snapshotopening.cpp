#include "core/operations/snapshotopening.h"

#include "core/base/sentences.h"
#include "core/store/snapshotstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace qrjump::core {

namespace {

struct SnapshotSentences
{
    QString meaning;
    QString remedy;
};

class SnapshotText
{
    Q_DECLARE_TR_FUNCTIONS(SnapshotOpening)

public:
    static QString kept(const QString &name)
    {
        return tr("The file with the snapshots of your rules was damaged. It was kept as “%1”, and a new one "
                  "was begun. Read all rules again to have a snapshot of them.")
            .arg(QDir::toNativeSeparators(name));
    }

    static QString keptElsewhere()
    {
        return tr("The file with the snapshots of your rules was damaged. Another program has kept it aside "
                  "and begun a new one. Read all rules again to have a snapshot of them.");
    }

    static QString removed()
    {
        return tr("A snapshot of your rules was damaged and is removed. The other snapshots and the rules on "
                  "the server are as they were. Read all rules again to have a new snapshot.");
    }

    static QString unusable(const StoreError &error)
    {
        const ErrorExplanation why = explainSnapshotError(error);
        return joinedSentences({why.meaning, why.remedy,
                                tr("Until then rules are read from the server, and no snapshot is kept."),
                                tr("The file: %1.").arg(why.raw)});
    }

    static QString outdated(const StoreError &error)
    {
        const ErrorExplanation why = explainSnapshotError(error);
        return joinedSentences({tr("A change is on the server but not in the snapshot of your rules."),
                                why.meaning, why.remedy, tr("The file: %1.").arg(why.raw)});
    }

    static SnapshotSentences of(StoreError::Kind kind)
    {
        switch (kind) {
        case StoreError::Kind::Unusable:
            return {tr("The file with the snapshots of your rules belongs to another program or to a newer "
                       "version of this one. It was left as it is."),
                    tr("Install the newest version of this program, or move the file away.")};
        case StoreError::Kind::Damaged:
            return {tr("The snapshot is damaged, so it is not shown. The rules on the server are as they "
                       "were."),
                    tr("Read all rules again.")};
        case StoreError::Kind::Busy:
        case StoreError::Kind::OtherProgram:
            return {tr("Another program is using the snapshots of your rules."),
                    tr("Try again in a moment. If it keeps happening, close the other program.")};
        case StoreError::Kind::Failed:
        case StoreError::Kind::OutOfStep:
            return {tr("The snapshots of your rules cannot be read or written."),
                    tr("Make sure that the disk is not full and that the file named below can be written, "
                       "then try again.")};
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString openSnapshots(SnapshotStore &store, const QString &file, const QDateTime &now)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    const auto opened = store.open(file);
    if (opened)
        return {};
    if (opened.error().kind != StoreError::Kind::Damaged)
        return SnapshotText::unusable(opened.error());
    return beginSnapshotsAnew(store, now);
}

QString beginSnapshotsAnew(SnapshotStore &store, const QDateTime &now)
{
    const auto kept = store.beginAnew(now);
    if (!kept)
        return SnapshotText::unusable(kept.error());
    return kept->isEmpty() ? SnapshotText::keptElsewhere() : SnapshotText::kept(*kept);
}

QString snapshotRemoved()
{
    return SnapshotText::removed();
}

QString snapshotTrouble(const StoreError &error)
{
    return SnapshotText::outdated(error);
}

ErrorExplanation explainSnapshotError(const StoreError &error)
{
    const SnapshotSentences sentences = SnapshotText::of(error.kind);
    ErrorExplanation explanation;
    explanation.meaning = sentences.meaning;
    explanation.remedy = sentences.remedy;
    explanation.raw = textOf(error);
    return explanation;
}

} // namespace qrjump::core
