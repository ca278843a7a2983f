#include "core/rules/rulematcher.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using Kind = LinkReason::Kind;
using Verdict = LinkAnswer::Verdict;

Q_DECLARE_METATYPE(Kind)
Q_DECLARE_METATYPE(Verdict)
Q_DECLARE_METATYPE(LinkDoubt)

namespace {

/// "+prefix" is published, "-prefix" is not.
QList<JumpRule> rulesOf(const QStringList &lines)
{
    QList<JumpRule> rules;
    for (const QString &line : lines) {
        const bool isPublished = line.startsWith(u'+');
        JumpRule rule;
        rule.prefix = line.mid(1);
        rule.pagePath = u"pages/%1"_s.arg(rules.size());
        rule.state = isPublished ? RuleState::Published : RuleState::Unpublished;
        rules.append(rule);
    }
    return rules;
}

LinkAnswer answerOf(const QStringList &lines, const QString &link, AccountKind kind = AccountKind::Ordinary)
{
    return RuleMatcher(rulesOf(lines), kind).answer(link);
}

/// What the answer says of the rules that cover the link or may do so, in no order.
QSet<QString> sayings(const LinkAnswer &answer)
{
    QSet<QString> sayings;
    for (const LinkReason &reason : answer.reasons) {
        const QString saying = canonicalName(reason.kind) + u' ' + reason.prefix + u' ' +
                               QString::number(static_cast<int>(reason.doubt));
        if (reason.kind == Kind::Covers || reason.kind == Kind::MayCover || reason.kind == Kind::LessSpecific)
            sayings.insert(saying);
    }
    return sayings;
}

qsizetype keySize(const JumpRule &rule)
{
    const QByteArray utf8 = rule.prefix.toUtf8();
    return LinkReach(utf8).key().size();
}

/// Section 5 by looking at each rule.
class NaiveMatcher
{
public:
    NaiveMatcher(QList<JumpRule> rules, AccountKind kind)
        : m_rules(std::move(rules))
        , m_kind(kind)
    {}

    [[nodiscard]] std::optional<JumpRule> mostSpecific(const QString &link) const
    {
        const JumpRule *winner = nullptr;
        for (const JumpRule &rule : m_rules) {
            if (match(rule, link).isHit() && (!winner || winner->prefix.size() < rule.prefix.size()))
                winner = &rule;
        }
        return winner ? std::optional(*winner) : std::nullopt;
    }

    [[nodiscard]] LinkAnswer answer(const QString &link) const
    {
        const std::optional<JumpRule> winner = mostSpecific(link);
        LinkAnswer answer;
        for (const JumpRule &rule : m_rules) {
            const LinkMatch found = match(rule, link);
            if (found.isDoubtful() && mayBeat(rule, found.doubt, winner))
                answer.reasons.append({Kind::MayCover, rule.prefix, found.doubt});
        }
        if (!answer.reasons.isEmpty()) {
            answer.verdict = Verdict::CannotTell;
            if (winner)
                answer.reasons.append({Kind::Covers, winner->prefix});
        } else if (winner) {
            decide(answer, *winner, link);
        }
        return answer;
    }

private:
    [[nodiscard]] LinkMatch match(const JumpRule &rule, const QString &link) const
    {
        return m_kind == AccountKind::Service ? matchCode(rule.prefix.toUtf8(), link.toUtf8())
                                              : matchLink(rule.prefix, link);
    }

    static bool mayBeat(const JumpRule &rule, LinkDoubt doubt, const std::optional<JumpRule> &winner)
    {
        if (!winner || doubt == LinkDoubt::FinalSlash || doubt == LinkDoubt::SlashAndQuery ||
            doubt == LinkDoubt::ServiceCode)
            return true;
        return doubt != LinkDoubt::HostOnly && keySize(rule) >= keySize(*winner);
    }

    void decide(LinkAnswer &answer, const JumpRule &winner, const QString &link) const
    {
        answer.rule = winner;
        answer.verdict = winner.isPublished() ? Verdict::Opens : Verdict::No;
        if (winner.isPublished())
            answer.everybody = LinkSight{winner.pagePath, TestRange::Release};
        answer.staff =
            winner.testLinks.contains(link) ? LinkSight{winner.pagePath, winner.testRange} : answer.everybody;
        for (const JumpRule &rule : m_rules) {
            if (rule.prefix != winner.prefix && match(rule, link).isHit())
                answer.reasons.append({Kind::LessSpecific, rule.prefix});
        }
    }

