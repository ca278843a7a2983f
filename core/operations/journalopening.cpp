#include "core/operations/journalopening.h"

#include "core/base/sentences.h"
#include "core/operations/runnertext.h"
#include "core/store/databaseaside.h"
#include "core/store/operationjournal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOpeningAtMost = 10'000; ///< milliseconds; damage is looked for in all of a large file

class JournalText
{
    Q_DECLARE_TR_FUNCTIONS(JournalOpening)

public:
    static QString kept(const QString &name)
    {
        return tr("The record of your changes was damaged. It was kept as “%1”, and a new one was begun. "
                  "Look at the rules on the server before you repeat what was not finished.")
            .arg(QDir::toNativeSeparators(name));
    }

    static QString unusable(const StoreError &error)
    {
        const ErrorExplanation why = explainStoreError(error);
        return joinedSentences({why.meaning, why.remedy,
                                tr("Until then rules can be read, but nothing can be changed."),
                                tr("The file: %1.").arg(why.raw)});
    }
};

} // namespace

/// One program after the other: what is damaged is moved aside once, and never what another program has begun
/// meanwhile. Where the lock cannot be had, it is as good as without.
QString openJournal(OperationJournal &journal, const QString &file, const QDateTime &now)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    QLockFile lock(file + u".opening.lock"_s);
    (void)lock.tryLock(kOpeningAtMost);
    const auto opened = journal.open(file);
    if (opened)
        return {};
    if (opened.error().kind != StoreError::Kind::Damaged)
        return JournalText::unusable(opened.error());
    const auto kept = moveDatabaseAside(file, now);
    if (!kept)
        return JournalText::unusable(opened.error());
    const auto again = journal.open(file);
    return again ? JournalText::kept(*kept) : JournalText::unusable(again.error());
}

} // namespace qrjump::core
