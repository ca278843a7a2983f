#include "core/rules/linkanswer.h"

#include "core/base/sentences.h"

#include <QCoreApplication>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using Kind = LinkReason::Kind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LinkAnswer)
};

//: of all: %1 is the prefix of a rule
QString sentenceOf(Kind kind)
{
    switch (kind) {
    case Kind::NotALink:
        return Text::tr("This is not a link.");
    case Kind::NoRule:
        return Text::tr("There is no rule near this link.");
    case Kind::OtherScheme:
        return Text::tr("The rule %1 has another scheme.");
    case Kind::OtherHost:
        return Text::tr("The rule %1 has another host.");
    case Kind::OtherPath:
        return Text::tr("The rule %1 does not cover the path.");
    case Kind::OtherQuery:
        return Text::tr("The rule %1 has a query that the link's does not begin with.");
    case Kind::MayCover:
        return Text::tr("It cannot be told whether the rule %1 decides.");
    case Kind::Covers:
        return Text::tr("The rule %1 covers the link.");
    case Kind::LessSpecific:
        return Text::tr("The rule %1 covers the link, too, but is less specific.");
    case Kind::NotPublished:
        return Text::tr("The rule %1 decides and is not published.");
    case Kind::UnknownState:
        return Text::tr("It is not known whether the rule %1, which decides, is published.");
    case Kind::TestLink:
        return Text::tr("It is a test link of the rule %1.");
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

QString canonicalName(Kind kind)
{
    switch (kind) {
    case Kind::NotALink:
        return u"not_a_link"_s;
    case Kind::NoRule:
        return u"no_rule"_s;
    case Kind::OtherScheme:
        return u"other_scheme"_s;
    case Kind::OtherHost:
        return u"other_host"_s;
    case Kind::OtherPath:
        return u"other_path"_s;
    case Kind::OtherQuery:
        return u"other_query"_s;
    case Kind::MayCover:
        return u"may_cover"_s;
    case Kind::Covers:
        return u"covers"_s;
    case Kind::LessSpecific:
        return u"less_specific"_s;
    case Kind::NotPublished:
        return u"not_published"_s;
    case Kind::UnknownState:
        return u"unknown_state"_s;
    case Kind::TestLink:
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
