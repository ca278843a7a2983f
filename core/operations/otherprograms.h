#pragma once

#include <QTimer>

#include <chrono>

namespace qrjump::core {

class AccountLock;

/// Looks now and then whether another program changes the account. It tells nobody when it begins and ends.
class OtherPrograms : public QObject
{
    Q_OBJECT

public:
    /// `lock` outlives it.
    OtherPrograms(const AccountLock &lock, std::chrono::milliseconds every);

    /// At the last look.
    [[nodiscard]] bool areChanging() const { return m_areChanging; }
    /// Looks at once.
    bool look();

Q_SIGNALS:
    /// What the journal holds may be another program's by now, whether or not one is at it at the moment.
    void looked();

private:
    const AccountLock &m_lock;
    bool m_areChanging = false;
    QTimer m_timer;
};

} // namespace qrjump::core
