#pragma once

#include "ui/accounts/accountlook.h"
#include "ui/widgets/icons.h"

#include <QDialog>

namespace qrjump::ui {

/// Asks before something happens to an account. Accepted means yes; Enter and Esc mean no.
class AccountQuestion : public QDialog
{
    Q_OBJECT

public:
    struct Content
    {
        QString title;
        QString question;     ///< one sentence
        QString consequences; ///< what will not be undone, what stays
        QString answer;       ///< verb on the button that means yes
        IconName icon = IconName::Ok;
    };

    AccountQuestion(const AccountLook &look, const Content &content, QWidget *parent = nullptr);
};

} // namespace qrjump::ui
