#include "core/api/errorexplanation.h"

#include "core/api/errorcatalogue.h"
#include "core/rules/rulechange.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using Kind = ApiError::Kind;
using Renewal = ApiError::Renewal;
using Step = ApiError::Step;

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
    void aCodeMeansWhatItMeansForTheChange();
    void namesTheFieldOfTheHint_data();
    void namesTheFieldOfTheHint();
    void anEditedPrefixIsNoMistakenValue();
    void showsTechnicalDetail();
    void namesTheAddressToAllow();
    void saysWhetherAnythingChanged();
    void namesTheStepThatFailed();
    void explainsTheTokenService_data();
    void explainsTheTokenService();
    void theRenewalWinsOverTheCode();
    void eachStepHasItsOwnRemedyForARenewal();
    void aWrongAppSecretIsNoOldToken();
    void aMissingSecretIsNoLockedKeychain();

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
    const QList<Kind> kinds{
        Kind::Refused,     Kind::Network,    Kind::Timeout,          Kind::Cancelled,  Kind::Tls,
        Kind::Redirect,    Kind::HttpStatus, Kind::TooLarge,         Kind::Unreadable, Kind::Insecure,
        Kind::WriteLocked, Kind::NoToken,    Kind::SecretUnavailable};
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

void TestErrorExplanation::aCodeMeansWhatItMeansForTheChange()
{
    using Change = RuleOperation::Kind;
    const ApiError error = refusal(40097, u"invalid args"_s);
    const ErrorExplanation onEdit = explain(error, m_catalogue, Change::Edit);
    QVERIFY(onEdit.meaning.contains(u"published rules cannot be edited"_s));
    QCOMPARE(onEdit, explained(error));
    const ErrorExplanation onAdd = explain(error, m_catalogue, Change::Add);
    QVERIFY(onAdd.meaning.contains(u"new rule"_s));
    QVERIFY(!onAdd.remedy.contains(u"delete"_s));
    QVERIFY(explain(error, m_catalogue, Change::Publish).meaning.contains(u"published already"_s));
    QVERIFY(explain(error, m_catalogue, Change::Delete).meaning.contains(u"no rule with this prefix"_s));
}

void TestErrorExplanation::namesTheFieldOfTheHint_data()
{
    QTest::addColumn<QString>("errmsg");
    QTest::addColumn<std::optional<RuleField>>("field");
    using Field = std::optional<RuleField>;
    QTest::newRow("page path") << u"invalid args hint: [path] rid: a-b-c"_s << Field(RuleField::PagePath);
    QTest::newRow("prefix") << u"invalid args hint: [prefix]"_s << Field(RuleField::Prefix);
    QTest::newRow("a test link") << u"invalid args hint: [debug_url[2]]"_s << Field(RuleField::TestLinks);
    QTest::newRow("test range") << u"invalid args hint:[open_version]"_s << Field(RuleField::TestRange);
    QTest::newRow("sub-rules") << u"invalid args hint: [permit_sub_rule]"_s << Field(RuleField::SubRules);
    QTest::newRow("not a field") << u"invalid args hint: [is_edit]"_s << Field();
    QTest::newRow("an identifier") << u"invalid args hint: [tZvMlA0541]"_s << Field();
    QTest::newRow("none") << u"invalid args rid: a-b-c"_s << Field();
}

void TestErrorExplanation::namesTheFieldOfTheHint()
{
    QFETCH(QString, errmsg);
    QFETCH(std::optional<RuleField>, field);
    const ApiError error = refusal(40097, errmsg);
    for (const auto change : {RuleOperation::Kind::Add, RuleOperation::Kind::Edit}) {
        const ErrorExplanation explanation = explain(error, m_catalogue, change);
        QCOMPARE(explanation.field, field);
        QCOMPARE(field && explanation.meaning.contains(fieldTitle(*field), Qt::CaseInsensitive),
                 field.has_value());
        QCOMPARE(explanation.meaning == explain(refusal(40097, {}), m_catalogue, change).meaning, !field);
    }
    QCOMPARE(explain(error, m_catalogue, RuleOperation::Kind::Delete).field, std::nullopt);
}

