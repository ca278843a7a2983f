#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

namespace qrjump::core {

/// Tells when another program has changed the file with the accounts, so that a lock that is set there counts
/// here as well.
class AccountFileWatch : public QObject
{
    Q_OBJECT

public:
    explicit AccountFileWatch(const QString &fileName, QObject *parent = nullptr);

    /// To be called again when the file or its folder may have come to be.
    void watch();

Q_SIGNALS:
    /// The file may hold something else now. Own changes are told as well.
    void changed();

private:
    void onChange();

    QString m_fileName;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< one change makes several events
};

} // namespace qrjump::core
