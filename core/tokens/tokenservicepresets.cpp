#include "core/tokens/tokenservicepresets.h"

#include <QCoreApplication>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct TokenServicePresetsText
{
    Q_DECLARE_TR_FUNCTIONS(TokenServicePresets)
};

TokenServiceRequest inAddress()
{
    return {.url = {}, .query = {{u"appid"_s, u"{appid}"_s}, {u"secret"_s, u"{secret}"_s}}};
}

TokenServiceRequest inHeader()
{
    return {.url = {},
            .headers = {{u"Authorization"_s, u"Bearer {secret}"_s}},
            .query = {{u"appid"_s, u"{appid}"_s}}};
}

TokenServiceRequest posted(const QString &body)
{
    return {.url = {}, .method = HttpMethod::Post, .body = body};
}

} // namespace

QList<TokenServicePreset> tokenServicePresets()
{
    const QString appidAndSecret = uR"({"appid":"{appid}","secret":"{secret}"})"_s;
    const QString withRefusedToken =
        uR"({"appid":"{appid}","secret":"{secret}","refused_token":"{refused_token}"})"_s;
    return {
        //: %1 and %2 are names as they stand in the reply
        {TokenServicePresetsText::tr("Answers like WeChat: %1, %2").arg(u"access_token"_s, u"expires_in"_s),
         {.request = inAddress(), .tokenPath = u"access_token"_s, .lifetimePath = u"expires_in"_s}},
        //: %1 is the name of a member of the reply
        {TokenServicePresetsText::tr("Answer wrapped in “%1”, secret in a header").arg(u"data"_s),
         {.request = inHeader(), .tokenPath = u"data.accessToken"_s, .lifetimePath = u"data.expiresIn"_s}},
        //: %1 is the name of a member of the reply
        {TokenServicePresetsText::tr("Only “%1”, secret in a header").arg(u"token"_s),
         {.request = inHeader(), .tokenPath = u"token"_s}},
        {TokenServicePresetsText::tr("The token as bare text, secret in a header"), {.request = inHeader()}},
        {TokenServicePresetsText::tr("POST, and a renewal that is told the refused token"),
         {.request = posted(appidAndSecret),
          .tokenPath = u"data.accessToken"_s,
          .lifetimePath = u"data.expiresIn"_s,
          .renewal = posted(withRefusedToken)}},
    };
}

} // namespace qrjump::core