    QList<JumpRule> m_rules;
    AccountKind m_kind;
};

QString oneOf(QRandomGenerator &random, const QStringList &texts)
{
    return texts.at(random.bounded(static_cast<int>(texts.size())));
}

/// Mostly of one plain host, with everything that makes doubts now and then.
QString randomLink(QRandomGenerator &random)
{
    const bool isOdd = random.bounded(4) == 0;
    QString link = isOdd
                       ? oneOf(random, {u"http://a.b"_s, u"HTTPS://a.b"_s, u"https://A.b"_s,
                                        u"https://a.b:80"_s, u"https://u@a.b"_s, u"https://c.d"_s, u"a.b"_s})
                       : u"https://a.b"_s;
    for (int depth = random.bounded(4); depth > 0; --depth)
        link += oneOf(random, {u"/c"_s, u"/cd"_s, u"/d"_s, u"/"_s,
                               isOdd ? oneOf(random, {u"/%63"_s, u"/c%2Fd"_s, u"/%"_s, u"/中"_s, u"/%3Fx"_s,
                                                      u"/%E4%B8%AD"_s, u"/%23"_s})
                                     : u"/c"_s});
    if (random.bounded(2) == 0)
        link += oneOf(random, {u"?"_s, u"?x"_s, u"?x=1"_s, u"?x=12"_s, u"?x=2/c"_s, u"?%78=1"_s, u"?x=%3"_s,
                               u"?x=%31"_s, u"?x=%"_s});
    if (isOdd && random.bounded(4) == 0)
        link += oneOf(random, {u"#"_s, u"#c"_s});
    return link;
}

QString randomBytes(QRandomGenerator &random)
{
    QString text;
    for (int length = random.bounded(24); length > 0; --length) {
        const bool isWild = random.bounded(8) == 0;
        text += isWild ? QChar(random.bounded(0x10000))
                       : oneOf(random, {u"https://"_s, u"a"_s, u"/"_s, u"?"_s, u"#"_s, u"%"_s, u"2"_s, u"F"_s,
                                        u":"_s, u"@"_s, u"["_s, u"]"_s, u"."_s, u"中"_s, u"%41"_s});
    }
    return text;
}

QList<JumpRule> randomRules(QRandomGenerator &random, QString (*randomPrefix)(QRandomGenerator &))
{
    QSet<QString> prefixes;
    for (int count = 1 + random.bounded(14); count > 0; --count)
        prefixes.insert(randomPrefix(random));
    QStringList lines;
    for (const QString &prefix : prefixes)
        lines.append((random.bounded(2) == 0 ? u"+"_s : u"-"_s) + prefix);
    QList<JumpRule> rules = rulesOf(lines);
    for (JumpRule &rule : rules) {
        if (random.bounded(3) == 0) {
            rule.testLinks = {rule.prefix, randomPrefix(random)};
            rule.testRange = TestRange::Trial;
        }
    }
    return rules;
}

/// A link that has to do with the rules, or any.
QString randomLinkFor(const QList<JumpRule> &rules, QRandomGenerator &random,
                      QString (*randomPrefix)(QRandomGenerator &))
{
    if (random.bounded(2) == 0)
        return randomPrefix(random);
    const QString prefix = rules.at(random.bounded(static_cast<int>(rules.size()))).prefix;
    return random.bounded(2) == 0 ? prefix : prefix + oneOf(random, {u"/"_s, u"c"_s, u"?x=1"_s, u"%31"_s});
}

/// Realistic prefixes of three shapes, as many as wanted.
QList<JumpRule> manyRules(int count)
{
    const QStringList patterns{u"https://qr.example-shop.cn/tables/%1"_s,
                               u"https://qr.example-shop.cn/stores/%1/"_s,
                               u"https://m.example-shop.cn/campaign/spring?poster=%1"_s};
    QList<JumpRule> rules;
    rules.reserve(count);
    for (int i = 0; i < count; ++i) {
        JumpRule rule;
        rule.prefix = patterns.at(i % 3).arg(i, 7, 10, QLatin1Char('0'));
        rule.pagePath = u"pages/table/index"_s;
        rule.state = RuleState::Published;
        rules.append(rule);
    }
    return rules;
}

constexpr int kManyRules = 100'000;
constexpr int kMeasuredLinks = 20'000;
constexpr int kScannedLinks = 20;

template <typename Ask>
double microsecondsEach(const QStringList &links, Ask ask)
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &link : links)
        ask(link);
    return static_cast<double>(timer.nsecsElapsed()) / 1000.0 / static_cast<double>(links.size());
}

} // namespace

class TestRuleMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsDescribed_data();
    void answersAsDescribed();
    void tellsWhyItCannotTell_data();
    void tellsWhyItCannotTell();
    void isSureWhereADoubtChangesNothing_data();
    void isSureWhereADoubtChangesNothing();
    void tellsWhatStaffAndEverybodySee();
    void doesNotGuessAStateThatIsNotKnown();
    void namesWhatElseCoversTheLink();
    void matchesCodes_data();
    void matchesCodes();
    void namesAFewNearMisses();
    void everyReasonIsASentence();
    void agreesWithLookingAtEachRule_data();
    void agreesWithLookingAtEachRule();
    void isAThousandTimesFasterThanLookingAtEachRule();
};

void TestRuleMatcher::answersAsDescribed_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QString>("link");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Kind>("reason");

    const auto opens = [](const char *name, const QString &prefix, const QString &link) {
        QTest::newRow(name) << QStringList{u'+' + prefix} << link << Verdict::Opens << prefix << Kind::NoRule;
    };
    const auto misses = [](const char *name, const QString &prefix, const QString &link, Kind why) {
        QTest::newRow(name) << QStringList{u'+' + prefix} << link << Verdict::No << QString() << why;
    };
    // The table of the remote system's description.
    opens("below a slash", u"http://www.qq.com/a/"_s, u"http://www.qq.com/a/123456"_s);
    misses("protocol", u"http://www.qq.com/a/b"_s, u"https://www.qq.com/a/b"_s, Kind::OtherScheme);
    misses("host", u"https://www.qq.com/a/b"_s, u"https://www.weixin.qq.com/a/b"_s, Kind::OtherHost);
    misses("query", u"https://www.qq.com/a/b?id=123"_s, u"https://www.qq.com/a/b?id=132"_s, Kind::OtherQuery);
    misses("longer name", u"https://www.qq.com/a/b"_s, u"https://www.qq.com/a/bc"_s, Kind::OtherPath);
    misses("no final slash", u"https://www.qq.com/a/b"_s, u"https://www.qq.com/a/b/123"_s, Kind::OtherPath);
    QTest::newRow("hits the unpublished rule")
        << QStringList{u"+https://www.qq.com/a/"_s, u"-https://www.qq.com/a/b"_s}
        << u"https://www.qq.com/a/b"_s << Verdict::No << u"https://www.qq.com/a/b"_s << Kind::NotPublished;
    opens("query prefix", u"https://wx.qq.com/mp?id=123"_s, u"https://wx.qq.com/mp?id=1234"_s);
    opens("any query", u"https://weixin.qq.com/qrcodejump"_s, u"https://weixin.qq.com/qrcodejump?a=1"_s);
    // What the table leaves open.
    opens("the same odd bytes", u"https://A.b:1/c#x"_s, u"https://A.b:1/c#x"_s);
    misses("case of the path", u"https://a.b/C"_s, u"https://a.b/c"_s, Kind::OtherPath);
    misses("query missing", u"https://a.b/c?x"_s, u"https://a.b/c"_s, Kind::OtherQuery);
    misses("not a link", u"https://a.b/c"_s, u"a.b/c"_s, Kind::NotALink);
    misses("empty", u"https://a.b/c"_s, QString(), Kind::NotALink);
    misses("nothing near", u"https://a.b/c"_s, u"https://x.y/z"_s, Kind::NoRule);
    QTest::newRow("no rules") << QStringList() << u"https://a.b/c"_s << Verdict::No << QString()
                              << Kind::NoRule;
}

void TestRuleMatcher::answersAsDescribed()
{
    QFETCH(QStringList, rules);
    QFETCH(QString, link);
    QFETCH(QString, rule);
    QFETCH(Verdict, verdict);
    QFETCH(Kind, reason);
    const LinkAnswer answer = answerOf(rules, link);
    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.rule.value_or(JumpRule()).prefix, rule);
    if (verdict == Verdict::Opens)
        QCOMPARE(answer.reasons, QList<LinkReason>());
    else
        QCOMPARE(answer.reasons.value(0).kind, reason);
}

