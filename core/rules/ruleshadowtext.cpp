#include "core/rules/ruleshadowtext.h"

#include <QCoreApplication>

namespace qrjump::core {

namespace {

struct ShadowText
{
    Q_DECLARE_TR_FUNCTIONS(RuleShadow)
};

} // namespace

QString displayText(RuleShadow::Doubt doubt)
{
    using Doubt = RuleShadow::Doubt;
    switch (doubt) {
    case Doubt::None:
        return {};
    case Doubt::UserInfo:
        return ShadowText::tr("It is not documented how WeChat treats a user name in a link.");
    case Doubt::Port:
        return ShadowText::tr("It is not documented how WeChat treats a port in a link.");
    case Doubt::Fragment:
        return ShadowText::tr("It is not documented how WeChat treats what follows “#” in a link.");
    case Doubt::Capitals:
        return ShadowText::tr(
            "It is not documented how WeChat compares capital letters in a scheme or host.");
    case Doubt::Encoding:
        return ShadowText::tr("It is not documented how WeChat compares links that differ in what is "
                              "percent-encoded.");
    case Doubt::HostOnly:
        return ShadowText::tr("It is not documented which links a rule without a path covers.");
    case Doubt::FinalSlash:
        return ShadowText::tr(
            "It is not documented whether a rule that ends in “/” covers the link without it.");
    case Doubt::SlashAndQuery:
        return ShadowText::tr(
            "It is not documented whether a rule with “/?” covers the links below its “/”.");
    case Doubt::ServiceCode:
        return ShadowText::tr("It is not documented which of two codes WeChat chooses when one begins like "
                              "the other.");
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
