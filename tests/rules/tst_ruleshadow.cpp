#include "core/rules/linkdoubt.h"
#include "core/rules/linkmatch.h"
#include "core/rules/ruleshadow.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using Doubt = RuleShadow::Doubt;
using Effect = RuleShadow::Effect;

namespace {

/// "+prefix" is published, "-prefix" is not, "!prefix" is not and is to be published.
struct Situation
{
    explicit Situation(const QStringList &lines)
    {
        for (const QString &line : lines) {
            const bool isPublished = line.startsWith(u'+');
            const QString prefix = line.mid(1);
            rules.append({prefix,
                          u"pages/p"_s,
                          isPublished ? RuleState::Published : RuleState::Unpublished,
                          {},
                          {},
                          {}});
            if (line.startsWith(u'!'))
                publishing.append(prefix);
        }
    }

    QList<JumpRule> rules;
    QStringList publishing;
};

QString word(Effect effect)
{
    switch (effect) {
    case Effect::TakesOver:
        return u"takes over from"_s;
    case Effect::LosesPart:
        return u"loses part to"_s;
    case Effect::IsBlocked:
        return u"is blocked by"_s;
    case Effect::CannotTell:
        return u"cannot tell"_s;
    }
    Q_UNREACHABLE();
}

QString line(const RuleShadow &shadow)
{
    const QString text = u"%1 %2 %3"_s.arg(shadow.rule.prefix, word(shadow.effect), shadow.other.prefix);
    return shadow.doubt == Doubt::None ? text : u"%1 (%2)"_s.arg(text).arg(static_cast<int>(shadow.doubt));
}

QStringList lines(const QList<RuleShadow> &shadows)
{
    QStringList lines;
    for (const RuleShadow &shadow : shadows)
        lines.append(line(shadow));
    lines.sort();
    return lines;
}

/// The same by comparing each with each, as section 5 says it.
QStringList expectedLines(const Situation &situation)
{
    QList<RuleShadow> expected;
    for (const JumpRule &specific : situation.rules) {
        const JumpRule *next = nullptr;
        for (const JumpRule &general : situation.rules) {
            const bool covers =
                general.prefix != specific.prefix && matchLink(general.prefix, specific.prefix).isHit();
            if (covers && (!next || next->prefix.size() < general.prefix.size()))
                next = &general;
        }
        const auto isPublishing = [&](const JumpRule &rule) {
            return situation.publishing.contains(rule.prefix);
        };
        if (!next)
            continue;
        if (isPublishing(specific)) {
            if (next->isPublished() || isPublishing(*next))
                expected.append({Effect::TakesOver, Doubt::None, specific, *next});
        } else if (isPublishing(*next)) {
            expected.append({specific.isPublished() ? Effect::LosesPart : Effect::IsBlocked, Doubt::None,
                             *next, specific});
        }
    }
    return lines(expected);
}

QString randomPrefix(QRandomGenerator &random)
{
    QString prefix = u"https://a.b/"_s;
    for (int depth = random.bounded(3); depth > 0; --depth)
        prefix += QStringList{u"c/"_s, u"cd/"_s, u"d/"_s}.at(random.bounded(3));
    if (random.bounded(2) == 1)
        return prefix;
    prefix += u"p"_s;
    for (int length = random.bounded(4); length > 0; --length)
        prefix += length == 3 ? u'?' : QChar(u'0' + random.bounded(2));
    return prefix;
}

} // namespace

class TestRuleShadow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatPublishingBringsAbout_data();
    void saysWhatPublishingBringsAbout();
    void everyDoubtIsExplained();
    void agreesWithComparingEachWithEach();
    void aHundredThousandRulesTakeNoTime_data();
    void aHundredThousandRulesTakeNoTime();
};

