#include "core/rules/linkmatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = qrjump::core::LinkMatch::Kind;
using qrjump::core::matchLink;

Q_DECLARE_METATYPE(Kind)

class TestLinkMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
};

void TestLinkMatch::matches_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("link");
    QTest::addColumn<Kind>("expected");

    const auto row = [](const char *name, const char *prefix, const char *link, Kind expected) {
        QTest::newRow(name) << QString::fromLatin1(prefix) << QString::fromLatin1(link) << expected;
    };
    // The table of the remote system's description.
    row("below a slash", "http://www.qq.com/a/", "http://www.qq.com/a/123456", Kind::Hit);
    row("scheme", "http://www.qq.com/a/b", "https://www.qq.com/a/b", Kind::OtherScheme);
    row("host", "https://www.qq.com/a/b", "https://www.weixin.qq.com/a/b", Kind::OtherHost);
    row("query", "https://www.qq.com/a/b?id=123", "https://www.qq.com/a/b?id=132", Kind::OtherQuery);
    row("longer name", "https://www.qq.com/a/b", "https://www.qq.com/a/bc", Kind::OtherPath);
    row("no final slash", "https://www.qq.com/a/b", "https://www.qq.com/a/b/123", Kind::OtherPath);
    row("query prefix", "https://wx.qq.com/mp?id=123", "https://wx.qq.com/mp?id=1234", Kind::Hit);
    row("any query", "https://weixin.qq.com/qrcodejump", "https://weixin.qq.com/qrcodejump?a=1", Kind::Hit);
    // What nobody documents.
    row("link without final slash", "https://a.b/c/", "https://a.b/c", Kind::Undocumented);
    row("host only", "https://a.b", "https://a.b/c", Kind::Undocumented);
    row("slash and query, below", "https://a.b/c/?x=1", "https://a.b/c/d?x=1", Kind::Undocumented);
    row("port", "https://a.b:443/c", "https://a.b/c", Kind::Undocumented);
    row("fragment", "https://a.b/c", "https://a.b/c#d", Kind::Undocumented);
    row("user-info", "https://a.b/c", "https://u@a.b/c", Kind::Undocumented);
    row("encoding differs", "https://a.b/%7Ec", "https://a.b/~c", Kind::Undocumented);
    row("capital host", "https://A.b/c", "https://a.b/c", Kind::Undocumented);
    // Bytes are compared as they are.
    row("same bytes", "https://A.b:1/c#x", "https://A.b:1/c#x", Kind::Hit);
    row("case of the path", "https://a.b/C", "https://a.b/c", Kind::OtherPath);
    row("query required", "https://a.b/c?x", "https://a.b/c", Kind::OtherQuery);
    row("not a link", "a.b/c", "https://a.b/c", Kind::NotALink);
    row("empty", "", "", Kind::NotALink);
}

void TestLinkMatch::matches()
{
    QFETCH(QString, prefix);
    QFETCH(QString, link);
    QTEST(matchLink(prefix, link).kind, "expected");
}

QTEST_APPLESS_MAIN(TestLinkMatch)
#include "tst_linkmatch.moc"
