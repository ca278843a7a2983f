#pragma once

#include "core/base/result.h"
#include "core/store/sqlitefile.h"

#include <QLockFile>

#include <memory>

namespace qrjump::core {

/// Sees to it that only one program at a time changes an account. A program that was killed holds nothing.
class AccountLock
{
public:
    /// `folder` is made when it is needed; empty: no other program can change the account.
    AccountLock(QString folder, const QString &accountId);

    /// True when it is held now, false while another program has it. An error when there can be no lock.
    [[nodiscard]] Result<bool, StoreError> take();
    void release();
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    /// Another program has it at this moment. Takes nothing.
    [[nodiscard]] bool isHeldElsewhere() const;

private:
    QString m_folder;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    bool m_isHeld = false;
};

} // namespace qrjump::core
