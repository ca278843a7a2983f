#include "core/operations/accountlock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

/// An account given on the command line can have any name.
QString fileNameOf(const QString &accountId)
{
    const QByteArray hash = QCryptographicHash::hash(accountId.toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toHex()) + u".lock"_s;
}

} // namespace

AccountLock::AccountLock(QString folder, const QString &accountId)
    : m_folder(std::move(folder))
    , m_file(QDir(m_folder).filePath(fileNameOf(accountId)))
    , m_lock(std::make_unique<QLockFile>(m_file))
{
    m_lock->setStaleLockTime(0); // an import may take hours; a dead owner is recognized all the same
}

Result<bool, StoreError> AccountLock::take()
{
    if (m_isHeld || m_folder.isEmpty()) {
        m_isHeld = true;
        return true;
    }
    QDir().mkpath(m_folder);
    m_isHeld = m_lock->tryLock(0);
    if (m_isHeld || m_lock->error() == QLockFile::LockFailedError)
        return m_isHeld;
    return Failure{StoreError{StoreError::Kind::Failed, m_file, u"the lock file cannot be created"_s}};
}

/// A file is there also when its owner was killed: only an attempt tells.
bool AccountLock::isHeldElsewhere() const
{
    if (m_isHeld || m_folder.isEmpty() || !QFileInfo::exists(m_file))
        return false;
    const bool isFree = m_lock->tryLock(0);
    const bool isTaken = !isFree && m_lock->error() == QLockFile::LockFailedError;
    if (isFree)
        m_lock->unlock();
    return isTaken;
}

void AccountLock::release()
{
    if (std::exchange(m_isHeld, false) && !m_folder.isEmpty())
        m_lock->unlock();
}

} // namespace qrjump::core
