#include "core/rules/rulevalidation.h"

#include "core/base/sentences.h"
#include "core/rules/linkmatch.h"
#include "core/rules/rulelimits.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kServicePrefix = "http://weixin.qq.com/q/"_L1;
constexpr int kMostInQrCode = 2953; // bytes, in the largest one with the least error correction (ISO 18004)
constexpr int kLongPrefix = 500;    // a code that holds more is too fine for most cameras
constexpr int kLongPagePath = 1024; // what WeChat takes for the codes that it makes itself

bool isBlank(QChar c)
{
    if (c < u'\x7F')
        return c <= u' ';
    return c.isSpace() || c.category() == QChar::Other_Control;
}

bool containsBlank(const QString &text)
{
    return std::any_of(text.begin(), text.end(), isBlank);
}

/// Without those that are blanks, too.
bool isInvisibleControl(QChar c)
{
    return c.category() == QChar::Other_Control && !c.isSpace();
}

bool containsNonAscii(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x7e; });
}

/// Neither of the two, as most texts are. Without an early end, so that the compiler can look at many
/// characters with one instruction.
bool isPlainText(const QString &text)
{
    quint16 odd = 0;
    for (const QChar c : text)
        odd |= static_cast<quint16>(static_cast<quint16>(c.unicode() - u'!') > u'~' - u'!');
    return odd == 0;
}

/// The search of QLatin1StringView takes many times as long.
bool looksLikeDomain(QLatin1StringView host)
{
    return std::string_view(host.data(), static_cast<size_t>(host.size())).find('.') !=
               std::string_view::npos &&
           !host.startsWith(u'[');
}

/// Collects the problems of one rule. Each check names its field, says why and how to mend it.
class RuleValidator
{
    Q_DECLARE_TR_FUNCTIONS(RuleValidator)

public:
    using Code = RuleProblem::Code;

    void checkPrefix(const QString &prefix, AccountKind kind);
    void checkPagePath(const QString &path);
    void checkTestRange(std::optional<TestRange> range);
    void checkSubRules(std::optional<SubRules> subRules);
    void checkTestLinks(const JumpRule &rule);
    void checkNothingForOrdinary(const JumpRule &rule);

    [[nodiscard]] QList<RuleProblem> problems() const { return m_problems; }

private:
    struct Place
    {
        RuleField field;
        int testLink = -1;
    };

    void error(Place place, Code code, const QString &why, const QString &remedy)
    {
        m_problems.append({place.field, place.testLink, RuleProblem::Severity::Error, code, why, remedy});
    }
    void hint(Place place, Code code, const QString &why, const QString &remedy)
    {
        m_problems.append({place.field, place.testLink, RuleProblem::Severity::Hint, code, why, remedy});
    }

    bool checkCharacters(Place place, const QString &link);
    void checkLength(const QString &prefix);
    void checkOrdinaryPrefix(const QString &prefix);
    void checkServicePrefix(const QString &prefix);
    void checkUndocumentedParts(const LinkParts &parts);
    void checkTestLink(const LinkReach &prefix, const QString &link, int position);

    QList<RuleProblem> m_problems;
};

void RuleValidator::checkPrefix(const QString &prefix, AccountKind kind)
{
    const Place place{RuleField::Prefix};
    if (prefix.isEmpty())
        return error(place, Code::Missing, tr("The prefix is missing."),
                     tr("Enter the beginning of the link that the QR code holds."));
    if (!checkCharacters(place, prefix))
        return;
    checkLength(prefix);
    switch (kind) {
    case AccountKind::Ordinary:
        return checkOrdinaryPrefix(prefix);
    case AccountKind::Service:
        return checkServicePrefix(prefix);
    }
    Q_UNREACHABLE();
}

bool RuleValidator::checkCharacters(Place place, const QString &link)
{
    if (isPlainText(link))
        return true;
    if (std::any_of(link.begin(), link.end(), isInvisibleControl)) {
        error(place, Code::Blank, tr("A link cannot contain control characters, which are not visible."),
              tr("Remove them, or type the link again."));
        return false;
    }
    if (containsBlank(link)) {
        error(place, Code::Blank, tr("A link cannot contain blanks or line breaks."),
              tr("Remove the blanks, or write %20 where one belongs to the link."));
        return false;
    }
    if (containsNonAscii(link)) {
        error(place, Code::NonAscii, tr("A link cannot contain Chinese or other non-ASCII characters."),
              tr("Write them percent-encoded, for example %E4%B8%AD for 中."));
        return false;
    }
    return true;
}

void RuleValidator::checkLength(const QString &prefix)
{
    if (prefix.size() <= kLongPrefix)
        return;
    hint(
        {RuleField::Prefix}, Code::Undocumented,
        prefix.size() > kMostInQrCode
            ? tr("The prefix has %L1 characters, but no QR code holds a link of more than %L2.")
                  .arg(prefix.size())
                  .arg(kMostInQrCode)
            : tr("The prefix has %L1 characters. It is not documented how long it may be, and a QR code with "
                 "so many is hard to scan.")
                  .arg(prefix.size()),
        tr("Shorten the link that the QR code holds."));
}

