#include "tests/bench/snapshotfile.h"

#include "tests/bench/benchrules.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/child.h"
#include "tests/bench/measuring.h"

#include <QDir>

#include <cstdio>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace qrjump::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsBefore = 100; // so that fonts are loaded

/// So that the next reader finds it on the disk.
void forgetInMemory(const QDir &folder)
{
#ifdef Q_OS_LINUX
    for (const QString &name : folder.entryList(QDir::Files)) {
        const int file = ::open(qPrintable(folder.filePath(name)), O_RDONLY);
        ::fsync(file);
        ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        ::close(file);
    }
#else
    Q_UNUSED(folder)
#endif
}

} // namespace

core::SnapshotOwner benchOwner()
{
    return {u"bench"_s, {}};
}

void saveSnapshot(const QString &file, const core::SnapshotOwner &owner, const core::RuleSet &rules)
{
    core::SnapshotStore store;
    const QDateTime now = QDateTime::currentDateTime();
    const core::Snapshot snapshot{
        .owner = owner, .begunAt = now.addSecs(-150), .endedAt = now, .totalCount = rules.count()};
    if (!store.open(file) || !store.save(snapshot, rules, {}))
        std::fputs("The snapshot cannot be saved.\n", stderr);
}

SnapshotFile::SnapshotFile(const core::RuleSet &rules)
{
    saveSnapshot(m_file, benchOwner(), rules);
}

double SnapshotFile::msUntilPainted() const
{
    forgetInMemory(m_folder.path());
    return numberFromChild({u"snapshot"_s, m_file});
}

int printLoading(const QString &file)
{
    BenchTable table(linkRules(kRowsBefore));
    bool isThere = false;
    const double taken = msOf([&] {
        core::SnapshotStore store;
        const auto opened = store.open(file);
        const auto newest = store.loadNewest(benchOwner());
        isThere = opened && newest && *newest;
        if (isThere)
            (void)table.show((*newest)->rules);
    });
    std::printf("%f\n", taken);
    return isThere ? 0 : 1;
}

} // namespace qrjump::bench
