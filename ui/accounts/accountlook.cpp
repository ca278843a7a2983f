#include "ui/accounts/accountlook.h"

#include "core/accounts/accounttext.h"
#include "core/rules/ruletext.h"

#include <QCoreApplication>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

struct AccountLookText
{
    Q_DECLARE_TR_FUNCTIONS(AccountLook)
};

} // namespace

AccountLook lookOf(const core::Account &account)
{
    return {.name = account.name,
            .kind = account.kind,
            .colour = account.colour,
            .word = account.word,
            .writes = account.writes};
}

QString lockedText()
{
    return core::displayText(core::WriteAccess::Locked);
}

QString lockReason()
{
    return AccountLookText::tr("This account is locked: the program changes nothing in it. To change rules, "
                               "choose “Unlock account” in the menu “Account”.");
}

QString spokenText(const AccountLook &look)
{
    QStringList words{look.name, look.word, core::displayText(look.kind)};
    if (look.isLocked())
        words.append(lockedText());
    words.removeAll(QString());
    return words.join(u" · "_s);
}

} // namespace qrjump::ui
