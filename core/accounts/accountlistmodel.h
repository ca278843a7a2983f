#pragma once

#include "core/accounts/accounttext.h"

#include <QAbstractListModel>

#include <optional>

namespace qrjump::core {

/// The accounts in the order of the list. Shows what the AccountBook has; changes nothing by itself.
class AccountListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< AccountKind as a number
        SandboxRole,             ///< whether it is a sandbox account
        ColourRole,              ///< AccountColour as a number
        WordRole,                ///< what the colour means; may be empty
        LockedRole,              ///< whether its writes are locked
        IdRole,
        StatusRole,   ///< AccountStatus as a number
        ActivityRole, ///< what goes on in the account: a translated sentence, "" for nothing
    };

    using QAbstractListModel::QAbstractListModel;

    /// Merges by id, so that selections and statuses survive. The ids are distinct.
    void setAccounts(const QList<Account> &accounts);
    /// Does nothing when there is no such account.
    void setStatus(const QString &id, AccountStatus status);
    /// A translated sentence about what goes on; "" for nothing. Does nothing when there is no such account.
    void setActivity(const QString &id, const QString &activity);

    [[nodiscard]] QList<Account> accounts() const;
    [[nodiscard]] const Account &accountAt(int row) const { return m_rows.at(row).account; }
    [[nodiscard]] AccountStatus statusAt(int row) const { return m_rows.at(row).status; }
    [[nodiscard]] std::optional<int> rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    /// Moves nothing yet: announces one account's wish to move. False when it is not about one account.
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                  const QModelIndex &destinationParent, int destinationChild) override;

Q_SIGNALS:
    /// A view wants the account to stand in `row` of the list as it will be then.
    void moveRequested(const QString &id, int row);

private:
    struct Row
    {
        Account account;
        AccountStatus status = AccountStatus::Ready;
        QString activity = {};
    };

    void removeAllBut(const QList<Account> &accounts);
    void placeAt(int row, const Account &account);

    QList<Row> m_rows;
};

} // namespace qrjump::core
