#pragma once

#include <QList>
#include <QString>

namespace qrjump::core {

/// What a form edits of an account, as far as something can be wrong with it.
enum class AccountField {
    Name,
    Appid,
    MiniPrograms,
    ActiveMiniProgram,
    Word,
    BaseUrl,
    ProxyHost,
    ProxyPort,
    ProxyUser,
    Limits,
    TokenServiceUrl,
    TokenServiceHeaders,
    TokenServiceQuery,
    TokenServiceBody,
    TokenPath,
    LifetimePath,
    RenewalUrl,
    RenewalHeaders,
    RenewalQuery,
    RenewalBody,
    ComponentAppid,
};

/// Something about an account that the user should know before it is stored.
struct AccountProblem
{
    enum class Severity {
        Error, ///< the account would not work, or would give a secret away
        Hint,  ///< unusual; the user decides
    };

    AccountField field = AccountField::Name;
    Severity severity = Severity::Error;
    QString text = {}; ///< translated sentences: what is wrong and how to mend it

    bool operator==(const AccountProblem &) const = default;
};

} // namespace qrjump::core
