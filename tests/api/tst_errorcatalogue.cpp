#include "core/api/errorcatalogue.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestErrorCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void holdsTheDocumentedCodes_data();
    void holdsTheDocumentedCodes();
    void holdsNothingElse();
    void speaksInSentences_data();
    void speaksInSentences();
    void namesTheFieldConcerned();
    void bothMeaningsOf85070();
    void sayInWhichConsole_data();
    void sayInWhichConsole();
    void knowsHowFarARefusalReaches();
    void promisesNothingForUnknownCodes();
    void followsTheLocale();

private:
    const ErrorCatalogue m_catalogue;
};

namespace {

struct DocumentedCode
{
    int code;
    const char *calls;
    const char *raw;
    Certainty certainty;
};

// Section 4 of the description of the remote system, row by row.
constexpr DocumentedCode kDocumentedCodes[] = {
    {0, "", "ok", Certainty::Changed},
    {-1, "", "system error", Certainty::Unknown},
    {886001, "APDG", "", Certainty::Unknown},
    {40001, "", "invalid credential, access_token is invalid or not latest", Certainty::Unchanged},
    {40014, "", "invalid access_token", Certainty::Unchanged},
    {42001, "", "access_token expired", Certainty::Unchanged},
    {41001, "", "access_token missing", Certainty::Unchanged},
    {40013, "T", "invalid appid", Certainty::Unchanged},
    {40125, "T", "invalid appsecret", Certainty::Unchanged},
    {40164, "T", "invalid ip X [ipv6 ::ffff:X], not in whitelist", Certainty::Unchanged},
    {40243, "T", "", Certainty::Unchanged},
    {40033, "A", "", Certainty::Unchanged},
    {40097, "GAP", "invalid args", Certainty::Unchanged},
    {40166, "GA", "invalid appid", Certainty::Unchanged},
    {43002, "", "", Certainty::Unchanged},
    {44002, "", "empty post data", Certainty::Unchanged},
    {44990, "", "reach max api second frequence limit", Certainty::Unchanged},
    {45009, "", "reach max api daily quota limit", Certainty::Unchanged},
    {45011, "T", "", Certainty::Unchanged},
    {47001, "", "data format error", Certainty::Unchanged},
    {48001, "", "", Certainty::Unchanged},
    {48004, "", "", Certainty::Unchanged},
    {50002, "", "", Certainty::Unchanged},
    {61003, "", "", Certainty::Unchanged},
    {61004, "", "", Certainty::Unchanged},
    {61007, "", "api is unauhorized to component", Certainty::Unchanged},
    // Not in section 4, but what api_authorizer_token answers where a token is the wrong one.
    {61014, "T", "must use component token for component api", Certainty::Unchanged},
    {61023, "T", "refresh_token is invalid", Certainty::Unchanged},
    {85066, "A", "illegal prefix", Certainty::Unchanged},
    {85068, "A", "test url is not the sub prefix", Certainty::Unchanged},
    {85069, "A", "check confirm file fail", Certainty::Unchanged},
    {85070, "A", "", Certainty::Unchanged},
    {85071, "A", "", Certainty::Unchanged},
    {85072, "A", "prefix owned by other", Certainty::Unchanged},
    {85073, "A", "", Certainty::Unchanged},
    {85074, "P", "", Certainty::Unchanged},
    {85075, "", "can not access", Certainty::Unchanged},
    {85076, "A", "check ICP fail", Certainty::Unchanged},
    {85095, "P", "", Certainty::Unchanged},
    {886000, "P", "", Certainty::Unchanged},
    {76001, "R", "", Certainty::Unchanged},
    {76002, "R", "", Certainty::Unchanged},
    {76003, "R", "", Certainty::Unchanged},
};

bool isEnglishSentence(const QString &text)
{
    static const QRegularExpression shape(uR"(^[A-Z].{10,}\.$)"_s);
    return shape.match(text).hasMatch();
}

bool isChineseSentence(const QString &text)
{
    static const QRegularExpression shape(uR"([\p{Han}].*[。）]$)"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    return shape.match(text).hasMatch();
}

} // namespace

void TestErrorCatalogue::holdsTheDocumentedCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("calls");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<Certainty>("certainty");
    for (const DocumentedCode &row : kDocumentedCodes)
        QTest::addRow("%d", row.code)
            << row.code << QString::fromLatin1(row.calls) << QString::fromLatin1(row.raw) << row.certainty;
}

void TestErrorCatalogue::holdsTheDocumentedCodes()
{
    QFETCH(int, code);
    const ErrorEntry *entry = m_catalogue.find(code);
    QVERIFY(entry);
    QCOMPARE(entry->code, code);
    QTEST(entry->calls, "calls");
    QTEST(entry->rawText, "raw");
    QTEST(entry->certainty, "certainty");
    QTEST(m_catalogue.certaintyOf(code), "certainty");
}

