#include "core/accounts/tokenfinding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using Outcome = ConnectionFinding::Outcome;

namespace {

const QDateTime kNow(QDate(2026, 3, 4), QTime(10, 42), Qt::UTC);

} // namespace

class TestTokenFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItComesFrom_data();
    void saysWhereItComesFrom();
    void saysHowLongItWorks();
    void warnsOfAnOldToken();
    void warnsOfTakingTheTokenAway();
};

void TestTokenFinding::saysWhereItComesFrom_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QString>("named");
    QTest::newRow("pasted") << 0 << u"pasted"_s;
    QTest::newRow("AppSecret") << 1 << u"AppSecret"_s;
    QTest::newRow("token service") << 2 << u"token service"_s;
    QTest::newRow("platform") << 3 << u"third-party platform"_s;
}

void TestTokenFinding::saysWhereItComesFrom()
{
    QFETCH(int, source);
    QFETCH(QString, named);
    const QList<TokenSettings> all{PastedTokenSettings(), AppSecretSettings(), TokenServiceSettings(),
                                   PlatformSettings()};
    const ConnectionFinding finding = tokenFinding(all.at(source), TokenAge{.obtainedAt = kNow}, kNow);
    QCOMPARE(finding.step, ConnectionStep::Token);
    QCOMPARE(finding.outcome, Outcome::Passed);
    QVERIFY2(finding.finding.contains(named), qPrintable(finding.finding));
}

void TestTokenFinding::saysHowLongItWorks()
{
    const TokenAge known{.obtainedAt = kNow, .endsAt = kNow.addSecs(3600)};
    const QString end = QLocale().toString(known.endsAt->toLocalTime().time(), QLocale::ShortFormat);
    const QString text = tokenFinding(AppSecretSettings(), known, kNow).finding;
    QVERIFY2(text.contains(end), qPrintable(text));
    for (const std::optional<TokenAge> &unknown : {std::optional<TokenAge>(), {TokenAge{kNow, {}}}}) {
        const QString other = tokenFinding(AppSecretSettings(), unknown, kNow).finding;
        QVERIFY2(other.contains("not known"_L1), qPrintable(other));
    }
}

void TestTokenFinding::warnsOfAnOldToken()
{
    const TokenAge old{.obtainedAt = kNow.addSecs(-7300), .endsAt = kNow.addSecs(-100)};
    const ConnectionFinding finding = tokenFinding(PastedTokenSettings(), old, kNow);
    QCOMPARE(finding.outcome, Outcome::Warned);
    QVERIFY2(finding.finding.contains("older than two hours"_L1), qPrintable(finding.finding));
    QVERIFY(!finding.remedy.isEmpty());
}

void TestTokenFinding::warnsOfTakingTheTokenAway()
{
    const AppSecretSettings taking{AppSecretSettings::Call::Token};
    const ConnectionFinding finding = tokenFinding(taking, TokenAge{.obtainedAt = kNow}, kNow);
    QCOMPARE(finding.outcome, Outcome::Warned);
    QVERIFY2(finding.remedy.contains("stable_token"_L1), qPrintable(finding.remedy));
}

QTEST_GUILESS_MAIN(TestTokenFinding)
#include "tst_tokenfinding.moc"
