#include "core/accounts/accounttext.h"

#include "core/rules/ruletext.h"

#include <QCoreApplication>

namespace qrjump::core {

namespace {

struct AccountText
{
    Q_DECLARE_TR_FUNCTIONS(AccountText)
};

} // namespace

QString displayText(AccountColour colour)
{
    switch (colour) {
    case AccountColour::None:
        return {};
    case AccountColour::Red:
        return AccountText::tr("Red");
    case AccountColour::Orange:
        return AccountText::tr("Orange");
    case AccountColour::Yellow:
        return AccountText::tr("Yellow");
    case AccountColour::Green:
        return AccountText::tr("Green");
    case AccountColour::Blue:
        return AccountText::tr("Blue");
    case AccountColour::Purple:
        return AccountText::tr("Purple");
    }
    Q_UNREACHABLE();
}

QString displayText(WriteAccess writes)
{
    switch (writes) {
    case WriteAccess::Allowed:
        return {};
    case WriteAccess::Locked:
        return AccountText::tr("Locked");
    }
    Q_UNREACHABLE();
}

QString displayText(AccountStatus status)
{
    switch (status) {
    case AccountStatus::Ready:
        return {};
    case AccountStatus::SecretMissing:
        return AccountText::tr("A secret is missing");
    case AccountStatus::SecretUnavailable:
        return AccountText::tr("A secret cannot be read now");
    }
    Q_UNREACHABLE();
}

QString displayText(SecretSlot slot)
{
    switch (slot) {
    case SecretSlot::AccessToken:
        return AccountText::tr("Access token");
    case SecretSlot::AppSecret:
        return AccountText::tr("AppSecret");
    case SecretSlot::TokenServiceSecret:
        return AccountText::tr("Secret of the token service");
    case SecretSlot::RefreshToken:
        return AccountText::tr("Refresh token");
    case SecretSlot::ProxyPassword:
        return AccountText::tr("Password of the proxy");
    }
    Q_UNREACHABLE();
}

QStringList describedInWords(const Account &account, AccountStatus status)
{
    QStringList words{displayText(account.kind), account.isSandbox ? AccountText::tr("Sandbox") : QString(),
                      account.word, displayText(account.writes), displayText(status)};
    words.removeAll(QString());
    return words;
}

} // namespace qrjump::core