void TestErrorCatalogue::holdsNothingElse()
{
    QCOMPARE(m_catalogue.entries().size(), std::ssize(kDocumentedCodes));
    for (qsizetype i = 1; i < m_catalogue.entries().size(); ++i)
        QVERIFY(m_catalogue.entries().at(i - 1).code < m_catalogue.entries().at(i).code);
}

void TestErrorCatalogue::speaksInSentences_data()
{
    QTest::addColumn<int>("code");
    for (const ErrorEntry &entry : m_catalogue.entries())
        QTest::addRow("%d", entry.code) << entry.code;
}

void TestErrorCatalogue::speaksInSentences()
{
    QFETCH(int, code);
    const ErrorEntry *entry = m_catalogue.find(code);
    QVERIFY2(isEnglishSentence(entry->meaning.english), qPrintable(entry->meaning.english));
    QVERIFY2(isChineseSentence(entry->meaning.chinese), qPrintable(entry->meaning.chinese));
    if (code == 0)
        return;
    QVERIFY2(isEnglishSentence(entry->remedy.english), qPrintable(entry->remedy.english));
    QVERIFY2(isChineseSentence(entry->remedy.chinese), qPrintable(entry->remedy.chinese));
    for (const ErrorWords &words : entry->byChange) {
        QVERIFY2(isEnglishSentence(words.meaning.english), qPrintable(words.meaning.english));
        QVERIFY2(isChineseSentence(words.meaning.chinese), qPrintable(words.meaning.chinese));
        QVERIFY2(isEnglishSentence(words.remedy.english), qPrintable(words.remedy.english));
        QVERIFY2(isChineseSentence(words.remedy.chinese), qPrintable(words.remedy.chinese));
    }
}

void TestErrorCatalogue::namesTheFieldConcerned()
{
    QCOMPARE(m_catalogue.find(85066)->field, RuleField::Prefix);
    QCOMPARE(m_catalogue.find(85068)->field, RuleField::TestLinks);
    QCOMPARE(m_catalogue.find(40001)->field, std::nullopt);
}

void TestErrorCatalogue::bothMeaningsOf85070()
{
    const BilingualText &meaning = m_catalogue.find(85070)->meaning;
    QVERIFY(meaning.english.contains("blacklist"_L1) && meaning.english.contains("personal"_L1));
    QVERIFY(meaning.chinese.contains(u"黑名单"_s) && meaning.chinese.contains(u"个人类型小程序"_s));
}

void TestErrorCatalogue::sayInWhichConsole_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("console");
    QTest::newRow("48001") << 48001 << u"微信公众平台"_s;
    QTest::newRow("61003") << 61003 << u"微信公众平台"_s;
    QTest::newRow("61007") << 61007 << u"微信开放平台"_s;
    QTest::newRow("61014") << 61014 << u"微信开放平台"_s;
    QTest::newRow("61023") << 61023 << u"微信公众平台"_s;
}

void TestErrorCatalogue::sayInWhichConsole()
{
    QFETCH(int, code);
    QFETCH(QString, console);
    const BilingualText &remedy = m_catalogue.find(code)->remedy;
    QVERIFY(remedy.english.contains(console));
    QVERIFY(remedy.chinese.contains(console));
}

void TestErrorCatalogue::knowsHowFarARefusalReaches()
{
    QCOMPARE(m_catalogue.reachOf(44990), RefusalReach::Moment);
    QCOMPARE(m_catalogue.reachOf(45009), RefusalReach::Day);
    QCOMPARE(m_catalogue.reachOf(886000), RefusalReach::Month);
    for (const int code : {40001, 40164, 48001, 50002, 61007, 85075})
        QCOMPARE(m_catalogue.reachOf(code), RefusalReach::Account);
    for (const int code : {40097, 85066, 85068, 85071, 85072, 85073, 12345})
        QCOMPARE(m_catalogue.reachOf(code), RefusalReach::Call);
}

void TestErrorCatalogue::promisesNothingForUnknownCodes()
{
    QCOMPARE(m_catalogue.find(12345), nullptr);
    QCOMPARE(m_catalogue.certaintyOf(12345), Certainty::Unknown);
}

void TestErrorCatalogue::followsTheLocale()
{
    const BilingualText text{u"A rule."_s, u"规则。"_s};
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QCOMPARE(text.localized(), text.chinese);
    QCOMPARE((BilingualText{u"A rule."_s, {}}.localized()), u"A rule."_s);
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(text.localized(), text.english);
    QCOMPARE((BilingualText{{}, u"规则。"_s}.localized()), u"规则。"_s);
}

Q_DECLARE_METATYPE(qrjump::core::Certainty)
QTEST_APPLESS_MAIN(TestErrorCatalogue)
#include "tst_errorcatalogue.moc"
