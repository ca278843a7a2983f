#include "core/store/snapshotblock.h"

#include "tests/support/generatedrules.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

RuleBlock blockOf(const QList<JumpRule> &rules)
{
    RuleBlock block;
    for (const JumpRule &rule : rules)
        block.append(rule);
    return block;
}

QList<JumpRule> rulesOf(const RuleBlock &block)
{
    QList<JumpRule> rules;
    for (int row = 0; row < block.count(); ++row) {
        if (block.isPresent(row))
            rules.append(block.at(row));
    }
    return rules;
}

/// Rules that the columns of a block cannot hold.
QList<JumpRule> oddRules()
{
    JumpRule half = generatedRule(1);
    half.prefix += QChar(0xD83D);
    JumpRule links = generatedRule(2);
    links.testLinks = QStringList{QString()};
    JumpRule lines = generatedRule(3);
    lines.testLinks = {u"a\nb"_s, QString(QChar(0xDE00))};
    JumpRule number = generatedRule(4);
    number.state = static_cast<RuleState>(RuleBlock::Numbers::kGap);
    number.testRange = {};
    return {half, links, lines, number};
}

} // namespace

class TestSnapshotBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void keepsGaps();
    void looksTheSameOnEveryMachine();
    void refusesWhatIsCutOff();
    void refusesWhatIsTooLong();
    void survivesNonsense();
};

void TestSnapshotBlock::comesBack_data()
{
    QTest::addColumn<QList<JumpRule>>("rules");

    QTest::newRow("none") << QList<JumpRule>();
    QTest::newRow("one") << generatedRules(1);
    QTest::newRow("full") << generatedRules(RuleBlock::kRows);
    QTest::newRow("odd") << generatedRules(3) + oddRules();
    QTest::newRow("bare") << QList<JumpRule>{{u"https://a.b/"_s, {}, {}, {}, {}, {}}};
}

void TestSnapshotBlock::comesBack()
{
    QFETCH(QList<JumpRule>, rules);
    const RuleBlock block = blockOf(rules);
    const auto decoded = decodedBlock(encoded(block));
    QVERIFY(decoded);
    QCOMPARE(rulesOf(*decoded), rules);
    QCOMPARE(decoded->prefixes().bytes(), block.prefixes().bytes());
    QCOMPARE(decoded->oddities(), block.oddities());
}

void TestSnapshotBlock::keepsGaps()
{
    const RuleBlock block = blockOf(generatedRules(3)).removed(1);
    const auto decoded = decodedBlock(encoded(block));
    QVERIFY(decoded);
    QCOMPARE(decoded->count(), 3);
    QVERIFY(!decoded->isPresent(1));
    QCOMPARE(decoded->at(2), generatedRule(2));
}

void TestSnapshotBlock::looksTheSameOnEveryMachine()
{
    const RuleBlock block =
        blockOf({{u"p"_s, u"ab"_s, RuleState::Published, TestRange::Trial, SubRules::Exclusive, {u"l"_s}}});
    QCOMPARE(encoded(block).toHex(' '), "01 00 00 00 01 00 00 00 02 00 00 00 01 00 00 00 00 00 00 00 "
                                        "02 00 00 00 02 00 00 00 02 00 00 00 "
                                        "01 00 00 00 70 02 00 00 00 61 62 01 00 00 00 6c");
}

void TestSnapshotBlock::refusesWhatIsCutOff()
{
    const QByteArray bytes = encoded(blockOf(generatedRules(2) + oddRules()));
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY2(!decodedBlock(bytes.first(length)), qPrintable(QString::number(length)));
}

void TestSnapshotBlock::refusesWhatIsTooLong()
{
    const QByteArray bytes = encoded(blockOf(generatedRules(2)));
    QVERIFY(!decodedBlock(bytes + 'x'));
    QByteArray rows = bytes;
    rows[3] = 0x7f;
    QVERIFY(!decodedBlock(rows));
}

// The checksum stands before it. What comes through all the same must not be read beyond its end.
void TestSnapshotBlock::survivesNonsense()
{
    std::mt19937 random(5);
    const QByteArray bytes = encoded(blockOf(generatedRules(5) + oddRules()));
    int read = 0;
    for (int i = 0; i < 20000; ++i) {
        QByteArray changed = bytes;
        changed[qsizetype(random() % size_t(bytes.size()))] = static_cast<char>(random());
        if (const auto block = decodedBlock(changed))
            read += static_cast<int>(rulesOf(*block).size());
    }
    QVERIFY(read > 0);
}

QTEST_APPLESS_MAIN(TestSnapshotBlock)
#include "tst_snapshotblock.moc"
