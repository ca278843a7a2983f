#include "core/operations/rulelookup.h"

#include "tests/support/clientbench.h"
#include "tests/support/limitbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

using Outcome = ApiResult<RulesByPrefix>;

QString prefix(int number)
{
    return u"http://weixin.qq.com/q/%1"_s.arg(number);
}

QStringList prefixes(int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all.append(prefix(i));
    return all;
}

ScriptStep answer(const QStringList &existing, int publishesLeft = 7)
{
    QJsonArray list;
    for (const QString &one : existing)
        list.append(QJsonObject{{"prefix"_L1, one}, {"path"_L1, u"pages/a"_s}, {"state"_L1, 1}});
    const QJsonObject reply{{"errcode"_L1, 0},
                            {"rule_list"_L1, list},
                            {"total_count"_L1, 300},
                            {"qrcodejump_open"_L1, 1},
                            {"qrcodejump_pub_quota"_L1, publishesLeft}};
    return jsonAnswer(QJsonDocument(reply).toJson());
}

struct Bench : ClientBench
{
    using ClientBench::ClientBench;

    Outcome outcomeFor(const QStringList &wanted)
    {
        std::optional<Outcome> outcome;
        QObject context;
        QObject::connect(&lookup, &RuleLookup::finished, &context,
                         [&outcome](const Outcome &ended) { outcome = ended; });
        lookup.start(wanted);
        (void)QTest::qWaitFor([&outcome] { return outcome.has_value(); });
        return outcome.value_or(Failure{ApiError{.detail = u"test timeout"_s}});
    }

    [[nodiscard]] QJsonObject body(int request) const
    {
        return QJsonDocument::fromJson(server.requests().at(request).body).object();
    }

    RuleLookup lookup{client, clock};
};

} // namespace

class TestRuleLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAServiceAccountInBlocks();
    void readsTheWholeListOfAnOrdinaryAccount();
    void takesOnlyTheVeryPrefixes();
    void withoutPrefixesItReadsTheCounts();
    void anErrorEndsIt();
    void canBeStopped();
    void canBeAskedAnew();
    void saysThatItWaitsForTheLimit();
};

void TestRuleLookup::asksAServiceAccountInBlocks()
{
    Bench bench({answer({prefix(0), prefix(199)}, 8), answer({prefix(200)}, 7)}, AccountKind::Service);
    QSignalSpy progress(&bench.lookup, &RuleLookup::progressed);
    const Outcome outcome = bench.outcomeFor(prefixes(201) + QStringList{prefix(5)});
    QVERIFY(outcome);
    QCOMPARE(outcome->rules.size(), 3);
    QCOMPARE(outcome->rules.value(prefix(200)).pagePath, u"pages/a"_s);
    QCOMPARE(outcome->publishesLeft, 7);
    QCOMPARE(outcome->ruleCount, 300);
    QCOMPARE(outcome->featureOpen, true);
    QVERIFY(outcome->asOf.isValid());
    QCOMPARE(bench.server.requests().size(), 2);
    QCOMPARE(bench.body(0).value("get_type"_L1).toInt(), 1);
    QCOMPARE(bench.body(0).value("prefix_list"_L1).toArray().size(), 200);
    QCOMPARE(bench.body(1).value("prefix_list"_L1).toArray(), QJsonArray{prefix(200)});
    QCOMPARE(progress.size(), 2);
    QCOMPARE(progress.at(0), (QVariantList{200, 201}));
    QCOMPARE(progress.at(1), (QVariantList{201, 201}));
}

void TestRuleLookup::readsTheWholeListOfAnOrdinaryAccount()
{
    Bench bench({answer({prefix(1), prefix(250)})});
    const Outcome outcome = bench.outcomeFor(prefixes(300));
    QVERIFY(outcome);
    QCOMPARE(outcome->rules.size(), 2);
    QCOMPARE(bench.server.requests().size(), 1);
    QCOMPARE(bench.sentBody(), "{}"_ba);
}

