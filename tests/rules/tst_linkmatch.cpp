#include "core/rules/linkmatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using qrjump::core::LinkMatch;
using qrjump::core::matchLink;

Q_DECLARE_METATYPE(LinkMatch)

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
    QTest::addColumn<LinkMatch>("expected");

    const auto row = [](const char *name, const char *prefix, const char *link, LinkMatch expected) {
        QTest::newRow(name) << QString::fromLatin1(prefix) << QString::fromLatin1(link) << expected;
    };
    // The table of the remote system's description.
    row("below a slash", "http://www.qq.com/a/", "http://www.qq.com/a/123456", LinkMatch::Hit);
    row("scheme", "http://www.qq.com/a/b", "https://www.qq.com/a/b", LinkMatch::OtherScheme);
    row("host", "https://www.qq.com/a/b", "https://www.weixin.qq.com/a/b", LinkMatch::OtherHost);
    row("query", "https://www.qq.com/a/b?id=123", "https://www.qq.com/a/b?id=132", LinkMatch::OtherQuery);
    row("longer name", "https://www.qq.com/a/b", "https://www.qq.com/a/bc", LinkMatch::OtherPath);
    row("no final slash", "https://www.qq.com/a/b", "https://www.qq.com/a/b/123", LinkMatch::OtherPath);
    row("query prefix", "https://wx.qq.com/mp?id=123", "https://wx.qq.com/mp?id=1234", LinkMatch::Hit);
    row("any query", "https://weixin.qq.com/qrcodejump", "https://weixin.qq.com/qrcodejump?a=1",
        LinkMatch::Hit);
    // What nobody documents.
    row("link without final slash", "https://a.b/c/", "https://a.b/c", LinkMatch::Undocumented);
    row("host only", "https://a.b", "https://a.b/c", LinkMatch::Undocumented);
    row("slash and query, below", "https://a.b/c/?x=1", "https://a.b/c/d?x=1", LinkMatch::Undocumented);
    row("port", "https://a.b:443/c", "https://a.b/c", LinkMatch::Undocumented);
    row("fragment", "https://a.b/c", "https://a.b/c#d", LinkMatch::Undocumented);
    row("user-info", "https://a.b/c", "https://u@a.b/c", LinkMatch::Undocumented);
    row("encoding differs", "https://a.b/%7Ec", "https://a.b/~c", LinkMatch::Undocumented);
    row("capital host", "https://A.b/c", "https://a.b/c", LinkMatch::Undocumented);
    // Bytes are compared as they are.
    row("same bytes", "https://A.b:1/c#x", "https://A.b:1/c#x", LinkMatch::Hit);
    row("case of the path", "https://a.b/C", "https://a.b/c", LinkMatch::OtherPath);
    row("query required", "https://a.b/c?x", "https://a.b/c", LinkMatch::OtherQuery);
    row("not a link", "a.b/c", "https://a.b/c", LinkMatch::NotALink);
    row("empty", "", "", LinkMatch::NotALink);
}

void TestLinkMatch::matches()
{
    QFETCH(QString, prefix);
    QFETCH(QString, link);
    QTEST(matchLink(prefix, link), "expected");
}

QTEST_APPLESS_MAIN(TestLinkMatch)
#include "tst_linkmatch.moc"
