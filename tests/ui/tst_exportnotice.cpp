#include "ui/transfer/exportnotice.h"

#include "core/api/errorcatalogue.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::ui;

class TestExportNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void tellsASuccess();
    void explainsARefusal();
    void tellsThatRulesChanged();
    void offersUtf8WhereItHelps();
    void offersNothingWhereNoEncodingHelps();
    void tellsAFailedFile();
    void tellsThatItWasStopped();

private:
    ErrorCatalogue m_catalogue;
};

void TestExportNotice::tellsASuccess()
{
    const ExportNotice notice =
        noticeOf(ExportSummary{u"/folder/rules.csv"_s, 12'345, 1'400'000}, m_catalogue);
    QCOMPARE(notice.tone, Tone::Ok);
    QCOMPARE(notice.text.meaning, u"12,345 rows written to “rules.csv”."_s);
    QCOMPARE(notice.text.remedy,
             u"The file is in %1 and has 1.4 MB."_s.arg(QDir::toNativeSeparators(u"/folder"_s)));
    QCOMPARE(notice.actions, QList{ExportAction::OpenFolder});
}

void TestExportNotice::explainsARefusal()
{
    ApiError refusal;
    refusal.kind = ApiError::Kind::Refused;
    refusal.errcode = 48001;
    refusal.errmsg = u"api unauthorized rid: a-b-c"_s;
    refusal.rid = u"a-b-c"_s;
    const ExportError error = readingFailed(u"/folder/rules.csv"_s, {.apiError = refusal});
    const ExportNotice notice = noticeOf(Failure{error}, m_catalogue);
    QCOMPARE(notice.tone, Tone::Danger);
    QCOMPARE(notice.text.meaning, m_catalogue.find(48001)->meaning.localized());
    QCOMPARE(notice.text.changed, error.untouched);
    QCOMPARE(notice.text.raw, u"48001 · api unauthorized"_s);
    QCOMPARE(notice.text.rid, u"a-b-c"_s);
    QCOMPARE(notice.actions, QList{ExportAction::Retry});
}

void TestExportNotice::tellsThatRulesChanged()
{
    const ExportError error = countsDiffer(u"/folder/rules.csv"_s, 10, 9);
    const ExportNotice notice = noticeOf(Failure{error}, m_catalogue);
    QCOMPARE(notice.tone, Tone::Warning);
    QCOMPARE(notice.text.meaning, error.what);
    QCOMPARE(notice.text.remedy, error.why + u' ' + error.remedy);
    QCOMPARE(notice.actions, QList{ExportAction::Retry});
}

void TestExportNotice::offersUtf8WhereItHelps()
{
    const UnwritableCell cell{17, u"https://a/"_s, u"path"_s, {0x2014, 3}};
    const ExportNotice notice =
        noticeOf(Failure{characterMissing(u"/folder/rules.csv"_s, cell)}, m_catalogue);
    QCOMPARE(notice.tone, Tone::Danger);
    QVERIFY(notice.text.meaning.contains(u"17"_s));
    QVERIFY(notice.text.meaning.contains(u"https://a/"_s));
    QCOMPARE(notice.actions, QList{ExportAction::UseUtf8WithBom});
}

void TestExportNotice::offersNothingWhereNoEncodingHelps()
{
    const UnwritableCell cell{17, u"https://a/"_s, u"path"_s, {0xD83D, 3}};
    const ExportNotice notice =
        noticeOf(Failure{characterMissing(u"/folder/rules.csv"_s, cell)}, m_catalogue);
    QCOMPARE(notice.tone, Tone::Danger);
    QVERIFY(notice.actions.isEmpty());
}

void TestExportNotice::tellsAFailedFile()
{
    const ExportError error = fileFailed(u"/rules.csv"_s, u"No space left on device"_s);
    const ExportNotice notice = noticeOf(Failure{error}, m_catalogue);
    QCOMPARE(notice.tone, Tone::Danger);
    QVERIFY(notice.text.remedy.contains(u"No space left on device"_s));
    QCOMPARE(notice.text.changed, error.untouched);
    QCOMPARE(notice.actions, QList{ExportAction::Retry});
}

void TestExportNotice::tellsThatItWasStopped()
{
    const ExportError error = exportStopped(u"/folder/rules.csv"_s);
    const ExportNotice notice = noticeOf(Failure{error}, m_catalogue);
    QCOMPARE(notice.tone, Tone::Info);
    QCOMPARE(notice.text.meaning, error.what);
    QCOMPARE(notice.text.changed, error.untouched);
    QVERIFY(notice.text.remedy.isEmpty());
    QVERIFY(notice.actions.isEmpty());
}

QTEST_GUILESS_MAIN(TestExportNotice)
#include "tst_exportnotice.moc"
