#pragma once

#include "ui/accounts/accountlook.h"

#include <QWidget>

class QLabel;

namespace qrjump::ui {

class AccountMark;
class ElidedLabel;

/// Says in one line which account something is about: name, colour with word, lock, kind. At the top of every
/// dialog that changes something.
class AccountBadge : public QWidget
{
    Q_OBJECT

public:
    explicit AccountBadge(QWidget *parent = nullptr);

    void setAccount(const core::Account &account) { setLook(lookOf(account)); }
    void setLook(const AccountLook &look);

private:
    ElidedLabel *m_name;
    AccountMark *m_mark;
    QLabel *m_kind;
};

} // namespace qrjump::ui
