#include "core/accounts/accountlistmodel.h"

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

QStringList words(const Account &account, AccountStatus status, const QString &activity)
{
    QStringList lines = describedInWords(account, status);
    if (!activity.isEmpty())
        lines.append(activity);
    return lines;
}

} // namespace

void AccountListModel::setAccounts(const QList<Account> &accounts)
{
    removeAllBut(accounts);
    for (int row = 0; row < static_cast<int>(accounts.size()); ++row)
        placeAt(row, accounts.at(row));
}

void AccountListModel::removeAllBut(const QList<Account> &accounts)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const auto isRow = [this, row](const Account &account) { return account.id == accountAt(row).id; };
        if (std::any_of(accounts.begin(), accounts.end(), isRow))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

/// The rows before `row` are already those that they shall be.
void AccountListModel::placeAt(int row, const Account &account)
{
    const std::optional<int> old = rowOf(account.id);
    if (!old) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, {account});
        endInsertRows();
        return;
    }
    if (*old != row) {
        beginMoveRows({}, *old, *old, {}, row);
        m_rows.move(*old, row);
        endMoveRows();
    }
    if (accountAt(row) != account) {
        m_rows[row].account = account;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void AccountListModel::setStatus(const QString &id, AccountStatus status)
{
    const std::optional<int> row = rowOf(id);
    if (!row || statusAt(*row) == status)
        return;
    m_rows[*row].status = status;
    Q_EMIT dataChanged(index(*row), index(*row));
}

void AccountListModel::setActivity(const QString &id, const QString &activity)
{
    const std::optional<int> row = rowOf(id);
    if (!row || m_rows.at(*row).activity == activity)
        return;
    m_rows[*row].activity = activity;
    Q_EMIT dataChanged(index(*row), index(*row));
}

QList<Account> AccountListModel::accounts() const
{
    QList<Account> accounts;
    for (const Row &row : m_rows)
        accounts.append(row.account);
    return accounts;
}

std::optional<int> AccountListModel::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.account.id == id; });
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<int>(found - m_rows.begin()));
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[account, status, activity] = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return account.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return (QStringList{account.name} + words(account, status, activity)).join(u'\n');
    case Qt::AccessibleDescriptionRole:
        return words(account, status, activity).join(u'\n');
    case KindRole:
        return static_cast<int>(account.kind);
    case SandboxRole:
        return account.isSandbox;
    case ColourRole:
        return static_cast<int>(account.colour);
    case WordRole:
        return account.word;
    case LockedRole:
        return account.writes == WriteAccess::Locked;
    case IdRole:
        return account.id;
    case StatusRole:
        return static_cast<int>(status);
    case ActivityRole:
        return activity;
    default:
        return {};
    }
}

Qt::ItemFlags AccountListModel::flags(const QModelIndex &index) const
{
    // Accounts are dropped between accounts, never on one.
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled;
}

Qt::DropActions AccountListModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

bool AccountListModel::moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                                const QModelIndex &destinationParent, int destinationChild)
{
    const bool isInList =
        sourceRow >= 0 && sourceRow < rowCount() && destinationChild >= 0 && destinationChild <= rowCount();
    if (count != 1 || !isInList || sourceParent.isValid() || destinationParent.isValid())
        return false;
    // Where it goes down, the rows between come up by one.
    const int row = destinationChild > sourceRow ? destinationChild - 1 : destinationChild;
    if (row != sourceRow)
        Q_EMIT moveRequested(accountAt(sourceRow).id, row);
    return true;
}

} // namespace qrjump::core
