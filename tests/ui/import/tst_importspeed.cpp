#include "tests/operations/runnerbench.h"
#include "tests/support/loopprobe.h"
#include "tests/ui/import/fakedesktop.h"
#include "ui/operations/batchview.h"
#include "ui/transfer/import/importdialog.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace qrjump::ui;

namespace {

constexpr int kRows = 100'000;
constexpr double kLongestStall = 50; // milliseconds

QByteArray largeFile()
{
    QByteArray content = "prefix,path\r\n";
    for (int i = 0; i < kRows; ++i)
        content += "http://weixin.qq.com/q/" + QByteArray::number(i).rightJustified(6, '0') +
                   ",pages/index/index?id=" + QByteArray::number(i) + "\r\n";
    return content;
}

} // namespace

/// Whether the window answers while a large file is imported.
class TestImportSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowNeverStalls();
    void leftOutRowsDoNotStallIt();

private:
    /// Runs the event loop until `isOver`, and holds what the event loop was kept busy with against the
    /// limit.
    template <typename Condition>
    void watch(const char *what, Condition isOver);
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QString sentence() const
    {
        return m_dialog->findChild<QLabel *>(u"importSentence"_s)->text();
    }

    std::unique_ptr<ImportDialog> m_dialog;
    std::unique_ptr<LoopProbe> m_probe;
    double m_longest = 0;
};

template <typename Condition>
void TestImportSpeed::watch(const char *what, Condition isOver)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer poll;
    constexpr int kPollEvery = 5;
    poll.start(kPollEvery);
    connect(&poll, &QTimer::timeout, &loop, [&] {
        if (isOver())
            loop.quit();
    });
    loop.exec();
    m_probe->look();
    m_longest = std::max(m_longest, m_probe->longestWorkMs());
    qInfo("%s: %lld ms; the event loop was kept for %.1f ms at most, %.1f ms by the clock on the wall", what,
          static_cast<long long>(timer.elapsed()), m_probe->longestWorkMs(), m_probe->longestMs());
    m_probe->restart();
}

void TestImportSpeed::theWindowNeverStalls()
{
    RunnerBench bench;
    QVERIFY(bench.isStarted);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"large.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(largeFile());
    file.close();
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    FakeDesktop desktop;
    const Account account{.id = bench.account.appid, .name = u"Shop"_s, .kind = AccountKind::Service};
    m_dialog = std::make_unique<ImportDialog>(
        account, ImportDialog::Services{*bench.client, *bench.runner, bench.journal, bench.clock,
                                        bench.catalogue, settings, desktop});
    m_probe = std::make_unique<LoopProbe>();
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    m_probe->restart(); // the window as such took its time

    m_dialog->begin(file.fileName());
    watch("100,000 rows read", [this] { return button(u"mainImport"_s)->isEnabled(); });
    button(u"mainImport"_s)->click();
    watch("compared", [this] { return button(u"mainImport"_s)->isEnabled(); });
    button(u"backImport"_s)->click();
    m_dialog->begin(file.fileName()); // mended meanwhile
    watch("read again", [this] { return button(u"mainImport"_s)->isEnabled(); });
    button(u"mainImport"_s)->click();
    watch("compared again", [this] { return button(u"mainImport"_s)->isEnabled(); });
    m_dialog->findChild<QToolButton *>(u"newRows"_s)->click();
    button(u"untickShown"_s)->click();
    watch("unticked", [] { return true; });
    button(u"tickShown"_s)->click();
    watch("ticked", [] { return true; });
    button(u"mainImport"_s)->click();
    watch("recorded", [this] { return m_dialog->findChild<BatchView *>()->batchId() > 0; });
    QElapsedTimer timer;
    timer.start();
    constexpr int kSomeTime = 4000;
    watch("running", [&timer] { return timer.elapsed() > kSomeTime; });
    const int sent = static_cast<int>(bench.onServer().size());
    qInfo("%d rules imported meanwhile", sent);
    QVERIFY(sent > 0);
    m_dialog.reset();
    watch("closed", [] { return true; });
    QVERIFY2(m_longest < kLongestStall, "the window would stall");
}

void TestImportSpeed::leftOutRowsDoNotStallIt()
{
    constexpr int kMistakes = 100'000;
    RunnerBench bench;
    QVERIFY(bench.isStarted);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"mistakes.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("prefix,path\r\nhttp://weixin.qq.com/q/good,pages/a\r\n");
    for (int i = 0; i < kMistakes; ++i)
        file.write("nonsense " + QByteArray::number(i) + ",pages/a\r\n");
    file.close();
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    FakeDesktop desktop;
    const Account account{.id = bench.account.appid, .name = u"Shop"_s, .kind = AccountKind::Service};
    m_dialog = std::make_unique<ImportDialog>(
        account, ImportDialog::Services{*bench.client, *bench.runner, bench.journal, bench.clock,
                                        bench.catalogue, settings, desktop});
    m_probe = std::make_unique<LoopProbe>();
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    m_dialog->begin(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(button(u"mainImport"_s)->isEnabled(), 60'000);
    button(u"mainImport"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(button(u"mainImport"_s)->text().remove(u'&'), u"Import 1 rule"_s, 60'000);
    m_probe->restart();
    m_longest = 0;
    button(u"mainImport"_s)->click();
    watch("100,000 left out rows recorded",
          [this] { return m_dialog->findChild<BatchView *>()->batchId() > 0; });
    watch("run", [this] { return button(u"saveRejectedRows"_s)->isEnabled(); });
    desktop.fileToWrite = folder.filePath(u"rejected.csv"_s);
    button(u"saveRejectedRows"_s)->click();
    watch("saved", [&desktop] { return QFile::exists(desktop.fileToWrite); });
    QVERIFY2(m_longest < kLongestStall, "the window would stall");
    m_dialog.reset();
}

QTEST_MAIN(TestImportSpeed)
#include "tst_importspeed.moc"
