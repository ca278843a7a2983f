#pragma once

#include "core/accounts/accountsession.h"

#include <QAbstractListModel>

#include <vector>

namespace qrjump::core {

/// The accounts of the user, each with its session, in the order of the list. Owns the sessions.
class AccountListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< AccountKind as a number
        SandboxRole,             ///< whether it is a sandbox account
    };

    using QAbstractListModel::QAbstractListModel;

    void append(std::unique_ptr<AccountSession> session);
    [[nodiscard]] AccountSession &sessionAt(int row) { return *m_sessions.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<std::unique_ptr<AccountSession>> m_sessions;
};

} // namespace qrjump::core
