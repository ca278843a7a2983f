#include "ui/accounts/form/tokenreplyfields.h"

#include <QLineEdit>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::AccountField;

TokenReplyFields::TokenReplyFields(QWidget *parent)
    : AccountFormPart(parent)
{
    m_token =
        addPath(AccountField::TokenPath, u"tokenPathField"_s, tr("Token at"),
                tr("The path in the JSON reply, for example access_token or data.accessToken. Empty when "
                   "the whole reply is the token."));
    m_lifetime =
        addPath(AccountField::LifetimePath, u"lifetimePathField"_s, tr("Lifetime at"),
                tr("The path to the seconds the token still lives, for example expires_in. Empty when "
                   "the service does not say."));
}

QLineEdit *TokenReplyFields::addPath(AccountField field, const QString &objectName, const QString &label,
                                     const QString &help)
{
    auto *path = new QLineEdit;
    path->setObjectName(objectName);
    addRow(field, label, path, help);
    watchLine(path, field);
    return path;
}

void TokenReplyFields::setPaths(const QString &token, const QString &lifetime)
{
    m_token->setText(token);
    m_lifetime->setText(lifetime);
}

QString TokenReplyFields::tokenPath() const
{
    return m_token->text().trimmed();
}

QString TokenReplyFields::lifetimePath() const
{
    return m_lifetime->text().trimmed();
}

} // namespace qrjump::ui
