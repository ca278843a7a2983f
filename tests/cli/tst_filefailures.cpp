#include "changebench.h"
#include "failingrun.h"

#include "core/store/operationjournal.h"
#include "tests/support/everyoperation.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const QByteArray kOldContent = "what was there before\n";
constexpr int kUsuallyTried = 30;
constexpr int kWrongUsage = 2; ///< a file that is named cannot be written at all; nothing was begun
constexpr int kFileProblem = 5;

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Files in a folder of their own, so that the path of an unnamed temporary file tells which one it becomes.
struct OldFile
{
    OldFile(const QString &folder, const QString &name)
        : path(folder + u'/' + name + u'/' + name + u".csv"_s)
    {
        QDir().mkpath(folder + u'/' + name);
        ChangeBench::write(path, kOldContent);
    }

    [[nodiscard]] bool isOld() const { return contentOf(path) == kOldContent; }
    /// The folder holds nothing but the file.
    [[nodiscard]] bool isAlone() const
    {
        return QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden).size() == 1;
    }

    QString path;
};

/// `qrjump export` over an old file.
struct ExportScene
{
    static constexpr const char *kName = "export";

    [[nodiscard]] QStringList arguments() const
    {
        return QStringList{u"export"_s, u"--out"_s, file.path} + bench.server(AccountKind::Service) +
               QStringList{u"--data-dir"_s, bench.path(u"watched/data"_s)};
    }
    void complete(const CliResult &result)
    {
        QCOMPARE(result.exitCode, 0);
        written = contentOf(file.path);
        QVERIFY(written.count('\n') == kRules + 1);
    }
    void compare(const CliResult &result, const ExportScene &whole) const
    {
        QVERIFY(result.exitCode == 0 ? contentOf(file.path) == whole.written : file.isOld());
        QVERIFY(file.isAlone());
    }

    static constexpr int kRules = 300;
    ChangeBench bench{kRules};
    OldFile file{bench.path(u"watched"_s), u"rules"_s};
    QByteArray written;
};

/// `qrjump import` of new, refused and invalid rows, with a report and the rejected rows.
struct ImportScene
{
    static constexpr const char *kName = "import";

    ImportScene()
    {
        QByteArray rows = "prefix,path\n";
        for (const QString &prefix : prefixes)
            rows += prefix.toUtf8() + ",pages/a\n";
        ChangeBench::write(bench.path(u"rules.csv"_s), rows + "nonsense,pages/a\n");
    }

    [[nodiscard]] QStringList arguments() const { return arguments(u"--yes"_s); }
    [[nodiscard]] QStringList arguments(const QString &course) const
    {
        return QStringList{u"import"_s,  bench.path(u"rules.csv"_s),
                           course,       u"--report"_s,
                           report.path,  u"--rejected"_s,
                           rejected.path} +
               bench.server(AccountKind::Service) +
               QStringList{u"--data-dir"_s, bench.path(u"watched/data"_s), u"--settle"_s, u"0"_s};
    }
    void complete(const CliResult &result)
    {
        QCOMPARE(result.exitCode, kRowsRefused);
        QCOMPARE(bench.rules().size(), prefixes.size() - 1);
        QVERIFY(hasWholeReport(true) && hasWholeRejected());
    }
    void compare(const CliResult &result, const ImportScene &whole)
    {
        const bool isDone = result.exitCode == kRowsRefused;
        QVERIFY(report.isOld() ? !isDone : hasWholeReport(isDone));
        QVERIFY(report.isOld() ||
                contentOf(report.path).count('\n') == contentOf(whole.report.path).count('\n'));
        QVERIFY(rejected.isOld() ? !isDone : !isDone || hasWholeRejected());
        QVERIFY(report.isAlone() && rejected.isAlone());
        if (isDone)
            QCOMPARE(bench.rules().size(), prefixes.size() - 1);
        goOn();
    }

private:
    /// A line for each row that was sent, once; what was left out may be there as well.
    [[nodiscard]] bool hasWholeReport(bool isDone) const
    {
        const QByteArray content = contentOf(report.path);
        for (qsizetype i = 0; i < prefixes.size(); ++i) {
            const QByteArray outcome = i == 1 ? ",add,refused,85072," : ",add,done,";
            const QByteArray start = '\n' + QByteArray::number(i + 2) + ',' + prefixes.at(i).toUtf8() +
                                     (isDone ? outcome : ",add,"_ba);
            if (content.count(start) != 1)
                return false;
        }
        return content.endsWith('\n');
    }
    [[nodiscard]] bool hasWholeRejected() const
    {
        const QByteArray content = contentOf(rejected.path);
        return content.endsWith('\n') && content.count('\n') == 3 && content.contains("/occupied,") &&
               content.contains("nonsense,");
    }

