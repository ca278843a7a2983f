#include "core/rules/ruleindex.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

QList<JumpRule> rulesWith(const QStringList &prefixes)
{
    QList<JumpRule> rules;
    for (const QString &prefix : prefixes)
        rules.append({prefix, {}, {}, {}, {}, {}});
    return rules;
}

QStringList prefixesAt(const RuleIndex &index, const QList<int> &places)
{
    QStringList prefixes;
    for (const int place : places)
        prefixes.append(index.ruleAt(place).prefix);
    return prefixes;
}

} // namespace

class TestRuleIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByWhatThePrefixesMightMean();
    void takesCodesAsTheyAre();
    void findsWhatATextBeginsWith();
    void agreesWithLookingAtEachKey();
};

void TestRuleIndex::sortsByWhatThePrefixesMightMean()
{
    const RuleIndex index(
        rulesWith({u"https://a.b/d"_s, u"https://A.b:80/c"_s, u"a.b/"_s, u"https://a.b/%62#x"_s}),
        AccountKind::Ordinary);
    QCOMPARE(index.count(), 3);
    QCOMPARE(index.keyAt(0), "https://a.b/b"_ba);
    QCOMPARE(index.prefixAt(0), "https://a.b/%62#x"_ba);
    QCOMPARE(index.keyAt(1), "https://a.b/c"_ba);
    QCOMPARE(index.ruleAt(1).prefix, u"https://A.b:80/c"_s);
    QCOMPARE(index.keyAt(2), "https://a.b/d"_ba);
}

void TestRuleIndex::takesCodesAsTheyAre()
{
    const RuleIndex index(rulesWith({u"中"_s, u"%41"_s, u"B"_s}), AccountKind::Service);
    QCOMPARE(index.count(), 3);
    QCOMPARE(index.keyAt(0), "%41"_ba);
    QCOMPARE(index.keyAt(1), "B"_ba);
    QCOMPARE(index.keyAt(2), u"中"_s.toUtf8());
}

void TestRuleIndex::findsWhatATextBeginsWith()
{
    const RuleIndex index(
        rulesWith({u"h://a/"_s, u"h://a/b"_s, u"h://a/bcd"_s, u"h://a/bce"_s, u"h://a/b"_s}),
        AccountKind::Ordinary);
    QCOMPARE(prefixesAt(index, index.beginningsOf("h://a/bcx", 1)),
             (QStringList{u"h://a/b"_s, u"h://a/b"_s, u"h://a/"_s}));
    QCOMPARE(prefixesAt(index, index.beginningsOf("h://a/bcx", 7)),
             (QStringList{u"h://a/b"_s, u"h://a/b"_s}));
    QCOMPARE(index.beginningsOf("h://", 1), QList<int>());
    QCOMPARE(index.firstNotBefore("h://a/b"), 1);
    QCOMPARE(index.firstBeyond("h://a/b"), 5);
    QCOMPARE(RuleIndex({}, AccountKind::Ordinary).beginningsOf("h://a", 1), QList<int>());
}

void TestRuleIndex::agreesWithLookingAtEachKey()
{
    QRandomGenerator random(7);
    const auto randomText = [&random] {
        QString text = u"h://"_s;
        for (int length = 1 + random.bounded(7); length > 0; --length)
            text += QStringList{u"a"_s, u"b"_s, u"/"_s}.at(random.bounded(3));
        return text;
    };
    int found = 0;
    for (int round = 0; round < 3000; ++round) {
        QStringList prefixes;
        for (int i = 0; i < 12; ++i)
            prefixes.append(randomText());
        const RuleIndex index(rulesWith(prefixes), AccountKind::Service);
        const QString text = randomText();
        QStringList expected;
        for (const QString &prefix : std::as_const(prefixes)) {
            if (text.startsWith(prefix) && prefix.size() >= 6)
                expected.append(prefix);
        }
        std::sort(expected.begin(), expected.end(), std::greater<>());
        QCOMPARE(prefixesAt(index, index.beginningsOf(text.toUtf8(), 6)), expected);
        found += static_cast<int>(expected.size());
        const auto below = std::count_if(prefixes.begin(), prefixes.end(),
                                         [&](const QString &prefix) { return prefix.startsWith(text); });
        QCOMPARE(index.firstBeyond(text.toUtf8()) - index.firstNotBefore(text.toUtf8()),
                 static_cast<int>(below));
    }
    QVERIFY(found > 300);
}

QTEST_APPLESS_MAIN(TestRuleIndex)
#include "tst_ruleindex.moc"
