#include "ui/accounts/secretconcern.h"

#include "core/api/apierror.h"
#include "ui/widgets/inlinebar.h"

#include <QCoreApplication>
#include <QPushButton>

namespace qrjump::ui {

bool concernsSecret(const core::ApiError &error)
{
    using Kind = core::ApiError::Kind;
    const bool isRefusedByTokenServer =
        error.kind == Kind::Refused && error.step != core::ApiError::Step::Call;
    return error.kind == Kind::NoToken || error.kind == Kind::SecretUnavailable || isRefusedByTokenServer ||
           error.renewal == core::ApiError::Renewal::Impossible;
}

QString enterSecretText()
{
    return QCoreApplication::translate("SecretConcern", "Enter the secret again");
}

QPushButton *addSecretButton(InlineBar &bar)
{
    QPushButton *button = bar.addButton(IconName::Edit, enterSecretText());
    button->setObjectName(QStringLiteral("enterSecret"));
    return button;
}

} // namespace qrjump::ui
