#include "core/api/errorexplanation.h"

#include "core/api/errorcatalogue.h"
#include "core/api/tokenexplanation.h"
#include "core/base/sentences.h"
#include "core/rules/rulechange.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAddressNotAllowed = 40164;
constexpr int kInvalidArguments = 40097;

/// The server's text without the identifier behind it, which is shown by itself.
QString withoutRid(QString errmsg)
{
    static const QRegularExpression ridAtEnd(uR"([\s,]*\brid:.*$)"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    return errmsg.remove(ridAtEnd).trimmed();
}

/// "invalid ip 203.0.113.7 [ipv6 ::ffff:203.0.113.7], not in whitelist"
QString addressIn(const QString &errmsg)
{
    static const QRegularExpression address(uR"(invalid ip ([0-9A-Fa-f.:]+))"_s);
    return address.match(errmsg).captured(1);
}

std::optional<RuleField> fieldOnTheWire(const QString &name)
{
    if (name == "prefix"_L1)
        return RuleField::Prefix;
    if (name == "path"_L1)
        return RuleField::PagePath;
    if (name == "open_version"_L1)
        return RuleField::TestRange;
    if (name == "permit_sub_rule"_L1)
        return RuleField::SubRules;
    if (name == "debug_url"_L1)
        return RuleField::TestLinks;
    return std::nullopt;
}

/// "invalid args hint: [path]". Other hints are identifiers that only WeChat understands.
std::optional<RuleField> fieldInHint(const QString &errmsg)
{
    static const QRegularExpression hint(uR"(\bhint: ?\[([a-z_]+)(?:\[\d+\])?\])"_s);
    return fieldOnTheWire(hint.match(errmsg).captured(1));
}

/// Only what is added or edited has values; of the others the prefix says nothing about a field.
std::optional<RuleField> hintedField(const ApiError &error, std::optional<RuleOperation::Kind> change)
{
    using Kind = RuleOperation::Kind;
    const bool isWrite = change == Kind::Add || change == Kind::Edit;
    return isWrite && error.errcode == kInvalidArguments ? fieldInHint(error.errmsg) : std::nullopt;
}

std::optional<RuleField> catalogueField(const ApiError &error, const ErrorCatalogue &catalogue)
{
    const ErrorEntry *entry = error.errcode ? catalogue.find(*error.errcode) : nullptr;
    return entry ? entry->field : std::nullopt;
}

class Explanation
{
    Q_DECLARE_TR_FUNCTIONS(ErrorExplanation)

public:
    using Sentences = TokenSentences;
    using Change = RuleOperation::Kind;

    /// Of a refusal that names the field.
    static Sentences ofField(RuleField field, std::optional<Change> change)
    {
        if (field == RuleField::Prefix && change == Change::Edit) // it is the key of an edited rule
            return {tr("WeChat refuses the prefix; usually it has no rule with this prefix any more."),
                    tr("Load the list again and look whether the rule is still there.")};
        //: %1 is the name of a field of a rule, such as "Page path"
        return {tr("WeChat refuses what was sent as “%1”.").arg(fieldTitle(field)),
                tr("Check that this field is filled in and within its limits, and change it before you send "
                   "the rule again.")};
    }

    static Sentences ofCode(int code, const ErrorCatalogue &catalogue, std::optional<Change> change)
    {
        if (const ErrorEntry *entry = catalogue.find(code)) {
            const ErrorWords words = entry->wordsFor(change);
            return {words.meaning.localized(), words.remedy.localized()};
        }
        return {tr("WeChat refused the call with code %1, which this program does not know.").arg(code),
                tr("Read what the server says below. With the request identifier, WeChat's support can tell "
                   "more.")};
    }

    static Sentences ofStatus(int status)
    {
        if (status >= 500)
            return {tr("The server is out of order: it answered with HTTP status %1.").arg(status),
                    tr("Try again in some minutes.")};
        return {tr("The server answered with HTTP status %1, which WeChat never does.").arg(status),
                tr("Check the server address in the account settings, and whether a proxy or login page "
                   "stands in between.")};
    }

    static Sentences of(const ApiError &error, const ErrorCatalogue &catalogue, std::optional<Change> change)
    {
        switch (error.kind) {
        case ApiError::Kind::Refused:
            return ofCode(error.errcode.value_or(0), catalogue, change);
        case ApiError::Kind::Network:
            return {tr("The server could not be reached, or the connection was lost."),
                    tr("Check the internet connection and the proxy settings of this computer, then try "
                       "again.")};
        case ApiError::Kind::Timeout:
            return {tr("The server did not answer in time."),
                    tr("Try again in a moment. If it keeps happening, check the internet connection.")};
        case ApiError::Kind::Cancelled:
            return {tr("The call was stopped before the server answered."),
                    tr("Start it again when you like.")};
        case ApiError::Kind::Tls:
            return {tr("The server could not prove that it is the one it claims to be."),
                    tr("Check the date and time of this computer. In a company network, ask the "
                       "administrators whether they inspect encrypted connections.")};
        case ApiError::Kind::Redirect:
            return {tr("Something stands between this computer and WeChat: the call was sent on to another "
                       "place, and the program did not follow."),
                    tr("Log in to the network if it asks for that in a web browser, then try again.")};
        case ApiError::Kind::HttpStatus:
            return ofStatus(error.httpStatus);
        case ApiError::Kind::TooLarge:
            return {tr("The server's answer is larger than any real one, so reading it was given up."),
                    tr("Check the server address in the account settings. If it is right, load fewer rules "
                       "at a time.")};
        case ApiError::Kind::Unreadable:
            return {tr("The server's answer cannot be read; it is not what WeChat sends."),
                    tr("Try again. If it keeps happening, a proxy or login page may stand between this "
                       "computer and WeChat.")};
        case ApiError::Kind::Insecure:
            return {tr("The server address begins with http://, so the access token would be readable for "
                       "others on the way. Nothing was sent."),
                    tr("Use an address that begins with https://.")};
        case ApiError::Kind::WriteLocked:
            return {tr("This account is locked against changes. Nothing was sent."),
                    tr("If you do want to change it, take the lock away in the account's settings.")};
        case ApiError::Kind::NoToken:
            return {tr("There is no access token for this account."),
                    tr("Paste a token in the account's settings, or set up a way to fetch one.")};
        case ApiError::Kind::SecretUnavailable:
            return {tr("The keychain of this computer did not hand out the secret of this account."),
                    tr("Unlock your keyring and try again, or enter the secret again in the account's "
                       "settings.")};
        case ApiError::Kind::NotRecorded:
            return {tr("The change could not be recorded on this computer, so it was not sent: without a "
                       "record it could get lost or be made twice."),
                    tr("Make sure that the disk is not full and that the file named below can be written, "
                       "then try again.")};
        case ApiError::Kind::OtherProgram:
            return {tr("Another program is changing the rules of this account at the moment, such as a "
                       "second window or an import on the command line. Nothing was sent."),
                    tr("Try again when it has finished, or stop it.")};
        case ApiError::Kind::SettingsChanged:
            return {tr("The settings of this account were changed after this had begun, and its secrets are "
                       "for the new settings. Nothing was sent."),
                    tr("Close what you have open for this account and open it again.")};
        }
        Q_UNREACHABLE();
    }

    static QString rawLine(const ApiError &error)
    {
        QStringList parts;
        if (error.errcode)
            parts.append(QString::number(*error.errcode));
        else if (error.httpStatus != 0)
            parts.append(u"HTTP %1"_s.arg(error.httpStatus));
        parts.append(withoutRid(error.errmsg));
        parts.append(error.detail);
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }

    static QString ofCertainty(Certainty certainty)
    {
        switch (certainty) {
        case Certainty::Unchanged:
            return tr("Nothing was changed on the server.");
        case Certainty::Changed:
            return tr("The change was made on the server.");
        case Certainty::Unknown:
            return tr("It is not certain whether something was changed on the server.");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString certaintySentence(Certainty certainty)
{
    return Explanation::ofCertainty(certainty);
}

ErrorExplanation explain(const ApiError &error, const ErrorCatalogue &catalogue,
                         std::optional<RuleOperation::Kind> change)
{
    const auto hinted = hintedField(error, change);
    const auto ofToken = tokenSentences(error);
    const auto [meaning, remedy] = ofToken  ? *ofToken
                                   : hinted ? Explanation::ofField(*hinted, change)
                                            : Explanation::of(error, catalogue, change);
    return {
        .meaning = ofToken ? meaning : joinedSentences({meaning, stepSentence(error.step)}),
        .remedy = remedy,
        .changed = certaintySentence(error.certainty),
        .raw = Explanation::rawLine(error),
        .rid = error.rid,
        .address = error.errcode == kAddressNotAllowed ? addressIn(error.errmsg) : QString(),
        .field = hinted ? hinted : catalogueField(error, catalogue),
    };
}

} // namespace qrjump::core