void TestErrorExplanation::anEditedPrefixIsNoMistakenValue()
{
    const ApiError error = refusal(40097, u"invalid args hint: [prefix]"_s);
    QVERIFY(explain(error, m_catalogue, RuleOperation::Kind::Edit)
                .meaning.contains(u"no rule with this prefix"_s));
    QVERIFY(!explain(error, m_catalogue, RuleOperation::Kind::Add)
                 .meaning.contains(u"no rule with this prefix"_s));
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

void TestErrorExplanation::namesTheStepThatFailed()
{
    const ApiError ofCall = refusal(61007, u"x"_s);
    const QString ofCatalogue = m_catalogue.find(61007)->meaning.english;
    QCOMPARE(explained(ofCall).meaning, ofCatalogue);
    QSet<QString> meanings;
    for (const Step step : {Step::WeChatToken, Step::TokenService, Step::AuthorizerToken}) {
        ApiError error = ofCall;
        error.step = step;
        const QString meaning = explained(error).meaning;
        QVERIFY2(meaning.startsWith(ofCatalogue + u" This happened while "_s), qPrintable(meaning));
        meanings.insert(meaning);
    }
    QCOMPARE(meanings.size(), 3);
}

void TestErrorExplanation::explainsTheTokenService_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *name, Kind kind, int status, const char *detail, const char *meaning) {
        QTest::newRow(name) << int(kind) << status << QString::fromLatin1(detail)
                            << QString::fromLatin1(meaning);
    };
    row("unreachable", Kind::Network, 0, "Connection refused", "could not be reached");
    row("never", Kind::Timeout, 0, "", "did not answer in time");
    row("certificate", Kind::Tls, 0, "", "could not prove");
    row("login elsewhere", Kind::Redirect, 302, "HTTP 302 to sso.a.b", "sent the call on");
    row("HTML", Kind::Unreadable, 200, "HTML instead of JSON", "a web page instead of a token");
    row("HTML as bare text", Kind::Unreadable, 200, "reply: HTML instead of a token",
        "a web page instead of a token");
    row("wrong path", Kind::Unreadable, 200, "data.accessToken: missing",
        "where the account's settings look");
    row("expired", Kind::Unreadable, 200, "expires_in: 0 seconds, so the token has expired",
        "has already expired");
    row("no right", Kind::HttpStatus, 403, "", "HTTP status 403");
    row("not found", Kind::HttpStatus, 404, "", "HTTP status 404");
    row("out of order", Kind::HttpStatus, 502, "", "HTTP status 502");
    row("http", Kind::Insecure, 0, "a.b", "begins with http://");
    row("header", Kind::NoToken, 0, "header X-Key: holds a line break", "a header of the request");
}

void TestErrorExplanation::explainsTheTokenService()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(QString, detail);
    QFETCH(QString, meaning);
    const ApiError error{
        .kind = Kind(kind), .httpStatus = status, .detail = detail, .step = Step::TokenService};
    const ErrorExplanation explanation = explained(error);
    QVERIFY2(explanation.meaning.contains(u"token service"_s), qPrintable(explanation.meaning));
    QVERIFY2(explanation.meaning.contains(meaning), qPrintable(explanation.meaning));
    QVERIFY(explanation.remedy.endsWith(u'.'));
    QVERIFY(detail.isEmpty() || explanation.raw.endsWith(detail));
}

void TestErrorExplanation::theRenewalWinsOverTheCode()
{
    ApiError error = refusal(40001, u"invalid credential rid: a-b"_s);
    error.renewal = Renewal::RefusedAgain;
    const ErrorExplanation again = explained(error);
    QVERIFY2(again.meaning.contains("another system"_L1), qPrintable(again.meaning));
    QVERIFY(again.remedy.contains("one token service"_L1));
    QCOMPARE(again.raw, u"40001 · invalid credential"_s);

    error.renewal = Renewal::Impossible;
    QVERIFY(explained(error).remedy.startsWith(u"Paste a new token"_s));
}

void TestErrorExplanation::eachStepHasItsOwnRemedyForARenewal()
{
    QSet<QString> meanings;
    for (const Renewal renewal : {Renewal::RefusedAgain, Renewal::Impossible}) {
        for (const Step step : {Step::Call, Step::TokenService, Step::AuthorizerToken}) {
            ApiError error = refusal(42001, u"x"_s);
            error.renewal = renewal;
            error.step = step;
            meanings.insert(explained(error).meaning);
        }
    }
    QCOMPARE(meanings.size(), 5); // a second refusal means the same whoever handed out the token
}

void TestErrorExplanation::aWrongAppSecretIsNoOldToken()
{
    ApiError error = refusal(40001, u"invalid credential"_s);
    error.step = Step::WeChatToken;
    QVERIFY(explained(error).meaning.contains("AppSecret"_L1));
    QVERIFY(explained(error).remedy.contains(u"微信公众平台"_s));
}

void TestErrorExplanation::aMissingSecretIsNoLockedKeychain()
{
    ApiError error = errorOf(Kind::SecretUnavailable);
    error.detail = u"app-secret: locked"_s;
    QVERIFY(explained(error).remedy.contains("Unlock"_L1));
    error.detail = u"app-secret: not stored"_s;
    QVERIFY(!explained(error).remedy.contains("Unlock"_L1));
    QVERIFY(explained(error).meaning.contains("not stored on this computer"_L1));
    QCOMPARE(explained(error).raw, error.detail);
}

QTEST_APPLESS_MAIN(TestErrorExplanation)
#include "tst_errorexplanation.moc"
