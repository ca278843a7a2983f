#pragma once

#include "core/base/result.h"
#include "core/sandbox/accountstate.h"
#include "core/sandbox/sandboxoptions.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace qrjump::sandbox {

/// What a data file adds to the sample data. Rules that were never touched are not in it, so it stays small.
struct StoredData
{
    struct Rule
    {
        core::AccountKind kind;
        NumberedRule numbered;
        bool removed = false; ///< of the rule only the prefix counts
    };
    struct Account
    {
        core::AccountKind kind;
        AccountRecord record;
    };

    quint64 serviceRuleCount = 0; ///< of the sample the file was made with
    QList<Rule> rules;            ///< in no particular order
    QList<Account> accounts;
};

/// The SQLite file of a sandbox: WAL and synchronous=FULL, so what save() reports as done survives a kill and
/// a power cut. Belongs to the thread that made it, as QSqlDatabase does.
class SandboxDatabase
{
public:
    SandboxDatabase();
    ~SandboxDatabase();
    Q_DISABLE_COPY_MOVE(SandboxDatabase)

    /// Opens or creates the data file; a new one is for a sample of as many rules as the options say. The
    /// error is a translated sentence. The file belongs to this process alone until the object is gone.
    [[nodiscard]] core::Result<StoredData, QString> open(const SandboxOptions &options);

    /// True once the whole change is durable; false when nothing of it is.
    [[nodiscard]] bool save(core::AccountKind kind, const AccountChange &change);

private:
    [[nodiscard]] bool prepareFile(const SandboxOptions &options);
    [[nodiscard]] bool dropTables();
    [[nodiscard]] bool createTables(quint64 serviceRuleCount);
    [[nodiscard]] bool prepareStatements();
    [[nodiscard]] bool loadRules(StoredData &data);
    [[nodiscard]] bool loadAccounts(StoredData &data);
    [[nodiscard]] bool saveRule(core::AccountKind kind, const NumberedRule &numbered);
    [[nodiscard]] bool saveRemoval(core::AccountKind kind, const QString &prefix);
    [[nodiscard]] bool saveAccount(core::AccountKind kind, const AccountRecord &record);
    [[nodiscard]] bool execute(const QString &statement);
    [[nodiscard]] std::optional<qint64> number(const QString &query);
    [[nodiscard]] bool fail(const QString &problem);

    QString m_problem; ///< of the first step that failed
    QString m_connection;
    QSqlDatabase m_database;
    std::optional<QSqlQuery> m_putRule;
    std::optional<QSqlQuery> m_putAccount;
};

} // namespace qrjump::sandbox
