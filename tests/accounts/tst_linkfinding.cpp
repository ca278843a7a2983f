#include "core/accounts/linkfinding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using Outcome = ConnectionFinding::Outcome;

namespace {

const Account kAccount{
    .kind = AccountKind::Service, .miniProgramAppids = {u"wx1"_s, u"wx2"_s}, .miniProgramAppid = u"wx1"_s};

LinkedMiniProgram link(const QString &appid, int status)
{
    return {.appid = appid, .nickname = u"Shop"_s, .status = static_cast<LinkStatus>(status)};
}

} // namespace

class TestLinkFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoHasToDoWhat_data();
    void saysWhoHasToDoWhat();
    void looksAtTheOtherMiniPrograms();
    void theActiveOneDecides();
    void ordinaryAccountsNeedNoLink();
};

void TestLinkFinding::saysWhoHasToDoWhat_data()
{
    QTest::addColumn<QList<LinkedMiniProgram>>("linked");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<QString>("remedy");
    const LinkedMiniProgram other = link(u"wx9"_s, 1);
    QTest::newRow("linked") << QList{other, link(u"wx1"_s, 1)} << Outcome::Passed << u"is linked"_s
                            << QString();
    QTest::newRow("mini program's admin")
        << QList{link(u"wx1"_s, 2)} << Outcome::Failed << u"waits for the mini program's admin"_s
        << u"The mini program's admin has to agree"_s;
    QTest::newRow("account's admin") << QList{link(u"wx1"_s, 12)} << Outcome::Failed
                                     << u"waits for the service account's admin"_s
                                     << u"The service account's admin has to agree"_s;
    QTest::newRow("refused") << QList{link(u"wx1"_s, 3)} << Outcome::Failed << u"refused the link"_s
                             << u"Talk to the mini program's admin"_s;
    QTest::newRow("not linked") << QList{other} << Outcome::Failed << u"is not linked"_s
                                << u"asks for the link"_s;
    QTest::newRow("nothing linked") << QList<LinkedMiniProgram>() << Outcome::Failed << u"is not linked"_s
                                    << u"Check the AppID"_s;
    QTest::newRow("no appid") << QList{other, link({}, 1)} << Outcome::Warned << u"cannot be told"_s
                              << u"Look into"_s;
    QTest::newRow("new status") << QList{link(u"wx1"_s, 77)} << Outcome::Warned << u"does not know"_s
                                << u"Look into"_s;
    QTest::newRow("no status") << QList{LinkedMiniProgram{.appid = u"wx1"_s}} << Outcome::Warned
                               << u"does not know"_s << u"Look into"_s;
}

void TestLinkFinding::saysWhoHasToDoWhat()
{
    QFETCH(QList<LinkedMiniProgram>, linked);
    QFETCH(Outcome, outcome);
    QFETCH(QString, meaning);
    QFETCH(QString, remedy);
    Account account = kAccount;
    account.miniProgramAppids = {u"wx1"_s};
    const ConnectionFinding finding = linkFinding(account, linked);
    QCOMPARE(finding.step, ConnectionStep::Link);
    QCOMPARE(finding.outcome, outcome);
    QVERIFY2(finding.finding.contains(meaning), qPrintable(finding.finding));
    QVERIFY2(finding.remedy.contains(remedy), qPrintable(finding.remedy));
    QCOMPARE(finding.remedy.isEmpty(), remedy.isEmpty());
}

void TestLinkFinding::looksAtTheOtherMiniPrograms()
{
    const ConnectionFinding finding = linkFinding(kAccount, {link(u"wx1"_s, 1), link(u"wx2"_s, 2)});
    QCOMPARE(finding.outcome, Outcome::Warned); // the active one works
    QVERIFY2(finding.finding.contains(u"The mini program wx1 is linked"_s), qPrintable(finding.finding));
    QVERIFY2(finding.finding.contains(u"wx2 waits for"_s), qPrintable(finding.finding));
    QVERIFY(!finding.remedy.isEmpty());
    QCOMPARE(linkFinding(kAccount, {link(u"wx1"_s, 1), link(u"wx2"_s, 1)}).outcome, Outcome::Passed);
}

void TestLinkFinding::theActiveOneDecides()
{
    const ConnectionFinding finding = linkFinding(kAccount, {link(u"wx1"_s, 12), link(u"wx2"_s, 1)});
    QCOMPARE(finding.outcome, Outcome::Failed);
    QVERIFY2(finding.remedy.contains(u"service account's admin"_s), qPrintable(finding.remedy));
    QCOMPARE(finding.raw, u"wx1 · status 12"_s);
}

void TestLinkFinding::ordinaryAccountsNeedNoLink()
{
    QCOMPARE(noLinkNeeded().outcome, Outcome::Skipped);
    QVERIFY(!noLinkNeeded().finding.isEmpty());
}

QTEST_GUILESS_MAIN(TestLinkFinding)
#include "tst_linkfinding.moc"
