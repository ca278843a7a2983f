#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <optional>

namespace qrjump::core {

/// Why a database file cannot be used or a change was not stored.
struct StoreError
{
    enum class Kind {
        Unusable,     ///< not ours, or made by another version; nothing was changed in it
        Damaged,      ///< no database, or a broken one
        Busy,         ///< another program has it
        Failed,       ///< cannot be opened or written: rights, full disk
        OutOfStep,    ///< what was to be changed is no longer in the state that the change needs
        OtherProgram, ///< another program changes the account, so what it changes is its own
    };

    Kind kind = Kind::Failed;
    QString file;
    QString detail = {}; ///< technical, not translated

    bool operator==(const StoreError &) const = default;
};

/// The file and the reason, for a reader who looks into it. Not translated.
[[nodiscard]] QString textOf(const StoreError &error);

/// One SQLite file that is private to the user (0600). In WAL mode with synchronous=FULL: what a committed
/// transaction wrote survives a kill and a power cut, unless its format sets up something else. Belongs to
/// the thread that made it.
class SqliteFile
{
public:
    /// What a file of the same version that was made without `table` gets when it is opened.
    struct Addition
    {
        QString table;
        QStringList statements;
    };

    /// What a file has to be; a new one is made so.
    struct Format
    {
        int applicationId; ///< marks the file as ours
        int version;
        QStringList tables; ///< CREATE statements
        QList<Addition> additions = {};
        int pageSize = 4096;    ///< bytes; large values want large pages
        QStringList setUp = {}; ///< what else a connection needs; the file is not open when one of them fails
    };

    SqliteFile();
    ~SqliteFile();
    Q_DISABLE_COPY_MOVE(SqliteFile)

    /// Opens or creates `file`, whose folder exists. After a failure everything else fails for the same
    /// reason. Where damage was met in it since it was opened last, all of it is looked at, which takes its
    /// time.
    [[nodiscard]] Result<Nothing, StoreError> open(const QString &file, const Format &format);

    /// As it was given to open().
    [[nodiscard]] const QString &fileName() const { return m_file; }
    /// Beside `file` once damage was met in it.
    [[nodiscard]] static QString damageMarkOf(const QString &file);

    [[nodiscard]] QSqlQuery prepared(const QString &statement) const;
    [[nodiscard]] bool execute(const QString &statement);
    [[nodiscard]] std::optional<qint64> number(const QString &query);
    /// Why `query` failed.
    [[nodiscard]] StoreError errorOf(const QSqlQuery &query) const;
    [[nodiscard]] StoreError errorOf(const QString &detail) const;
    /// Why the last execute(), number() or inTransaction() failed.
    [[nodiscard]] const StoreError &lastError() const { return m_lastError; }

    /// Runs `steps`, which answers whether all went well, in one transaction: all of it or nothing.
    template <typename Steps>
    [[nodiscard]] bool inTransaction(Steps steps)
    {
        if (!execute(QStringLiteral("BEGIN IMMEDIATE")))
            return false;
        if (steps() && execute(QStringLiteral("COMMIT")))
            return true;
        m_database.rollback();
        return false;
    }

private:
    [[nodiscard]] Result<Nothing, StoreError> tryToOpen(const QString &file, const Format &format);
    [[nodiscard]] Result<Nothing, StoreError> prepare(const Format &format);
    [[nodiscard]] Result<Nothing, StoreError> lookForDamage();
    [[nodiscard]] StoreError markedError(const QSqlError &error) const;
    [[nodiscard]] bool create(const Format &format);
    [[nodiscard]] bool complete(const Addition &addition);
    [[nodiscard]] bool lacks(const QString &table);

    QString m_connection;
    QString m_file;
    QSqlDatabase m_database;
    StoreError m_lastError;                               ///< of execute() and number()
    std::optional<StoreError> m_openError = StoreError{}; ///< nothing while it is open
};

} // namespace qrjump::core