void TestRuleMatcher::tellsWhyItCannotTell_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<LinkDoubt>("doubt");

    const auto row = [](const char *name, const QStringList &rules, const QString &link,
                        const QString &doubtful,
                        LinkDoubt doubt) { QTest::newRow(name) << rules << link << doubtful << doubt; };
    const auto one = [&](const char *name, const QString &prefix, const QString &link, LinkDoubt doubt) {
        row(name, {u'+' + prefix}, link, prefix, doubt);
    };
    one("link without the final slash", u"https://a.b/c/"_s, u"https://a.b/c"_s, LinkDoubt::FinalSlash);
    one("host only", u"https://a.b"_s, u"https://a.b/c"_s, LinkDoubt::HostOnly);
    one("slash and query, below", u"https://a.b/c/?x=1"_s, u"https://a.b/c/d?x=12"_s,
        LinkDoubt::SlashAndQuery);
    one("port of the link", u"https://a.b/c"_s, u"https://a.b:443/c"_s, LinkDoubt::Port);
    one("port of the rule", u"https://a.b:443/c/"_s, u"https://a.b/c/d"_s, LinkDoubt::Port);
    one("fragment", u"https://a.b/c"_s, u"https://a.b/c#d"_s, LinkDoubt::Fragment);
    one("user-info", u"https://a.b/c"_s, u"https://u:p@a.b/c"_s, LinkDoubt::UserInfo);
    one("encoded in the link", u"https://a.b/~c"_s, u"https://a.b/%7Ec"_s, LinkDoubt::Encoding);
    one("encoded in the rule", u"https://a.b/%E4%B8%AD/"_s, u"https://a.b/中/x"_s, LinkDoubt::Encoding);
    one("encoded otherwise", u"https://a.b/%7ec"_s, u"https://a.b/%7Ec"_s, LinkDoubt::Encoding);
    one("capital host", u"https://a.b/c"_s, u"https://A.b/c"_s, LinkDoubt::Capitals);
    one("capital scheme", u"HTTPS://a.b/c"_s, u"https://a.b/c"_s, LinkDoubt::Capitals);
    row("a more specific one", {u"+https://a.b/"_s, u"-https://a.b:80/c"_s}, u"https://a.b/c"_s,
        u"https://a.b:80/c"_s, LinkDoubt::Port);
    one("a slash more", u"https://a.b//"_s, u"https://a.b/"_s, LinkDoubt::FinalSlash);
    row("beside one on the same path", {u"+https://a.b/c"_s, u"+https://a.b/c/"_s}, u"https://a.b/c"_s,
        u"https://a.b/c/"_s, LinkDoubt::FinalSlash);
}

void TestRuleMatcher::tellsWhyItCannotTell()
{
    QFETCH(QStringList, rules);
    QFETCH(QString, link);
    QFETCH(QString, rule);
    QFETCH(LinkDoubt, doubt);
    const LinkAnswer answer = answerOf(rules, link);
    QCOMPARE(answer.verdict, Verdict::CannotTell);
    QVERIFY(!answer.rule && !answer.staff && !answer.everybody);
    QVERIFY(answer.reasons.contains({Kind::MayCover, rule, doubt}));
}

void TestRuleMatcher::isSureWhereADoubtChangesNothing_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("rule");
    QTest::newRow("host only beside a path")
        << QStringList{u"-https://a.b"_s, u"+https://a.b/c"_s} << u"https://a.b/c"_s << u"https://a.b/c"_s;
    QTest::newRow("port, but less specific") << QStringList{u"-https://a.b:80/"_s, u"+https://a.b/c"_s}
                                             << u"https://a.b/c"_s << u"https://a.b/c"_s;
    QTest::newRow("port of another host") << QStringList{u"-https://c.d:80/"_s, u"+https://a.b/c"_s}
                                          << u"https://a.b/c"_s << u"https://a.b/c"_s;
    QTest::newRow("slash and another query") << QStringList{u"-https://a.b/c/?x=2"_s, u"+https://a.b/c/"_s}
                                             << u"https://a.b/c/d?x=1"_s << u"https://a.b/c/"_s;
}

void TestRuleMatcher::isSureWhereADoubtChangesNothing()
{
    QFETCH(QStringList, rules);
    QFETCH(QString, link);
    const LinkAnswer answer = answerOf(rules, link);
    QCOMPARE(answer.verdict, Verdict::Opens);
    QTEST(answer.rule->prefix, "rule");
}