    /// Without failures from now on, as after the user made room: nothing was lost and nothing is doubled.
    void goOn()
    {
        CliProcess again;
        CliResult result = FailingRun::ended(again, arguments(u"--resume"_s));
        constexpr int nothingToResume = 2;
        if (result.exitCode == nothingToResume) {
            CliProcess anew;
            result = FailingRun::ended(anew, arguments(u"--yes"_s));
        }
        // The refused row may have been sent, and the invalid one been told of, before the failure.
        QVERIFY2(result.exitCode == kRowsRefused || result.exitCode == 0, result.err.constData());
        QCOMPARE(bench.rules().size(), prefixes.size() - 1);
        QHash<QString, int> effects;
        QHash<QString, int> arrivals;
        for (const ArrivedWrite &write : bench.recorder->writes()) {
            effects[write.key()] += write.errcode == 0;
            ++arrivals[write.body.value("prefix"_L1).toString()];
        }
        for (const int effect : std::as_const(effects))
            QVERIFY2(effect <= 1, "a change was made twice");
        compareJournal(arrivals);
    }
    void compareJournal(QHash<QString, int> arrivals)
    {
        for (const JournalEntry &entry : everyOperation(bench.path(u"watched/data/operations.db"_s))) {
            const QString prefix = entry.operation.prefix();
            const bool isRefused = prefix == prefixes.at(1);
            QCOMPARE(entry.state, isRefused ? OperationState::Refused : OperationState::Done);
            arrivals[prefix] -= entry.attempts;
        }
        for (auto left = arrivals.cbegin(); left != arrivals.cend(); ++left)
            QVERIFY2(left.value() <= 0, qPrintable(left.key() + u" arrived without a record"_s));
    }

public:
    static constexpr int kRowsRefused = 3;
    const QStringList prefixes{u"http://weixin.qq.com/q/first"_s, u"http://weixin.qq.com/q/occupied"_s,
                               u"http://weixin.qq.com/q/last"_s};
    ChangeBench bench;
    OldFile report{bench.path(u"watched"_s), u"report"_s};
    OldFile rejected{bench.path(u"watched"_s), u"rejected"_s};
};

/// `qrjump history` into a file.
struct HistoryScene
{
    static constexpr const char *kName = "history";

    HistoryScene()
    {
        QDir().mkpath(bench.path(u"watched/data"_s));
        OperationJournal journal;
        QVERIFY(journal.open(bench.path(u"watched/data/operations.db"_s)).hasValue());
        QList<OperationJournal::Intent> intents;
        for (int i = 0; i < kRows; ++i) {
            JumpRule rule;
            rule.prefix = u"http://weixin.qq.com/q/%1"_s.arg(i);
            intents.append({{.rule = rule}});
        }
        QVERIFY(journal.queue({.accountId = u"a"_s, .startedAt = QDateTime::currentDateTime()}, intents)
                    .hasValue());
    }

    [[nodiscard]] QStringList arguments() const
    {
        return {u"history"_s, u"--csv"_s, file.path, u"--data-dir"_s, bench.path(u"watched/data"_s)};
    }
    void complete(const CliResult &result) const
    {
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QVERIFY(isWhole());
    }
    void compare(const CliResult &result, const HistoryScene &) const
    {
        QVERIFY(result.exitCode == 0 ? isWhole() : file.isOld());
        QVERIFY(file.isAlone());
        OperationJournal journal;
        QVERIFY(journal.open(bench.path(u"watched/data/operations.db"_s)).hasValue());
        QCOMPARE(journal.historyCount({}).value(), kRows);
    }
    [[nodiscard]] bool isWhole() const { return contentOf(file.path).count('\n') == kRows + 1; }

    static constexpr int kRows = 300;
    ChangeBench bench;
    OldFile file{bench.path(u"watched"_s), u"history"_s};
};