void TestRuleShadow::saysWhatPublishingBringsAbout_data()
{
    QTest::addColumn<QStringList>("situation");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<AccountKind>("kind");

    const auto row = [](const char *name, const QStringList &situation, const QStringList &expected,
                        AccountKind kind = AccountKind::Ordinary) {
        QTest::newRow(name) << situation << expected << kind;
    };
    const auto doubt = [](const QString &text, Doubt why) {
        return QStringList{u"%1 (%2)"_s.arg(text).arg(static_cast<int>(why))};
    };
    // The table of the remote system's description.
    row("alone", {u"!http://www.qq.com/a/"_s}, {});
    row("below a slash", {u"+http://www.qq.com/a/"_s, u"!http://www.qq.com/a/123456"_s},
        {u"http://www.qq.com/a/123456 takes over from http://www.qq.com/a/"_s});
    row("scheme", {u"+http://www.qq.com/a/"_s, u"!https://www.qq.com/a/b"_s}, {});
    row("host", {u"+https://www.qq.com/a/"_s, u"!https://www.weixin.qq.com/a/b"_s}, {});
    row("query", {u"+https://www.qq.com/a/b?id=123"_s, u"!https://www.qq.com/a/b?id=132"_s}, {});
    row("longer name", {u"+https://www.qq.com/a/b"_s, u"!https://www.qq.com/a/bc"_s}, {});
    row("no final slash", {u"+https://www.qq.com/a/b"_s, u"!https://www.qq.com/a/b/123"_s}, {});
    row("unpublished winner", {u"!https://www.qq.com/a/"_s, u"-https://www.qq.com/a/b"_s},
        {u"https://www.qq.com/a/ is blocked by https://www.qq.com/a/b"_s});
    row("query prefix", {u"!https://wx.qq.com/mp?id=123"_s, u"+https://wx.qq.com/mp?id=1234"_s},
        {u"https://wx.qq.com/mp?id=123 loses part to https://wx.qq.com/mp?id=1234"_s});
    row("any query", {u"+https://weixin.qq.com/qrcodejump"_s, u"!https://weixin.qq.com/qrcodejump?a=1"_s},
        {u"https://weixin.qq.com/qrcodejump?a=1 takes over from https://weixin.qq.com/qrcodejump"_s});
    // Who counts.
    row("nothing to publish", {u"+https://a.b/"_s, u"-https://a.b/c"_s}, {});
    row("already published", {u"+https://a.b/"_s, u"+https://a.b/c"_s}, {});
    row("both are to be published", {u"!https://a.b/"_s, u"!https://a.b/c"_s},
        {u"https://a.b/c takes over from https://a.b/"_s});
    row("the general one is not live", {u"-https://a.b/"_s, u"!https://a.b/c"_s}, {});
    row("only the next general one", {u"+https://a.b/"_s, u"+https://a.b/c/"_s, u"!https://a.b/c/d"_s},
        {u"https://a.b/c/d takes over from https://a.b/c/"_s});
    row("an unpublished one between", {u"+https://a.b/"_s, u"-https://a.b/c/"_s, u"!https://a.b/c/d"_s}, {});
    row("only the next specific ones",
        {u"!https://a.b/"_s, u"+https://a.b/c/"_s, u"-https://a.b/c/d"_s, u"-https://a.b/e"_s},
        {u"https://a.b/ is blocked by https://a.b/e"_s, u"https://a.b/ loses part to https://a.b/c/"_s});
    row("slash and query", {u"+https://a.b/c/"_s, u"!https://a.b/c/?x=1"_s},
        {u"https://a.b/c/?x=1 takes over from https://a.b/c/"_s});
    row("the same encoding", {u"+https://a.b/%7Ec/"_s, u"!https://a.b/%7Ec/d"_s},
        {u"https://a.b/%7Ec/d takes over from https://a.b/%7Ec/"_s});
    row("not a link", {u"+a.b/"_s, u"!a.b/c"_s}, {});
    // What nobody documents.
    row("final slash", {u"+https://a.b/c"_s, u"!https://a.b/c/"_s},
        doubt(u"https://a.b/c/ cannot tell https://a.b/c"_s, Doubt::FinalSlash));
    row("final slash, queries that meet", {u"!https://a.b/c?x=12"_s, u"-https://a.b/c/?x=1"_s},
        doubt(u"https://a.b/c?x=12 cannot tell https://a.b/c/?x=1"_s, Doubt::FinalSlash));
    row("final slash, queries that do not meet", {u"!https://a.b/c?x=12"_s, u"-https://a.b/c/?x=2"_s}, {});
    row("host only, live", {u"+https://a.b"_s, u"!https://a.b/c"_s},
        doubt(u"https://a.b/c cannot tell https://a.b"_s, Doubt::HostOnly));
    row("host only, not live", {u"-https://a.b"_s, u"!https://a.b/c"_s}, {});
    row("host only is to be published", {u"!https://a.b"_s, u"+https://a.b/c"_s},
        doubt(u"https://a.b cannot tell https://a.b/c"_s, Doubt::HostOnly));
    row("slash and query, below", {u"+https://a.b/c/?x=1"_s, u"!https://a.b/c/d"_s},
        doubt(u"https://a.b/c/d cannot tell https://a.b/c/?x=1"_s, Doubt::SlashAndQuery));
    row("slash and query, below with another query", {u"+https://a.b/c/?x=1"_s, u"!https://a.b/c/d?y"_s}, {});
    row("slash and query, far below", {u"!https://a.b/?x=1"_s, u"-https://a.b/c/d?x"_s},
        doubt(u"https://a.b/?x=1 cannot tell https://a.b/c/d?x"_s, Doubt::SlashAndQuery));
    row("port", {u"+https://a.b/"_s, u"!https://a.b:443/c"_s},
        doubt(u"https://a.b:443/c cannot tell https://a.b/"_s, Doubt::Port));
    row("user-info", {u"+https://a.b/"_s, u"!https://u@a.b/c"_s},
        doubt(u"https://u@a.b/c cannot tell https://a.b/"_s, Doubt::UserInfo));
    row("fragment", {u"!https://a.b/c"_s, u"-https://a.b/c#d"_s},
        doubt(u"https://a.b/c cannot tell https://a.b/c#d"_s, Doubt::Fragment));
    row("capital host", {u"+https://A.b/"_s, u"!https://a.b/c"_s},
        doubt(u"https://a.b/c cannot tell https://A.b/"_s, Doubt::Capitals));
    row("encoding differs", {u"+https://a.b/%7Ec/"_s, u"!https://a.b/~c/d"_s},
        doubt(u"https://a.b/~c/d cannot tell https://a.b/%7Ec/"_s, Doubt::Encoding));
    row("case of the path", {u"+https://a.b/C/"_s, u"!https://a.b/c/d"_s}, {});
    row("a doubt between", {u"+https://a.b/"_s, u"-https://a.b:1/c/"_s, u"!https://a.b/c/d"_s},
        doubt(u"https://a.b/c/d cannot tell https://a.b:1/c/"_s, Doubt::Port)
            << u"https://a.b/c/d takes over from https://a.b/"_s);
    // Codes of a service account.
    row("codes that begin alike", {u"+http://weixin.qq.com/q/0a"_s, u"!http://weixin.qq.com/q/0ab"_s},
        doubt(u"http://weixin.qq.com/q/0ab cannot tell http://weixin.qq.com/q/0a"_s, Doubt::ServiceCode),
        AccountKind::Service);
    row("other codes", {u"+http://weixin.qq.com/q/0a"_s, u"!http://weixin.qq.com/q/0b"_s}, {},
        AccountKind::Service);
}