void TestRuleMatcher::tellsWhatStaffAndEverybodySee()
{
    QList<JumpRule> rules = rulesOf({u"+https://a.b/live/"_s, u"-https://a.b/new/"_s});
    rules[0].testLinks = {u"https://a.b/live/1"_s};
    rules[0].testRange = TestRange::Development;
    rules[1].testLinks = {u"https://a.b/new/1"_s};
    rules[1].testRange = TestRange::Trial;
    const RuleMatcher matcher(rules, AccountKind::Ordinary);
    const LinkSight live{u"pages/0"_s, TestRange::Release};

    const LinkAnswer leftOver = matcher.answer(u"https://a.b/live/1"_s);
    QCOMPARE(leftOver.verdict, Verdict::Opens);
    QCOMPARE(leftOver.everybody, live);
    QCOMPARE(leftOver.staff, (LinkSight{u"pages/0"_s, TestRange::Development}));
    QCOMPARE(leftOver.reasons, (QList<LinkReason>{{Kind::TestLink, u"https://a.b/live/"_s}}));

    const LinkAnswer plain = matcher.answer(u"https://a.b/live/2"_s);
    QCOMPARE(plain.everybody, live);
    QCOMPARE(plain.staff, live);

    const LinkAnswer tested = matcher.answer(u"https://a.b/new/1"_s);
    QCOMPARE(tested.verdict, Verdict::No);
    QVERIFY(!tested.everybody);
    QCOMPARE(tested.staff, (LinkSight{u"pages/1"_s, TestRange::Trial}));

    const LinkAnswer blocked = matcher.answer(u"https://a.b/new/2"_s);
    QVERIFY(!blocked.everybody && !blocked.staff);
}

void TestRuleMatcher::doesNotGuessAStateThatIsNotKnown()
{
    QList<JumpRule> rules = rulesOf({u"+https://a.b/absent"_s, u"+https://a.b/unknown"_s});
    rules[0].state.reset();
    rules[1].state = static_cast<RuleState>(7);
    const RuleMatcher matcher(rules, AccountKind::Ordinary);
    for (const JumpRule &rule : rules) {
        const LinkAnswer answer = matcher.answer(rule.prefix);
        QCOMPARE(answer.verdict, Verdict::CannotTell);
        QCOMPARE(answer.rule, rule);
        QCOMPARE(answer.reasons, (QList<LinkReason>{{Kind::UnknownState, rule.prefix}}));
    }
}

void TestRuleMatcher::namesWhatElseCoversTheLink()
{
    const LinkAnswer answer = answerOf({u"+https://a.b/c/d?x"_s, u"-https://a.b/"_s, u"-https://a.b/c/"_s,
                                        u"+https://a.b/c/d"_s, u"+https://a.b/c/e"_s},
                                       u"https://a.b/c/d?x=1"_s);
    QCOMPARE(answer.verdict, Verdict::Opens);
    QCOMPARE(answer.rule->prefix, u"https://a.b/c/d?x"_s);
    QCOMPARE(sayings(answer),
             (QSet<QString>{u"less_specific https://a.b/ 0"_s, u"less_specific https://a.b/c/ 0"_s,
                            u"less_specific https://a.b/c/d 0"_s}));
}

void TestRuleMatcher::matchesCodes_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QString>("link");
    QTest::addColumn<Verdict>("verdict");
    const QString code = u"http://weixin.qq.com/q/0ab"_s;
    QTest::newRow("the same") << QStringList{u'+' + code} << code << Verdict::Opens;
    QTest::newRow("not published") << QStringList{u'-' + code} << code << Verdict::No;
    QTest::newRow("another") << QStringList{u'+' + code} << u"http://weixin.qq.com/q/0b"_s << Verdict::No;
    QTest::newRow("longer") << QStringList{u'+' + code} << code + u'c' << Verdict::CannotTell;
    QTest::newRow("a rule without prefix") << QStringList{u"+"_s} << code << Verdict::No;
    QTest::newRow("shorter") << QStringList{u'+' + code} << code.chopped(1) << Verdict::No;
    QTest::newRow("one begins like the other")
        << QStringList{u'+' + code, u"+http://weixin.qq.com/q/0a"_s} << code << Verdict::CannotTell;
}

void TestRuleMatcher::matchesCodes()
{
    QFETCH(QStringList, rules);
    QFETCH(QString, link);
    QTEST(answerOf(rules, link, AccountKind::Service).verdict, "verdict");
}

void TestRuleMatcher::namesAFewNearMisses()
{
    QStringList lines;
    for (int i = 0; i < 200; ++i)
        lines << u"+https://a.b/c/%1"_s.arg(i) << u"+https://h%1.b/x/"_s.arg(i);
    const QList<LinkReason> reasons = answerOf(lines, u"https://a.b/c/7x"_s).reasons;
    QVERIFY(reasons.size() >= 2 && reasons.size() <= 5);
    QCOMPARE(reasons.first(), (LinkReason{Kind::OtherPath, u"https://a.b/c/7"_s}));
    for (const LinkReason &reason : reasons)
        QVERIFY(reason.kind == Kind::OtherPath || reason.kind == Kind::OtherHost);
}

