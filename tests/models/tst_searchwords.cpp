#include "core/models/searchwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestSearchWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
};

void TestSearchWords::splits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<SearchWord>>("words");
    using Words = QList<SearchWord>;
    QTest::newRow("nothing") << QString() << Words();
    QTest::newRow("white space") << u" \t\u3000 "_s << Words();
    QTest::newRow("one") << u"menu"_s << Words{{u"menu"_s, false}};
    QTest::newRow("several") << u"  a.b  menu "_s << Words{{u"a.b"_s, false}, {u"menu"_s, false}};
    QTest::newRow("ideographic space")
        << u"点餐\u3000外卖"_s << Words{{u"点餐"_s, false}, {u"外卖"_s, false}};
    QTest::newRow("excluded") << u"menu -old"_s << Words{{u"menu"_s, false}, {u"old"_s, true}};
    QTest::newRow("quoted") << u"\"not published\" x"_s
                            << Words{{u"not published"_s, false}, {u"x"_s, false}};
    QTest::newRow("excluded quote") << u"-\"not published\""_s << Words{{u"not published"_s, true}};
    QTest::newRow("quoted hyphen") << u"\"-old\""_s << Words{{u"-old"_s, false}};
    QTest::newRow("hyphen within") << u"new-old"_s << Words{{u"new-old"_s, false}};
    QTest::newRow("hyphen alone") << u"- a"_s << Words{{u"-"_s, false}, {u"a"_s, false}};
    QTest::newRow("open quote") << u"\"a b"_s << Words{{u"a b"_s, false}};
    QTest::newRow("empty quote") << u"\"\" a"_s << Words{{u"a"_s, false}};
}

void TestSearchWords::splits()
{
    QFETCH(QString, typed);
    QTEST(searchWords(typed), "words");
}

QTEST_APPLESS_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
