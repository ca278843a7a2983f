#include "core/sandbox/rulebook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using qrjump::core::JumpRule;
using qrjump::sandbox::RuleBook;

class TestRuleBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsInOrderOfCreation();
    void slices_data();
    void slices();
    void keepsThePlaceOfAnEditedRule();
    void forgetsRemovedRules();
    void givesAReaddedRuleANewPlace();
};

namespace {

JumpRule ruleOf(const QString &prefix, const QString &pagePath)
{
    JumpRule rule;
    rule.prefix = prefix;
    rule.pagePath = pagePath;
    return rule;
}

RuleBook bookOf(const QStringList &prefixes)
{
    RuleBook book;
    for (const QString &prefix : prefixes)
        book.put({book.nextSerial(), ruleOf(prefix, u"p"_s)});
    return book;
}

QString prefixes(const QList<JumpRule> &rules)
{
    QString joined;
    for (const JumpRule &rule : rules)
        joined += rule.prefix;
    return joined;
}

} // namespace

void TestRuleBook::listsInOrderOfCreation()
{
    const RuleBook book = bookOf({u"c"_s, u"a"_s, u"b"_s});
    QCOMPARE(prefixes(book.slice(0, 9)), u"cab"_s);
    QCOMPARE(prefixes(book.newest(2)), u"ba"_s);
    QCOMPARE(prefixes(book.newest(9)), u"bac"_s);
}

void TestRuleBook::slices_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("expected");

    QTest::newRow("first page") << 0 << 2 << u"ab"_s;
    QTest::newRow("last page is short") << 4 << 2 << u"e"_s;
    QTest::newRow("behind the end") << 5 << 2 << QString();
    QTest::newRow("far behind the end") << 1000 << 2 << QString();
    QTest::newRow("none wanted") << 0 << 0 << QString();
}

void TestRuleBook::slices()
{
    QFETCH(int, first);
    QFETCH(int, count);
    const RuleBook book = bookOf({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
    QTEST(prefixes(book.slice(first, count)), "expected");
}

void TestRuleBook::keepsThePlaceOfAnEditedRule()
{
    RuleBook book = bookOf({u"a"_s, u"b"_s, u"c"_s});
    book.put({2, ruleOf(u"b"_s, u"new"_s)});
    QCOMPARE(prefixes(book.slice(0, 9)), u"abc"_s);
    QCOMPARE(book.find(u"b"_s)->rule.pagePath, u"new"_s);
    QCOMPARE(book.nextSerial(), 4);
}

void TestRuleBook::forgetsRemovedRules()
{
    RuleBook book = bookOf({u"a"_s, u"b"_s, u"c"_s});
    book.remove(u"b"_s);
    book.remove(u"unknown"_s);
    QCOMPARE(prefixes(book.slice(0, 9)), u"ac"_s);
    QCOMPARE(book.size(), 2);
    QVERIFY(!book.find(u"b"_s));
}

void TestRuleBook::givesAReaddedRuleANewPlace()
{
    RuleBook book = bookOf({u"a"_s, u"b"_s, u"c"_s});
    book.remove(u"a"_s);
    book.put({book.nextSerial(), ruleOf(u"a"_s, u"p"_s)});
    QCOMPARE(prefixes(book.slice(0, 9)), u"bca"_s);
    // As when a data file replaces a rule of the sample by one that was created later.
    book.put({9, ruleOf(u"b"_s, u"p"_s)});
    QCOMPARE(prefixes(book.slice(0, 9)), u"cab"_s);
}

QTEST_APPLESS_MAIN(TestRuleBook)
#include "tst_rulebook.moc"
