#include "core/api/errorexplanation.h"

#include "core/api/errorcatalogue.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using Kind = ApiError::Kind;

namespace {

ApiError errorOf(Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

ApiError refusal(int errcode, const QString &errmsg)
{
    ApiError error = errorOf(Kind::Refused);
    error.httpStatus = 200;
    error.errcode = errcode;
    error.errmsg = errmsg;
    return error;
}

} // namespace

class TestErrorExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void explainsEveryKind();
    void explainsAKnownCode();
    void callsAnUnknownCodeUnknown();
    void showsTheServersText_data();
    void showsTheServersText();
    void showsTechnicalDetail();
    void namesTheAddressToAllow();
    void saysWhetherAnythingChanged();

private:
    [[nodiscard]] ErrorExplanation explained(const ApiError &error) const
    {
        return explain(error, m_catalogue);
    }

    const ErrorCatalogue m_catalogue;
};

void TestErrorExplanation::explainsEveryKind()
{
    QSet<QString> meanings;
    const QList<Kind> kinds{Kind::Refused,    Kind::Network,  Kind::Timeout,    Kind::Cancelled,
                            Kind::Tls,        Kind::Redirect, Kind::HttpStatus, Kind::TooLarge,
                            Kind::Unreadable, Kind::Insecure};
    for (const Kind kind : kinds) {
        const ErrorExplanation explanation = explained(errorOf(kind));
        QVERIFY2(explanation.meaning.endsWith(u'.'), qPrintable(explanation.meaning));
        QVERIFY2(kind == Kind::Refused || explanation.remedy.endsWith(u'.'), qPrintable(explanation.remedy));
        QVERIFY(explanation.changed.endsWith(u'.'));
        meanings.insert(explanation.meaning);
    }
    QCOMPARE(meanings.size(), kinds.size());
    ApiError badGateway = errorOf(Kind::HttpStatus);
    badGateway.httpStatus = 502;
    QVERIFY(explained(badGateway).meaning.contains("502"_L1));
}

void TestErrorExplanation::explainsAKnownCode()
{
    ApiError error = refusal(85068, u"test url is not the sub prefix rid: 1-2-3"_s);
    error.rid = u"1-2-3"_s;
    const ErrorExplanation explanation = explained(error);
    QCOMPARE(explanation.meaning, m_catalogue.find(85068)->meaning.english);
    QCOMPARE(explanation.remedy, m_catalogue.find(85068)->remedy.english);
    QCOMPARE(explanation.raw, u"85068 · test url is not the sub prefix"_s);
    QCOMPARE(explanation.rid, u"1-2-3"_s);
    QCOMPARE(explanation.address, QString());
}

void TestErrorExplanation::callsAnUnknownCodeUnknown()
{
    ApiError error = refusal(12345, u"never heard of"_s);
    error.certainty = Certainty::Unknown;
    const ErrorExplanation explanation = explained(error);
    QVERIFY(explanation.meaning.contains("12345"_L1));
    QVERIFY(explanation.meaning.contains("does not know"_L1));
    QCOMPARE(explanation.raw, u"12345 · never heard of"_s);
    QCOMPARE(explanation.changed, certaintySentence(Certainty::Unknown));
}

void TestErrorExplanation::showsTheServersText_data()
{
    QTest::addColumn<QString>("errmsg");
    QTest::addColumn<QString>("raw");
    QTest::newRow("rid") << u"text rid: a-b-c"_s << u"85076 · text"_s;
    QTest::newRow("comma and rid") << u"text, rid: a-b-c"_s << u"85076 · text"_s;
    QTest::newRow("rid without blank") << u"text rid:a-b-c"_s << u"85076 · text"_s;
    QTest::newRow("hint") << u"text hint: [x]"_s << u"85076 · text hint: [x]"_s;
    QTest::newRow("nothing but a rid") << u" rid: a-b-c"_s << u"85076"_s;
    QTest::newRow("word that ends in rid") << u"grid: full"_s << u"85076 · grid: full"_s;
}

void TestErrorExplanation::showsTheServersText()
{
    QFETCH(QString, errmsg);
    QTEST(explained(refusal(85076, errmsg)).raw, "raw");
}

void TestErrorExplanation::showsTechnicalDetail()
{
    ApiError unreadable = errorOf(Kind::Unreadable);
    unreadable.httpStatus = 200;
    unreadable.detail = u"rule_list[3].prefix: expected a string"_s;
    QCOMPARE(explained(unreadable).raw, u"HTTP 200 · rule_list[3].prefix: expected a string"_s);
    QCOMPARE(explained(errorOf(Kind::Timeout)).raw, QString());
}

void TestErrorExplanation::namesTheAddressToAllow()
{
    const ApiError error =
        refusal(40164, u"invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: a"_s);
    QCOMPARE(explained(error).address, u"203.0.113.7"_s);
}

void TestErrorExplanation::saysWhetherAnythingChanged()
{
    const QSet<QString> sentences{certaintySentence(Certainty::Unchanged),
                                  certaintySentence(Certainty::Changed),
                                  certaintySentence(Certainty::Unknown)};
    QCOMPARE(sentences.size(), 3);
    ApiError lost = errorOf(Kind::Network);
    lost.certainty = Certainty::Unknown;
    QCOMPARE(explained(lost).changed, certaintySentence(Certainty::Unknown));
}

QTEST_APPLESS_MAIN(TestErrorExplanation)
#include "tst_errorexplanation.moc"
