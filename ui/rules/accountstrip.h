#pragma once

#include "core/accounts/account.h"
#include "core/models/rulebrowser.h"

#include <QFrame>

class QLabel;

namespace qrjump::ui {

/// One line about the account: name, variant, feature, rules of how many, publishes left, as of when.
class AccountStrip : public QFrame
{
    Q_OBJECT

public:
    explicit AccountStrip(const core::Account &account, QWidget *parent = nullptr);

    void showFacts(const core::AccountFacts &facts);

private:
    QLabel *addFact(const char *objectName);

    core::AccountKind m_kind;
    QLabel *m_feature = nullptr;
    QLabel *m_rules = nullptr;
    QLabel *m_publishes = nullptr;
    QLabel *m_asOf = nullptr;
};

} // namespace qrjump::ui
