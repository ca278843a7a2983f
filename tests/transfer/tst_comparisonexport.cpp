#include "core/transfer/comparisonexport.h"

#include "core/transfer/comparisoncsv.h"
#include "tests/support/generatedrules.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using Kind = DifferenceKind;

namespace {

QString cell(const QStringList &record, const QString &column)
{
    return record.value(comparisonColumns().indexOf(column));
}

RuleComparison comparisonOf(const QList<JumpRule> &before, const QList<JumpRule> &after)
{
    return compared(RuleSet(before), RuleSet(after), false).value();
}

/// Rule 3, edited and published; 0 is gone and 4 is new.
RuleComparison sample()
{
    JumpRule edited = generatedRule(3);
    edited.pagePath = u"=cmd()"_s;
    edited.state = RuleState::Published;
    return comparisonOf({generatedRule(0), generatedRule(3)}, {edited, generatedRule(4)});
}

} // namespace

class TestComparisonExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeaderIsTheSameInEveryLanguage();
    void writesBothSides();
    void leavesTheOtherSideEmpty();
    void writesAll();
    void writesTheKindsThatAreWanted();
    void leavesTheOldFileWhenItFails();
    void stops();
    void writesManyOnAThread();

private:
    [[nodiscard]] QString file() const
    {
        return m_folder.filePath(QLatin1StringView(QTest::currentTestFunction()));
    }
    [[nodiscard]] QStringList linesOfFile() const
    {
        QFile written(file());
        if (!written.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(written.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    }

    QTemporaryDir m_folder;
    std::atomic_bool m_isStopped = false;
    std::atomic_int m_written = 0;
};

void TestComparisonExport::theHeaderIsTheSameInEveryLanguage()
{
    QCOMPARE(comparisonColumns().join(u','),
             u"difference,prefix,changed,before_path,before_state,before_open_version,"
             "before_permit_sub_rule,before_debug_url,after_path,after_state,after_open_version,"
             "after_permit_sub_rule,after_debug_url"_s);
}

void TestComparisonExport::writesBothSides()
{
    const RuleComparison comparison = sample();
    const QStringList record = comparisonRecord(comparison, comparison.differences.first());
    QCOMPARE(record.size(), comparisonColumns().size());
    QCOMPARE(cell(record, u"difference"_s), u"published"_s);
    QCOMPARE(cell(record, u"prefix"_s), generatedRule(3).prefix);
    QCOMPARE(cell(record, u"changed"_s), u"path state"_s);
    QCOMPARE(cell(record, u"before_path"_s), generatedRule(3).pagePath);
    QCOMPARE(cell(record, u"after_path"_s), u"'=cmd()"_s);
    QCOMPARE(cell(record, u"before_state"_s), u"unpublished"_s);
    QCOMPARE(cell(record, u"after_state"_s), u"published"_s);
    QCOMPARE(cell(record, u"before_debug_url"_s), generatedRule(3).testLinks.join(u'\n'));
}

void TestComparisonExport::leavesTheOtherSideEmpty()
{
    const RuleComparison comparison = sample();
    const QStringList added = comparisonRecord(comparison, comparison.differences.at(1));
    QCOMPARE(cell(added, u"difference"_s), u"added"_s);
    QCOMPARE(cell(added, u"before_path"_s), QString());
    QCOMPARE(cell(added, u"after_path"_s), generatedRule(4).pagePath);
    const QStringList removed = comparisonRecord(comparison, comparison.differences.at(2));
    QCOMPARE(cell(removed, u"difference"_s), u"removed"_s);
    QCOMPARE(cell(removed, u"prefix"_s), generatedRule(0).prefix);
    QCOMPARE(cell(removed, u"after_state"_s), QString());
}

void TestComparisonExport::writesAll()
{
    const auto outcome = writeComparison(sample(), {.fileName = file(), .encoding = CsvEncoding::Utf8},
                                         m_isStopped, m_written);
    QVERIFY(outcome);
    QCOMPARE(outcome->rows, 3);
    QCOMPARE(outcome->bytes, QFileInfo(file()).size());
    const QStringList lines = linesOfFile();
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.first(), comparisonColumns().join(u','));
    QVERIFY(lines.last().startsWith(u"removed,"_s));
}

void TestComparisonExport::writesTheKindsThatAreWanted()
{
    const auto outcome = writeComparison(
        sample(), {.fileName = file(), .kinds = {Kind::Added, Kind::Changed}}, m_isStopped, m_written);
    QVERIFY(outcome);
    QCOMPARE(outcome->rows, 1);
    QVERIFY(linesOfFile().last().startsWith(u"added,"_s));
}

void TestComparisonExport::leavesTheOldFileWhenItFails()
{
    JumpRule odd = generatedRule(5);
    odd.pagePath += QChar(0xD83D);
    QVERIFY(writeComparison(sample(), {.fileName = file()}, m_isStopped, m_written));
    const QStringList before = linesOfFile();
    const auto outcome = writeComparison(comparisonOf({}, {generatedRule(1), odd}), {.fileName = file()},
                                         m_isStopped, m_written);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ExportError::Kind::Character);
    QCOMPARE(outcome.error().prefix, odd.prefix);
    QCOMPARE(outcome.error().row, 2);
    QCOMPARE(linesOfFile(), before);
}

void TestComparisonExport::stops()
{
    const std::atomic_bool isStopped = true;
    const auto outcome = writeComparison(sample(), {.fileName = file()}, isStopped, m_written);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ExportError::Kind::Stopped);
    QVERIFY(!QFile::exists(file()));
}

void TestComparisonExport::writesManyOnAThread()
{
    constexpr int kMany = 20'000;
    ComparisonExport exporting;
    std::optional<ComparisonExportOutcome> outcome;
    connect(&exporting, &ComparisonExport::finished, this,
            [&outcome](const ComparisonExportOutcome &result) { outcome = result; });
    exporting.start(comparisonOf({}, generatedRules(kMany)), {.fileName = file()});
    QVERIFY(exporting.isRunning());
    QTRY_VERIFY(outcome);
    QVERIFY(*outcome);
    QCOMPARE((*outcome)->rows, kMany);
    QVERIFY(!exporting.isRunning());
}

QTEST_GUILESS_MAIN(TestComparisonExport)
#include "tst_comparisonexport.moc"
