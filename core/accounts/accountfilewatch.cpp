#include "core/accounts/accountfilewatch.h"

#include <QFileInfo>

namespace qrjump::core {

using namespace std::chrono_literals;

AccountFileWatch::AccountFileWatch(const QString &fileName, QObject *parent)
    : QObject(parent)
    , m_fileName(fileName)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(20ms);
    connect(&m_settling, &QTimer::timeout, this, &AccountFileWatch::changed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &AccountFileWatch::onChange);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &AccountFileWatch::onChange);
    watch();
}

// Both: a file that is replaced is another file, and one that is written to does not change its folder.
void AccountFileWatch::watch()
{
    const QFileInfo file(m_fileName);
    for (const QString &path : {file.absolutePath(), file.absoluteFilePath()}) {
        const bool isWatched = m_watcher.files().contains(path) || m_watcher.directories().contains(path);
        if (!isWatched && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

void AccountFileWatch::onChange()
{
    watch();
    m_settling.start();
}

} // namespace qrjump::core