void TestRuleLookup::takesOnlyTheVeryPrefixes()
{
    Bench bench({answer({prefix(1), prefix(12)})}, AccountKind::Service);
    const Outcome outcome = bench.outcomeFor({prefix(1)});
    QVERIFY(outcome);
    QCOMPARE(outcome->rules.keys(), QStringList{prefix(1)});
}

void TestRuleLookup::withoutPrefixesItReadsTheCounts()
{
    Bench bench({answer({prefix(1)})}, AccountKind::Service);
    const Outcome outcome = bench.outcomeFor({});
    QVERIFY(outcome);
    QVERIFY(outcome->rules.isEmpty());
    QCOMPARE(outcome->publishesLeft, 7);
    QCOMPARE(bench.body(0).value("get_type"_L1).toInt(), 2);
    QCOMPARE(bench.body(0).value("page_size"_L1).toInt(), 1);
}

void TestRuleLookup::anErrorEndsIt()
{
    Bench bench({answer({}), jsonAnswer(R"({"errcode":48001,"errmsg":"api unauthorized"})")},
                AccountKind::Service);
    const Outcome outcome = bench.outcomeFor(prefixes(500));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().errcode, 48001);
    QCOMPARE(bench.server.requests().size(), 2);
}

void TestRuleLookup::canBeStopped()
{
    Bench bench({answer({}), stall()}, AccountKind::Service);
    std::optional<ApiError> error;
    connect(&bench.lookup, &RuleLookup::finished, this,
            [&error](const Outcome &outcome) { error = outcome.error(); });
    bench.lookup.start(prefixes(500));
    QTRY_COMPARE(bench.server.requests().size(), 2);
    bench.lookup.stop();
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, ApiError::Kind::Cancelled);
    QVERIFY(!bench.lookup.isRunning());
}

void TestRuleLookup::canBeAskedAnew()
{
    Bench bench({answer({prefix(1), prefix(2)})}, AccountKind::Service);
    QList<QStringList> answers;
    connect(&bench.lookup, &RuleLookup::finished, this, [&answers](const Outcome &outcome) {
        answers.append(outcome ? QStringList(outcome->rules.keys()) : QStringList());
    });
    bench.lookup.start({prefix(1)});
    bench.lookup.start({prefix(2)});
    QTRY_VERIFY(!answers.isEmpty() && !bench.lookup.isRunning());
    QCOMPARE(answers, QList<QStringList>{{prefix(2)}});
    QTest::qWait(20); // for a second answer
    QCOMPARE(answers.size(), 1);
}

void TestRuleLookup::saysThatItWaitsForTheLimit()
{
    LimitBench bench({answer({prefix(0)})}, 2);
    RuleLookup lookup(bench.client, bench.clock);
    QSignalSpy changed(&lookup, &RuleLookup::limitWaitChanged);
    QSignalSpy progressed(&lookup, &RuleLookup::progressed);
    connect(&lookup, &RuleLookup::progressed, this,
            [&bench] { bench.clock.advance(std::chrono::seconds(2)); });
    lookup.start(prefixes(1'000)); // five blocks
    QVERIFY(!lookup.limitWait());
    QTRY_COMPARE(progressed.size(), 2);
    QTRY_VERIFY(lookup.limitWait());
    QCOMPARE(lookup.limitWait(), bench.channel.limitWait());
    QCOMPARE(changed.size(), 1);
    // Two more minutes of two calls each, of which four seconds are over.
    QVERIFY(lookup.timeLeft() >= std::chrono::seconds(110));
    QVERIFY(lookup.timeLeft() < std::chrono::seconds(130));
    lookup.stop();
    QVERIFY(!lookup.limitWait());
}

QTEST_GUILESS_MAIN(TestRuleLookup)
#include "tst_rulelookup.moc"
