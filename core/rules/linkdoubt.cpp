#include "core/rules/linkdoubt.h"

#include <QCoreApplication>

namespace qrjump::core {

namespace {

struct DoubtText
{
    Q_DECLARE_TR_FUNCTIONS(LinkDoubt)
};

} // namespace

QString displayText(LinkDoubt doubt)
{
    switch (doubt) {
    case LinkDoubt::None:
        return {};
    case LinkDoubt::UserInfo:
        return DoubtText::tr("It is not documented how WeChat treats a user name in a link.");
    case LinkDoubt::Port:
        return DoubtText::tr("It is not documented how WeChat treats a port in a link.");
    case LinkDoubt::Fragment:
        return DoubtText::tr("It is not documented how WeChat treats what follows “#” in a link.");
    case LinkDoubt::Capitals:
        return DoubtText::tr("It is not documented how WeChat compares capital letters in a scheme or host.");
    case LinkDoubt::Encoding:
        return DoubtText::tr("It is not documented how WeChat compares links that differ in what is "
                             "percent-encoded.");
    case LinkDoubt::HostOnly:
        return DoubtText::tr("It is not documented which links a rule without a path covers.");
    case LinkDoubt::FinalSlash:
        return DoubtText::tr(
            "It is not documented whether a rule that ends in “/” covers the link without it.");
    case LinkDoubt::SlashAndQuery:
        return DoubtText::tr("It is not documented whether a rule with “/?” covers the links below its “/”.");
    case LinkDoubt::ServiceCode:
        return DoubtText::tr("It is not documented which of two codes WeChat chooses when one begins like "
                             "the other.");
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
