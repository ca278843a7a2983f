#include "core/rules/linkanswer.h"

#include "core/base/sentences.h"

#include <QCoreApplication>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using ReasonKind = LinkReason::Kind;

namespace {

struct LinkAnswerText
{
    Q_DECLARE_TR_FUNCTIONS(LinkAnswer)
};

//: of all: %1 is the prefix of a rule
QString sentenceOf(ReasonKind kind)
{
    switch (kind) {
    case ReasonKind::NotALink:
        return LinkAnswerText::tr("This is not a link.");
    case ReasonKind::NoRule:
        return LinkAnswerText::tr("There is no rule near this link.");
    case ReasonKind::OtherScheme:
        return LinkAnswerText::tr("The rule %1 has another scheme.");
    case ReasonKind::OtherHost:
        return LinkAnswerText::tr("The rule %1 has another host.");
    case ReasonKind::OtherPath:
        return LinkAnswerText::tr("The rule %1 does not cover the path.");
    case ReasonKind::OtherQuery:
        return LinkAnswerText::tr("The rule %1 has a query that the link's does not begin with.");
    case ReasonKind::MayCover:
        return LinkAnswerText::tr("It cannot be told whether the rule %1 decides.");
    case ReasonKind::Covers:
        return LinkAnswerText::tr("The rule %1 covers the link.");
    case ReasonKind::LessSpecific:
        return LinkAnswerText::tr("The rule %1 covers the link, too, but is less specific.");
    case ReasonKind::NotPublished:
        return LinkAnswerText::tr("The rule %1 decides and is not published.");
    case ReasonKind::UnknownState:
        return LinkAnswerText::tr("It is not known whether the rule %1, which decides, is published.");
    case ReasonKind::TestLink:
        return LinkAnswerText::tr("It is a test link of the rule %1.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString canonicalName(LinkAnswer::Verdict verdict)
{
    switch (verdict) {
    case LinkAnswer::Verdict::Opens:
        return u"opens"_s;
    case LinkAnswer::Verdict::No:
        return u"no"_s;
    case LinkAnswer::Verdict::CannotTell:
        return u"cannot_tell"_s;
    }
    Q_UNREACHABLE();
}

QString canonicalName(ReasonKind kind)
{
    switch (kind) {
    case ReasonKind::NotALink:
        return u"not_a_link"_s;
    case ReasonKind::NoRule:
        return u"no_rule"_s;
    case ReasonKind::OtherScheme:
        return u"other_scheme"_s;
    case ReasonKind::OtherHost:
        return u"other_host"_s;
    case ReasonKind::OtherPath:
        return u"other_path"_s;
    case ReasonKind::OtherQuery:
        return u"other_query"_s;
    case ReasonKind::MayCover:
        return u"may_cover"_s;
    case ReasonKind::Covers:
        return u"covers"_s;
    case ReasonKind::LessSpecific:
        return u"less_specific"_s;
    case ReasonKind::NotPublished:
        return u"not_published"_s;
    case ReasonKind::UnknownState:
        return u"unknown_state"_s;
    case ReasonKind::TestLink:
        return u"test_link"_s;
    }
    Q_UNREACHABLE();
}

QString displayText(const LinkReason &reason)
{
    const QString sentence = sentenceOf(reason.kind);
    return joinedSentences(
        {reason.prefix.isEmpty() ? sentence : sentence.arg(reason.prefix), displayText(reason.doubt)});
}

} // namespace qrjump::core