/// What the message has to name when an operation on `path` failed: the file that it is about.
QString namedFor(const QString &path)
{
    const QDir folder = QFileInfo(path).dir();
    const QString target = folder.filePath(folder.dirName() + u".csv"_s);
    if (QFileInfo::exists(target))
        return target;
    for (const auto ending : {"-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        if (path.endsWith(ending))
            return path.chopped(ending.size());
    }
    return path;
}

/// "operations.db 200, report.csv 12, …"
QString countsByFile(const QStringList &operations)
{
    QMap<QString, int> counts;
    for (const QString &operation : operations)
        ++counts[QFileInfo(namedFor(operation.section(u' ', 1))).fileName()];
    QStringList texts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        texts.append(u"%1 %2"_s.arg(count.key()).arg(count.value()));
    return texts.join(u", "_s);
}

bool needsRoom(const QString &operation)
{
    for (const auto name : {"open "_L1, "write "_L1, "link "_L1, "mkdir "_L1}) {
        if (operation.startsWith(name))
            return true;
    }
    return false;
}

/// All ways in which the operations that a run without failure noted can fail.
QList<FileFailure> failuresOf(const QStringList &operations)
{
    using Kind = FileFailure::Kind;
    QList<FileFailure> failures;
    for (int i = 1; i <= operations.size(); ++i) {
        failures.append({Kind::Once, i});
        if (needsRoom(operations.at(i - 1)))
            failures.append({Kind::FullDisk, i});
    }
    return failures;
}

} // namespace

/// Every operation on the files that `qrjump` writes, made to fail in turn. QRJUMP_FILE_FAILURES=all is the
/// full measure; the usual run takes some of them, others each time.
class TestFileFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exports() { failInTurn<ExportScene>(); }
    void imports() { failInTurn<ImportScene>(); }
    void history() { failInTurn<HistoryScene>(); }

private:
    template <typename Scene>
    void failInTurn();
    template <typename Scene>
    [[nodiscard]] bool fail(const FileFailure &failure, const Scene &whole, int exitCode);
};

void TestFileFailures::initTestCase()
{
    if (kFailingFiles.isEmpty())
        QSKIP("Only Linux lets a library stand between a program and the system's files.");
}

template <typename Scene>
void TestFileFailures::failInTurn()
{
    QElapsedTimer elapsed;
    elapsed.start();
    Scene whole;
    const FailingRun undisturbed(whole.arguments(), whole.bench.path(u"watched"_s));
    whole.complete(undisturbed.result);
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(!undisturbed.operations.isEmpty(), "nothing is watched");
    const auto failures = failuresOf(undisturbed.operations);
    const bool areAll = qEnvironmentVariable("QRJUMP_FILE_FAILURES") == "all"_L1;
    const int step = areAll ? 1 : std::max(1, int(failures.size()) / kUsuallyTried);
    int tried = 0;
    int told = 0;
    for (qsizetype i = QRandomGenerator::global()->bounded(step); i < failures.size(); i += step) {
        told += fail<Scene>(failures.at(i), whole, undisturbed.result.exitCode);
        if (QTest::currentTestFailed()) {
            qWarning("%s %d: %s", failures.at(i).kind == FileFailure::Kind::Once ? "failure" : "full disk",
                     failures.at(i).operation,
                     qPrintable(undisturbed.operations.at(failures.at(i).operation - 1)));
            if (!areAll)
                return;
        }
        ++tried;
    }
    qInfo("%s: %d file operations (%s); %d of %d ways to fail tried, old files intact or new ones complete, "
          "nothing lost or doubled; %d had an effect and named the file; %.1f s",
          Scene::kName, int(undisturbed.operations.size()), qPrintable(countsByFile(undisturbed.operations)),
          tried, int(failures.size()), told, double(elapsed.elapsed()) / 1000);
    QVERIFY2(told > 0, "no failure had an effect");
}

/// Whether the failure had an effect.
template <typename Scene>
bool TestFileFailures::fail(const FileFailure &failure, const Scene &whole, int exitCode)
{
    Scene scene;
    const FailingRun run(scene.arguments(), scene.bench.path(u"watched"_s), failure);
    const QStringList failed = run.failed();
    const bool isTold = run.result.exitCode != exitCode;
    if (isTold && run.result.exitCode != kFileProblem && run.result.exitCode != kWrongUsage)
        QTest::qFail("The exit code is wrong.", __FILE__, __LINE__);
    const bool isNamed = std::any_of(failed.begin(), failed.end(), [&](const QString &operation) {
        return run.result.err.contains(namedFor(operation.section(u' ', 2)).toUtf8());
    });
    if (isTold && !isNamed)
        QTest::qFail("The message names another file.", __FILE__, __LINE__);
    scene.compare(run.result, whole);
    if (QTest::currentTestFailed())
        qWarning("exit code %d\n%s\n%s", run.result.exitCode, qPrintable(failed.value(0)),
                 run.result.err.constData());
    return isTold;
}

QTEST_GUILESS_MAIN(TestFileFailures)
#include "tst_filefailures.moc"
