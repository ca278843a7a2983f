#include "core/accounts/accountlistmodel.h"

#include "core/rules/ruletext.h"

namespace qrjump::core {

void AccountListModel::append(std::unique_ptr<AccountSession> session)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_sessions.push_back(std::move(session));
    endInsertRows();
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Account &account = m_sessions.at(static_cast<std::size_t>(index.row()))->account();
    switch (role) {
    case Qt::DisplayRole:
        return account.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return displayText(account.kind);
    case KindRole:
        return static_cast<int>(account.kind);
    case SandboxRole:
        return account.isSandbox;
    default:
        return {};
    }
}

} // namespace qrjump::core
