#pragma once

#include "core/api/requestrecord.h"
#include "core/api/seensecrets.h"

namespace qrjump::core {

class Clock;

/// The last requests of all accounts, in the order in which they ended. Masks what it is given before it
/// keeps it, so that no caller can forget to.
class RequestLog : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostRecords = 1000;
    static constexpr qint64 kMostBytes = 16 * 1024 * 1024; ///< of text, about

    /// `clock` outlives the log.
    explicit RequestLog(const Clock &clock, QObject *parent = nullptr);

    /// `accountName`: whose call it was, as the user knows it.
    void record(const QString &accountName, const HttpExchange &exchange);
    void clear();

    /// The oldest first.
    [[nodiscard]] const QList<RequestRecord> &records() const { return m_records; }

Q_SIGNALS:
    void recorded(const qrjump::core::RequestRecord &record);
    /// All records up to `number` are gone.
    void dropped(quint64 number);

private:
    void dropOldest();

    const Clock &m_clock;
    QList<RequestRecord> m_records;
    quint64 m_lastNumber = 0;
    qint64 m_bytes = 0;
    SeenSecrets m_seenSecrets; ///< clear() leaves them, they may come again
};

} // namespace qrjump::core