void TestRuleMatcher::everyReasonIsASentence()
{
    QSet<QString> texts;
    QSet<QString> names;
    constexpr int kinds = static_cast<int>(Kind::TestLink) + 1;
    for (int kind = 0; kind < kinds; ++kind) {
        LinkReason reason{static_cast<Kind>(kind)};
        if (reason.kind != Kind::NotALink && reason.kind != Kind::NoRule)
            reason.prefix = u"https://a.b/"_s;
        texts.insert(displayText(reason));
        names.insert(canonicalName(reason.kind));
    }
    QCOMPARE(texts.size(), kinds);
    QCOMPARE(names.size(), kinds);
    const LinkReason doubtful{Kind::MayCover, u"https://a.b/%1"_s, LinkDoubt::Port};
    QVERIFY(displayText(doubtful).contains(u"https://a.b/%1"_s));
    QVERIFY(displayText(doubtful).contains(displayText(LinkDoubt::Port)));
}

void TestRuleMatcher::agreesWithLookingAtEachRule_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<bool>("isWild");
    QTest::newRow("links that have to do with each other") << AccountKind::Ordinary << false;
    QTest::newRow("any characters") << AccountKind::Ordinary << true;
    QTest::newRow("codes") << AccountKind::Service << false;
    QTest::newRow("codes of any characters") << AccountKind::Service << true;
}

void TestRuleMatcher::agreesWithLookingAtEachRule()
{
    QFETCH(AccountKind, kind);
    QFETCH(bool, isWild);
    const auto randomPrefix = isWild ? &randomBytes : &randomLink;
    QRandomGenerator random(20261127);
    QMap<Verdict, int> verdicts;
    for (int round = 0; round < 2000; ++round) {
        const QList<JumpRule> rules = randomRules(random, randomPrefix);
        const RuleMatcher matcher(rules, kind);
        const NaiveMatcher naive(rules, kind);
        for (int i = 0; i < 10; ++i) {
            const QString link = randomLinkFor(rules, random, randomPrefix);
            const LinkAnswer answer = matcher.answer(link);
            const LinkAnswer expected = naive.answer(link);
            QVERIFY2(answer.verdict == expected.verdict, qPrintable(link));
            QCOMPARE(answer.rule, expected.rule);
            QCOMPARE(answer.staff, expected.staff);
            QCOMPARE(answer.everybody, expected.everybody);
            QCOMPARE(sayings(answer), sayings(expected));
            ++verdicts[answer.verdict];
        }
    }
    for (const Verdict verdict : {Verdict::Opens, Verdict::No, Verdict::CannotTell})
        QVERIFY2(verdicts.value(verdict) > 100, qPrintable(canonicalName(verdict)));
}

void TestRuleMatcher::isAThousandTimesFasterThanLookingAtEachRule()
{
    const QList<JumpRule> rules = manyRules(kManyRules);
    QElapsedTimer building;
    building.start();
    const RuleMatcher matcher(rules, AccountKind::Ordinary);
    const auto built = building.elapsed();
    const NaiveMatcher naive(rules, AccountKind::Ordinary);

    QRandomGenerator random(5);
    QStringList links;
    for (int i = 0; i < kMeasuredLinks; ++i)
        links.append(rules.at(random.bounded(kManyRules)).prefix + (i % 2 == 0 ? u"0"_s : QString()));
    const QStringList few = links.first(kScannedLinks);
    for (const QString &link : few)
        QCOMPARE(matcher.answer(link).rule, naive.mostSpecific(link));
    int found = 0;
    const double ours =
        microsecondsEach(links, [&](const QString &link) { found += matcher.answer(link).rule ? 1 : 0; });
    const double scan =
        microsecondsEach(few, [&](const QString &link) { found += naive.mostSpecific(link) ? 1 : 0; });
    qInfo("100,000 rules: built in %lld ms; %.2f µs a link, %.0f µs by looking at each: %.0f times faster",
          static_cast<long long>(built), ours, scan, scan / ours);
    QVERIFY(found > kMeasuredLinks / 2);
    QVERIFY2(scan / ours >= 1000, "links may not be compared with each rule");
}

QTEST_APPLESS_MAIN(TestRuleMatcher)
#include "tst_rulematcher.moc"
