#include "ui/rules/form/lostanswer.h"

#include <QCoreApplication>

namespace qrjump::ui {

using core::ApiError;
using core::Certainty;

namespace {

struct LostAnswer
{
    Q_DECLARE_TR_FUNCTIONS(LostAnswer)
};

constexpr int kTooBusy = -1;    // says that it leaves open what became of the call
constexpr int kIsThere = 85071; // there is a rule with this prefix

bool isRefusal(const ApiError &error, Certainty certainty)
{
    return error.kind == ApiError::Kind::Refused && error.certainty == certainty;
}

bool saysThatItIsThere(const ApiError &error)
{
    return isRefusal(error, Certainty::Unchanged) && error.errcode == kIsThere;
}

bool isTooBusy(const ApiError &error)
{
    return error.kind == ApiError::Kind::Refused && error.errcode == kTooBusy;
}

} // namespace

QString whyServerWasAsked(const ApiError &error)
{
    if (isTooBusy(error))
        return LostAnswer::tr("WeChat was too busy to say whether it worked, so the server was asked.");
    if (isRefusal(error, Certainty::Unknown))
        return LostAnswer::tr("WeChat's answer does not say whether it worked, so the server was asked.");
    if (saysThatItIsThere(error)) // perhaps by an earlier attempt, like the next
        return LostAnswer::tr("WeChat says that the rule exists already, so the server was asked.");
    if (isRefusal(error, Certainty::Unchanged))
        return LostAnswer::tr("WeChat refused it when it was sent again, so the server was asked.");
    return LostAnswer::tr("The answer was lost, so the server was asked.");
}

QString whyServerIsAsked(const ApiError &error)
{
    if (isTooBusy(error))
        return LostAnswer::tr("WeChat was too busy to say whether it worked. Reading back whether the server "
                              "has the rule…");
    if (isRefusal(error, Certainty::Unknown))
        return LostAnswer::tr("WeChat's answer does not say whether it worked. Reading back whether the "
                              "server has the rule…");
    if (saysThatItIsThere(error))
        return LostAnswer::tr(
            "WeChat says that the rule exists already. Reading back how the server has it…");
    if (isRefusal(error, Certainty::Unchanged))
        return LostAnswer::tr("WeChat refused it when it was sent again. Reading back how the server has "
                              "the rule…");
    return LostAnswer::tr("The answer was lost. Reading back whether the server has the rule…");
}

} // namespace qrjump::ui
