#include "core/accounts/tokenfinding.h"

#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace qrjump::core {

using Outcome = ConnectionFinding::Outcome;

namespace {

struct TokenFindingText
{
    Q_DECLARE_TR_FUNCTIONS(TokenFinding)
};

struct SourceText
{
    QString operator()(const PastedTokenSettings &) const
    {
        return TokenFindingText::tr("The access token is the one that was pasted.");
    }
    QString operator()(const AppSecretSettings &) const
    {
        return TokenFindingText::tr("The access token comes from WeChat, for the AppID and the AppSecret.");
    }
    QString operator()(const TokenServiceSettings &) const
    {
        return TokenFindingText::tr("The access token comes from the company's token service.");
    }
    QString operator()(const PlatformSettings &) const
    {
        return TokenFindingText::tr("The access token comes from WeChat, for the third-party platform.");
    }
};

QString lifetimeText(const std::optional<TokenAge> &age)
{
    if (!age || !age->endsAt)
        return TokenFindingText::tr("How long it works is not known.");
    return TokenFindingText::tr("It works until %1 at most.")
        .arg(QLocale().toString(age->endsAt->toLocalTime().time(), QLocale::ShortFormat));
}

bool hasEnded(const std::optional<TokenAge> &age, const QDateTime &now)
{
    return age && age->endsAt && *age->endsAt <= now;
}

bool disturbsOthers(const TokenSettings &settings)
{
    const auto *appSecret = std::get_if<AppSecretSettings>(&settings);
    return appSecret && appSecret->call == AppSecretSettings::Call::Token;
}

} // namespace

ConnectionFinding tokenFinding(const TokenSettings &settings, const std::optional<TokenAge> &age,
                               const QDateTime &now)
{
    ConnectionFinding finding{.step = ConnectionStep::Token};
    QStringList texts{std::visit(SourceText(), settings)};
    if (hasEnded(age, now)) {
        finding.outcome = Outcome::Warned;
        texts.append(TokenFindingText::tr("It is older than two hours, so WeChat has most likely ended it."));
        finding.remedy = TokenFindingText::tr("Paste a new one in the account's settings.");
    } else {
        texts.append(lifetimeText(age));
    }
    if (disturbsOthers(settings)) {
        finding.outcome = Outcome::Warned;
        texts.append(
            TokenFindingText::tr("Each one that is fetched takes the token away from all other systems."));
        finding.remedy =
            TokenFindingText::tr("If other systems use this account, choose stable_token in the account's "
                                 "settings, here and there.");
    }
    finding.finding = joinedSentences(texts);
    return finding;
}

} // namespace qrjump::core
