#include "core/api/limitwait.h"

#include <QCoreApplication>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct LimitWaitWords
{
    Q_DECLARE_TR_FUNCTIONS(LimitWait)
};

QString timeOf(const LimitWait &wait)
{
    return wait.until.toLocalTime().toString(u"HH:mm:ss"_s);
}

} // namespace

QString limitWaitText(const LimitWait &wait)
{
    //: %1 is a time of day
    return LimitWaitWords::tr("waiting until about %1, because only %Ln calls a minute are allowed", nullptr,
                              wait.perMinute)
        .arg(timeOf(wait));
}

QString limitWaitSentence(const LimitWait &wait)
{
    //: %1 is a time of day
    return LimitWaitWords::tr("This account's limit of %Ln calls a minute is reached. The program "
                              "goes on by itself at about %1.",
                              nullptr, wait.perMinute)
        .arg(timeOf(wait));
}

} // namespace qrjump::core
