#include "core/sandbox/tokendesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using qrjump::sandbox::IssuedToken;
using qrjump::sandbox::TokenDesk;
using Standing = TokenDesk::Standing;

class TestTokenDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsOnlyItsOwn();
    void replacesTheFormerToken();
    void repeatsTheStableToken();
    void renewsTheStableTokenShortlyBeforeItsEnd();
    void refreshesOnDemand();
    void keepsTheTwoKindsApart();
    void lengthensNothingByRestoring();

private:
    const QDateTime m_now{QDate(2026, 5, 15), QTime(12, 0)};
};

void TestTokenDesk::knowsOnlyItsOwn()
{
    TokenDesk desk(u"start"_s);
    QCOMPARE(desk.standing(u"start"_s, m_now), Standing::Valid);
    QCOMPARE(desk.standing(u"start"_s, m_now.addYears(1)), Standing::Valid);
    QCOMPARE(desk.standing(u"other"_s, m_now), Standing::Unknown);
    QCOMPARE(desk.standing(QString(), m_now), Standing::Unknown);
}

void TestTokenDesk::replacesTheFormerToken()
{
    TokenDesk desk(u"start"_s);
    const IssuedToken first = desk.replace(m_now);
    QCOMPARE(m_now.secsTo(first.expiresAt), 7200);
    QCOMPARE(desk.standing(u"start"_s, m_now), Standing::Unknown);
    QCOMPARE(desk.standing(first.value, m_now), Standing::Valid);
    QCOMPARE(desk.standing(first.value, m_now.addSecs(7200)), Standing::Expired);

    const IssuedToken second = desk.replace(m_now);
    QVERIFY(first.value != second.value);
    QCOMPARE(desk.standing(first.value, m_now), Standing::Unknown);
    QCOMPARE(desk.standing(second.value, m_now), Standing::Valid);
    QCOMPARE(desk.standing(QString(), m_now), Standing::Unknown);
}

void TestTokenDesk::repeatsTheStableToken()
{
    TokenDesk desk(u"start"_s);
    const IssuedToken first = desk.stable(m_now);
    QCOMPARE(desk.stable(m_now.addSecs(6000)), first);
    QCOMPARE(desk.standing(first.value, m_now), Standing::Valid);
}

void TestTokenDesk::renewsTheStableTokenShortlyBeforeItsEnd()
{
    TokenDesk desk(u"start"_s);
    const IssuedToken first = desk.stable(m_now);
    const QDateTime later = m_now.addSecs(7000);
    const IssuedToken second = desk.stable(later);
    QVERIFY(first.value != second.value);
    QCOMPARE(desk.standing(first.value, later), Standing::Valid); // both, for the time that is left
    QCOMPARE(desk.standing(first.value, m_now.addSecs(7200)), Standing::Expired);
    QCOMPARE(desk.standing(second.value, m_now.addSecs(7200)), Standing::Valid);
}

void TestTokenDesk::refreshesOnDemand()
{
    TokenDesk desk(u"start"_s);
    const IssuedToken first = desk.stable(m_now);
    const IssuedToken second = desk.refresh(m_now);
    QVERIFY(first.value != second.value);
    QCOMPARE(desk.standing(first.value, m_now), Standing::Unknown);
    QCOMPARE(desk.stable(m_now), second);
}

void TestTokenDesk::keepsTheTwoKindsApart()
{
    TokenDesk desk(u"start"_s);
    const IssuedToken stable = desk.stable(m_now);
    QCOMPARE(desk.standing(u"start"_s, m_now), Standing::Valid);
    (void)desk.replace(m_now);
    QCOMPARE(desk.standing(stable.value, m_now), Standing::Valid);
}

void TestTokenDesk::lengthensNothingByRestoring()
{
    TokenDesk desk(u"start"_s);
    const IssuedToken latest = desk.replace(m_now);
    const IssuedToken stable = desk.stable(m_now);

    TokenDesk restarted(u"start"_s);
    restarted.restore(latest, stable);
    QCOMPARE(restarted.standing(latest.value, m_now), Standing::Valid);
    QCOMPARE(restarted.standing(latest.value, m_now.addSecs(7200)), Standing::Expired);
    QCOMPARE(restarted.stable(m_now), stable);
    QCOMPARE(restarted.standing(u"start"_s, m_now), Standing::Valid);
}

QTEST_APPLESS_MAIN(TestTokenDesk)
#include "tst_tokendesk.moc"