void RuleValidator::checkOrdinaryPrefix(const QString &prefix)
{
    const Place place{RuleField::Prefix};
    const QByteArray utf8 = prefix.toUtf8();
    const LinkParts parts = splitLink(utf8);
    if (parts.scheme.isEmpty())
        return error(place, Code::NotALink, tr("This is not a link."), tr("Begin with https:// or http://."));
    const auto isScheme = [&parts](QLatin1StringView scheme) {
        return parts.scheme.compare(scheme, Qt::CaseInsensitive) == 0;
    };
    if (!isScheme("https"_L1) && !isScheme("http"_L1))
        return error(place, Code::Scheme, tr("WeChat only knows http and https, not “%1”.").arg(parts.scheme),
                     tr("Begin with https:// or http://."));
    if (parts.host().isEmpty())
        return error(place, Code::Host, tr("The link names no host."),
                     tr("Write the domain after ://, for example https://www.example.com/."));
    checkUndocumentedParts(parts);
}

void RuleValidator::checkUndocumentedParts(const LinkParts &parts)
{
    const Place place{RuleField::Prefix};
    const auto undocumented = [&](const QString &why, const QString &remedy) {
        hint(place, Code::Undocumented, why, remedy);
    };
    if (parts.hasCapitals())
        undocumented(tr("It is not documented how WeChat compares capital letters in a scheme or host."),
                     tr("Write scheme and host in lower case."));
    if (parts.hasUserInfo() || parts.hasPort())
        undocumented(tr("It is not documented whether WeChat accepts a port or user name in a link."),
                     tr("Use the plain domain."));
    if (parts.hasFragment)
        undocumented(tr("It is not documented how WeChat treats what follows “#”."),
                     tr("End the prefix before “#”."));
    if (parts.path.isEmpty())
        undocumented(tr("It is not documented which links a rule without a path covers."),
                     tr("End the prefix with “/” to cover everything on this host."));
    if (!looksLikeDomain(parts.host()))
        undocumented(tr("WeChat checks the ICP filing of the domain, and “%1” does not look like one.")
                         .arg(parts.host()),
                     tr("Use a domain that has an ICP filing."));
}

void RuleValidator::checkServicePrefix(const QString &prefix)
{
    const Place place{RuleField::Prefix};
    if (!prefix.startsWith(kServicePrefix))
        return error(place, Code::ServicePrefix,
                     prefix.startsWith("http://weixin.qq.com/r/"_L1)
                         ? tr("Codes with /r/ cannot open a mini program.")
                         : tr("The code of a service account begins with %1.").arg(kServicePrefix),
                     tr("Use a code of the service account that begins with %1.").arg(kServicePrefix));
    if (prefix.size() == kServicePrefix.size())
        error(place, Code::ServiceCodeMissing, tr("Nothing follows %1.").arg(kServicePrefix),
              tr("Add the characters that follow /q/ in the service account's code."));
}

