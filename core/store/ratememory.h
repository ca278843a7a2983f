#pragma once

#include "core/base/requestmemory.h"
#include "core/store/sqlitefile.h"

#include <map>
#include <memory>

namespace qrjump::core {

/// The requests of the last minute in a file of their own, which all programs of this user share. Losing it
/// costs a minute's memory, so nothing is flushed to the disk for it, a damaged one is replaced, and where it
/// cannot be used nobody waits for it.
class RateMemory final : public RequestMemory
{
public:
    /// `file` is opened or created with the first request; its folder exists by then.
    explicit RateMemory(QString file);

    [[nodiscard]] std::chrono::milliseconds reserve(const QString &account, const QDateTime &now,
                                                    const QList<RequestWindow> &windows) override;

private:
    struct Request
    {
        QString account;
        qint64 at; ///< ms since the epoch
    };

    [[nodiscard]] bool isOpen();
    [[nodiscard]] bool forgetWhatIsOver(const Request &request);
    [[nodiscard]] bool forgetOfAll(qint64 now);
    [[nodiscard]] bool findWait(const Request &request, const QList<RequestWindow> &windows);
    [[nodiscard]] std::optional<qint64> rowsAtMost();
    [[nodiscard]] bool record(const Request &request);
    [[nodiscard]] QSqlQuery *executed(const QString &statement, const QVariantList &values);
    [[nodiscard]] std::chrono::milliseconds waitBecauseOf(const StoreError &error);
    void replaceFile();

    QString m_fileName;
    std::unique_ptr<SqliteFile> m_file;      ///< null: not open
    std::map<QString, QSqlQuery> m_prepared; ///< of the file, by their text
    std::optional<StoreError> m_error;       ///< of executed()
    std::chrono::milliseconds m_wait{0};     ///< what findWait() found
    int m_timesBusy = 0;                     ///< in a row
    qint64 m_forgotOfAllAt = 0;              ///< ms since the epoch
};

} // namespace qrjump::core
