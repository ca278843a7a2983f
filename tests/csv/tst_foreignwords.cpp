#include "core/csv/foreignwords.h"

#include "core/csv/rulewords.h"
#include "core/rules/ruletext.h"
#include "tests/csv/shownwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::core;

namespace {

/// Whether every way to write `value` is read as `value`.
template <typename Enum>
void verifyEveryWord(Enum value)
{
    const QHash<QString, QString> chinese = test::chineseTexts(u"RuleText"_s);
    const QString shown = displayText(std::optional(value));
    QVERIFY(!chinese.value(shown).isEmpty());
    const QString number = QString::number(static_cast<int>(value));
    const QString canonical = canonicalWord(std::optional(value));
    for (const QString &word : {canonical, canonical.toUpper(), number, u" %1\u3000"_s.arg(number), shown,
                                shown.toLower(), chinese.value(shown)}) {
        std::optional<Enum> read;
        QVERIFY2(readForeignWord(read, word), qPrintable(word));
        QCOMPARE(read, value);
    }
}

} // namespace

class TestForeignWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryWord();
    void nothingIsAnAbsentValue();
    void keepsUnknownNumbers();
    void refusesOtherWords();
};

void TestForeignWords::readsEveryWord()
{
    for (const RuleState state : {RuleState::Unpublished, RuleState::Published})
        verifyEveryWord(state);
    for (const TestRange range : {TestRange::Development, TestRange::Trial, TestRange::Release})
        verifyEveryWord(range);
    for (const SubRules subRules : {SubRules::NotExclusive, SubRules::Exclusive})
        verifyEveryWord(subRules);
}

void TestForeignWords::nothingIsAnAbsentValue()
{
    for (const QString &word : {QString(), u"  "_s}) {
        std::optional<TestRange> range = TestRange::Trial;
        QVERIFY(readForeignWord(range, word));
        QVERIFY(!range);
    }
}

void TestForeignWords::keepsUnknownNumbers()
{
    std::optional<SubRules> subRules;
    QVERIFY(readForeignWord(subRules, u"7"_s));
    QCOMPARE(subRules, static_cast<SubRules>(7));
}

void TestForeignWords::refusesOtherWords()
{
    std::optional<RuleState> state = RuleState::Published;
    for (const QString &word : {u"maybe"_s, u"1.5"_s, u"99999999999"_s, u"体验版"_s}) {
        QVERIFY(!readForeignWord(state, word));
        QCOMPARE(state, RuleState::Published);
    }
}

QTEST_APPLESS_MAIN(TestForeignWords)
#include "tst_foreignwords.moc"