void RuleValidator::checkPagePath(const QString &path)
{
    const Place place{RuleField::PagePath};
    if (path.trimmed().isEmpty())
        return error(place, Code::Missing, tr("The page path is missing."),
                     tr("Enter the page that opens, for example pages/index/index."));
    const bool isPlain = isPlainText(path);
    if (!isPlain &&
        std::any_of(path.begin(), path.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return error(place, Code::Blank,
                     tr("A page path cannot contain line breaks, tabs or other control characters."),
                     tr("Remove them, or type the path again."));
    if (path.size() > kLongPagePath)
        hint(
            place, Code::Undocumented,
            tr("The page path has %L1 characters. It is not documented how long it may be; no page is likely "
               "to need so many.")
                .arg(path.size()),
            tr("Shorten the page path."));
    if (!isPlain && containsBlank(path))
        hint(place, Code::Blank, tr("The page path contains blanks; no such page is likely to exist."),
             tr("Remove the blanks."));
    if (path.startsWith(u'/'))
        hint(place, Code::LeadingSlash, tr("Page paths are documented without a slash at the beginning."),
             tr("Remove the first “/”."));
    if (!isPlain && containsNonAscii(path))
        hint(place, Code::NonAscii, tr("Page paths are documented with ASCII characters only."),
             tr("Check the name of the page."));
}

void RuleValidator::checkTestRange(std::optional<TestRange> range)
{
    const Place place{RuleField::TestRange};
    if (!range)
        return error(place, Code::Missing, tr("The test range is missing."),
                     tr("Choose which version the test links open."));
    const int number = static_cast<int>(*range);
    if (number < static_cast<int>(TestRange::Development) || number > static_cast<int>(TestRange::Release))
        hint(place, Code::UnknownValue, tr("The test range %1 is not documented.").arg(number),
             tr("Choose one of the three known ranges."));
}

void RuleValidator::checkSubRules(std::optional<SubRules> subRules)
{
    const Place place{RuleField::SubRules};
    if (!subRules)
        return error(place, Code::Missing, tr("It is not chosen whether the rule occupies its sub-rules."),
                     tr("Choose “not exclusive” or “exclusive”."));
    if (*subRules != SubRules::NotExclusive && *subRules != SubRules::Exclusive)
        hint(place, Code::UnknownValue,
             tr("The value %1 is not documented.").arg(static_cast<int>(*subRules)),
             tr("Choose “not exclusive” or “exclusive”."));
}

void RuleValidator::checkTestLinks(const JumpRule &rule)
{
    if (rule.testLinks.size() > kMaxTestLinks)
        error({RuleField::TestLinks}, Code::TooManyTestLinks,
              tr("A rule has at most %1 test links; these are %2.")
                  .arg(kMaxTestLinks)
                  .arg(rule.testLinks.size()),
              tr("Remove the ones you no longer need."));
    if (rule.testLinks.isEmpty())
        return;
    const QByteArray utf8 = rule.prefix.toUtf8();
    const LinkReach prefix(utf8);
    for (int i = 0; i < static_cast<int>(rule.testLinks.size()); ++i) {
        checkTestLink(prefix, rule.testLinks.at(i), i);
        if (rule.testLinks.indexOf(rule.testLinks.at(i)) < i)
            hint({RuleField::TestLinks, i}, Code::DoubledTestLink, tr("This test link is there twice."),
                 tr("Remove one of the two."));
    }
}

void RuleValidator::checkTestLink(const LinkReach &prefix, const QString &link, int position)
{
    const Place place{RuleField::TestLinks, position};
    if (link.isEmpty())
        return error(place, Code::Missing, tr("The test link is empty."),
                     tr("Enter a link or remove the line."));
    if (!checkCharacters(place, link) || prefix.text().isEmpty())
        return;
    const QByteArray utf8 = link.toUtf8();
    const LinkMatch match = matchLink(prefix, LinkReach(utf8));
    if (match.kind == LinkMatch::Kind::Hit)
        return;
    const QString remedy = tr("Enter a link that falls under the prefix.");
    switch (match.kind) {
    case LinkMatch::Kind::Hit:
        break;
    case LinkMatch::Kind::OtherScheme:
        return error(place, Code::TestLinkOutside, tr("The test link has another scheme than the prefix."),
                     remedy);
    case LinkMatch::Kind::OtherHost:
        return error(place, Code::TestLinkOutside, tr("The test link has another host than the prefix."),
                     remedy);
    case LinkMatch::Kind::OtherPath:
        return error(
            place, Code::TestLinkOutside,
            tr("The path of the test link does not fall under the prefix. Only a prefix that ends in “/” "
               "covers what lies below it."),
            remedy);
    case LinkMatch::Kind::OtherQuery:
        return error(place, Code::TestLinkOutside,
                     tr("The query of the test link does not begin like the query of the prefix."), remedy);
    case LinkMatch::Kind::NotALink:
        return error(place, Code::NotALink, tr("This is not a link."), remedy);
    case LinkMatch::Kind::Undocumented:
        return hint(place, Code::TestLinkUnclear,
                    joinedSentences({tr("It cannot be told whether this test link falls under the prefix."),
                                     displayText(match.doubt)}),
                    remedy);
    }
    Q_UNREACHABLE();
}

void RuleValidator::checkNothingForOrdinary(const JumpRule &rule)
{
    const auto notForService = [this](RuleField field) {
        hint({field}, Code::NotForService, tr("Rules of service accounts do not have this; it is not sent."),
             tr("Leave it empty."));
    };
    if (rule.testRange)
        notForService(RuleField::TestRange);
    if (rule.subRules)
        notForService(RuleField::SubRules);
    if (!rule.testLinks.isEmpty())
        notForService(RuleField::TestLinks);
}

} // namespace

QList<RuleProblem> validateRule(const JumpRule &rule, AccountKind kind)
{
    RuleValidator validator;
    validator.checkPrefix(rule.prefix, kind);
    validator.checkPagePath(rule.pagePath);
    switch (kind) {
    case AccountKind::Ordinary:
        validator.checkSubRules(rule.subRules);
        validator.checkTestRange(rule.testRange);
        validator.checkTestLinks(rule);
        break;
    case AccountKind::Service:
        validator.checkNothingForOrdinary(rule);
        break;
    }
    return validator.problems();
}

QList<RuleProblem> validatePrefix(const QString &prefix, AccountKind kind)
{
    RuleValidator validator;
    validator.checkPrefix(prefix, kind);
    return validator.problems();
}

bool hasErrors(const QList<RuleProblem> &problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const RuleProblem &problem) {
        return problem.severity == RuleProblem::Severity::Error;
    });
}

} // namespace qrjump::core
