#pragma once

#include "ui/accounts/form/accountformpart.h"

namespace qrjump::ui {

/// Where the reply of a token service holds the token and its lifetime.
class TokenReplyFields : public AccountFormPart
{
    Q_OBJECT

public:
    explicit TokenReplyFields(QWidget *parent = nullptr);

    void setPaths(const QString &token, const QString &lifetime);
    [[nodiscard]] QString tokenPath() const;
    [[nodiscard]] QString lifetimePath() const;

private:
    QLineEdit *addPath(core::AccountField field, const QString &objectName, const QString &label,
                       const QString &help);

    QLineEdit *m_token;
    QLineEdit *m_lifetime;
};

} // namespace qrjump::ui