void TestRuleShadow::saysWhatPublishingBringsAbout()
{
    QFETCH(QStringList, situation);
    QFETCH(AccountKind, kind);
    const Situation given(situation);
    QTEST(lines(shadowsAfterPublishing(given.publishing, given.rules, kind)), "expected");
}

void TestRuleShadow::everyDoubtIsExplained()
{
    QSet<QString> texts;
    for (int doubt = static_cast<int>(Doubt::UserInfo); doubt <= static_cast<int>(Doubt::ServiceCode);
         ++doubt)
        texts.insert(displayText(static_cast<Doubt>(doubt)));
    QCOMPARE(texts.size(), static_cast<int>(Doubt::ServiceCode));
    QVERIFY(displayText(Doubt::None).isEmpty());
}

void TestRuleShadow::agreesWithComparingEachWithEach()
{
    QRandomGenerator random(20261127);
    int found = 0;
    for (int round = 0; round < 2000; ++round) {
        QSet<QString> prefixes;
        for (int i = 0; i < 12; ++i)
            prefixes.insert(randomPrefix(random));
        QStringList situation;
        for (const QString &prefix : prefixes)
            situation.append(QStringList{u"+"_s, u"-"_s, u"!"_s}.at(random.bounded(3)) + prefix);
        const Situation given(situation);
        QList<RuleShadow> shadows =
            shadowsAfterPublishing(given.publishing, given.rules, AccountKind::Ordinary);
        shadows.removeIf([](const RuleShadow &shadow) { return shadow.effect == Effect::CannotTell; });
        QCOMPARE(lines(shadows), expectedLines(given));
        found += static_cast<int>(shadows.size());
    }
    QVERIFY(found > 2000);
}

void TestRuleShadow::aHundredThousandRulesTakeNoTime_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("publishEvery");
    QTest::addColumn<AccountKind>("kind");
    QTest::newRow("tables, one of a thousand") << u"https://a.b/t/%1"_s << 1000 << AccountKind::Ordinary;
    QTest::newRow("tables, all") << u"https://a.b/t/%1"_s << 1 << AccountKind::Ordinary;
    QTest::newRow("queries, all") << u"https://a.b/t/?id=%1"_s << 1 << AccountKind::Ordinary;
    QTest::newRow("folders, all") << u"https://a.b/%1/"_s << 1 << AccountKind::Ordinary;
    QTest::newRow("codes, all") << u"http://weixin.qq.com/q/%1"_s << 1 << AccountKind::Service;
}

void TestRuleShadow::aHundredThousandRulesTakeNoTime()
{
    QFETCH(QString, pattern);
    QFETCH(int, publishEvery);
    QFETCH(AccountKind, kind);
    QStringList situation{u"+https://a.b/"_s, u"!https://a.b/t/"_s};
    for (int i = 0; i < 100'000; ++i)
        situation.append((i % publishEvery == 0 ? u'!' : u'-') + pattern.arg(i));
    const Situation given(situation);
    const std::clock_t begun = std::clock(); // the process alone: tests run side by side
    const auto shadows = shadowsAfterPublishing(given.publishing, given.rules, kind);
    const auto elapsed = 1000 * (std::clock() - begun) / CLOCKS_PER_SEC;
    qInfo("%ld ms for 100,000 rules, %lld shadows", static_cast<long>(elapsed),
          static_cast<long long>(shadows.size()));
    QVERIFY(!shadows.isEmpty());
    QVERIFY2(elapsed < 5000, "the search may not compare each with each");
}

QTEST_APPLESS_MAIN(TestRuleShadow)
#include "tst_ruleshadow.moc"
