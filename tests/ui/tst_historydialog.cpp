#include "ui/history/historydialog.h"

#include "core/api/errorcatalogue.h"
#include "core/store/historypruning.h"
#include "tests/support/manualclock.h"
#include "tests/support/samplehistory.h"
#include "ui/history/historyview.h"
#include "ui/transfer/desktopfiles.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using State = core::OperationState;
using Kind = core::RuleOperation::Kind;

namespace {

/// Answers with a file name at once, as if the user had chosen it.
struct ChosenFile final : ui::DesktopFiles
{
    void chooseFileToWrite(QWidget *, const QString &suggested,
                           const std::function<void(const QString &)> &chosen) override
    {
        suggestion = suggested;
        chosen(fileName);
    }
    void chooseFileToRead(QWidget *, const QString &, const std::function<void(const QString &)> &) override
    {}
    bool openFolder(const QString &) override { return false; }

    QString fileName;
    QString suggestion;
};

core::Account account(const QString &name)
{
    return {.id = u"id of "_s + name, .name = name};
}

/// The dialog over a journal.
struct Bench
{
    explicit Bench(const std::function<void(SampleHistory &)> &fill = &SampleHistory::addThree)
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    {
        accounts.setAccounts({account(u"Shop"_s), account(u"Codes"_s)});
        fill(sample);
        open(sample.file());
    }

    void open(const QString &journalFile)
    {
        create(journalFile);
        waitUntilRead();
    }

    void create(const QString &journalFile)
    {
        pruning = std::make_unique<core::HistoryPruning>(journalFile);
        dialog = std::make_unique<ui::HistoryDialog>(
            ui::HistoryDialog::Services{journalFile, *pruning, accounts, catalogue, clock, settings, files});
        dialog->show();
        dialog->activateWindow();
    }

    void waitUntilRead() const { QTRY_VERIFY(model().state() != core::HistoryModel::State::Loading); }

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return dialog->findChild<Widget *>(name);
    }

    [[nodiscard]] ui::HistoryView *table() const { return find<ui::HistoryView>(u"historyTable"_s); }
    [[nodiscard]] core::HistoryModel &model() const
    {
        return static_cast<core::HistoryModel &>(*table()->model());
    }
    [[nodiscard]] int rows() const { return model().rowCount(); }
    void choose(int row) const { table()->setCurrentIndex(model().index(row, 0)); }
    [[nodiscard]] QString text() const { return find<QTextEdit>(u"operationText"_s)->toPlainText(); }
    [[nodiscard]] QString count() const { return find<QLabel>(u"operationCount"_s)->text(); }
    [[nodiscard]] QWidget *placeholder() const { return find<QWidget>(u"noOperations"_s); }
    /// What the inline bars say.
    [[nodiscard]] QString notice() const
    {
        QStringList texts;
        for (const QTextEdit *text : dialog->findChildren<QTextEdit *>()) {
            if (text->isVisible() && text->objectName() != "operationText"_L1)
                texts.append(text->toPlainText());
        }
        return texts.join(u'\n');
    }
    void press(const QString &button) const
    {
        auto *found = find<QAbstractButton>(button);
        QVERIFY2(found && found->isEnabled(), qPrintable(button));
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
    }
    /// In one of the lists of the filter bar.
    void pick(const QString &box, const QString &text) const
    {
        auto *choices = find<QComboBox>(box);
        QVERIFY2(choices->findText(text) >= 0, qPrintable(text));
        choices->setCurrentIndex(choices->findText(text));
        waitUntilRead();
    }
    void type(const QString &text) const
    {
        QTest::keyClicks(find<QLineEdit>(u"findOperation"_s), text);
        QTRY_COMPARE(model().filter().prefixPart, find<QLineEdit>(u"findOperation"_s)->text());
        waitUntilRead();
    }

    QTemporaryDir folder;
    SampleHistory sample;
    core::AccountListModel accounts;
    core::ErrorCatalogue catalogue;
    ManualClock clock;
    QSettings settings;
    ChosenFile files;
    std::unique_ptr<core::HistoryPruning> pruning;
    std::unique_ptr<ui::HistoryDialog> dialog;
};

} // namespace

class TestHistoryDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasChangedAndWhatBecameOfIt();
    void explainsARefusal();
    void saysWhereItComesFrom();
    void comparesFieldByField();
    void showsWhatTheServerHasInstead();
    void narrowsDown_data();
    void narrowsDown();
    void findsPartOfAPrefix();
    void keysLeadToEverything();
    void isEmptyAtFirst();
    void namesADamagedJournal();
    void saysWhenNothingMatches();
    void addsADeletedRuleAgain();
    void knowsThatADeletedRuleIsThereAgain();
    void saysWhatWasDoneSince();
    void cannotAddToALockedOrMissingAccount();
    void showsARule();
    void showsTheReportOfABatch();
    void copiesTheRid();
    void copiesAllWithCtrlC();
    void exportsWhatIsShownOrAll_data();
    void exportsWhatIsShownOrAll();
    void asksBeforeReplacingAFile();
    void saysWhyAnExportFailed();
    void forgetsOnlyWhenConfirmed();
    void takesALargerLimitAtOnce();
    void takesNoLimitForAHistoryThatIsNotRead();
    void saysWhenNothingCouldBeForgotten();
    void followsWhatHappens();
    void keepsTheChosenOperation();
    void everythingHasAName();
};

void TestHistoryDialog::showsWhatWasChangedAndWhatBecameOfIt()
{
    Bench bench;
    QCOMPARE(bench.rows(), 3);
    QCOMPARE(bench.count(), u"3 operations"_s);
    QCOMPARE(bench.find<QLabel>(u"historyExtent"_s)->text(),
             u"3 are kept, the oldest of 2026-03-04 10:42."_s);
    bench.choose(0);
    for (const QString &part :
         {u"https://a.b/delete"_s, u"Delete: Done"_s, u"The rule was deleted: 2026-03-04 10:42:04."_s,
          u"pages/old"_s, u"Ended: 2026-03-04 10:42:04"_s})
        QVERIFY2(bench.text().contains(part), qPrintable(part + u" is not in "_s + bench.text()));
}

void TestHistoryDialog::explainsARefusal()
{
    Bench bench;
    bench.choose(1);
    for (const QString &part :
         {u"Edit: Refused"_s, bench.catalogue.find(85068)->meaning.localized(),
          bench.catalogue.find(85068)->remedy.localized(), u"85068 · test url is not the sub prefix"_s,
          u"rid: 5f9fc48b-73fb8347-56462f45"_s})
        QVERIFY2(bench.text().contains(part), qPrintable(part + u" is not in "_s + bench.text()));
}

void TestHistoryDialog::saysWhereItComesFrom()
{
    Bench bench([](SampleHistory &sample) { sample.addMany(311); });
    bench.choose(0);
    QVERIFY(bench.text().contains("Import of shop.csv, line 312"_L1));
    QVERIFY(bench.text().contains("Account: Shop"_L1));
}

void TestHistoryDialog::comparesFieldByField()
{
    Bench bench;
    bench.choose(1);
    const QString text = bench.text();
    QVERIFY(text.contains("Page path"_L1));
    QVERIFY(text.indexOf("pages/old"_L1) < text.indexOf("pages/new"_L1));
    QVERIFY(text.contains("Intended"_L1)); // it was refused
    QVERIFY(!text.contains("Test range"_L1));
    bench.choose(2);
    QVERIFY(bench.text().contains("After"_L1));
}

void TestHistoryDialog::showsWhatTheServerHasInstead()
{
    Bench bench([](SampleHistory &sample) {
        core::JumpRule other = SampleHistory::rule(u"https://a.b/x"_s);
        other.pagePath = u"pages/somebody-else"_s;
        sample.end(sample.add(SampleHistory::batch(), SampleHistory::operation(Kind::Edit, other.prefix)),
                   State::NeedsYou, {.kind = u"network"_s}, other);
        sample.end(sample.add(SampleHistory::batch(), SampleHistory::operation(Kind::Edit, other.prefix)),
                   State::NeedsYou, {.kind = u"network"_s});
    });
    bench.choose(1);
    QVERIFY(bench.text().contains("What the server had instead"_L1));
    QVERIFY(bench.text().contains("pages/somebody-else"_L1));
    bench.choose(0);
    QVERIFY(bench.text().contains("The server had no such rule."_L1));
}

void TestHistoryDialog::narrowsDown_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("rows");
    QTest::newRow("account") << u"historyAccount"_s << u"Codes"_s << 1;
    QTest::newRow("change") << u"historyChange"_s << u"Delete"_s << 1;
    QTest::newRow("done") << u"historyOutcome"_s << u"Done"_s << 2;
    QTest::newRow("not ended") << u"historyOutcome"_s << u"Not ended"_s << 0;
}

void TestHistoryDialog::narrowsDown()
{
    QFETCH(QString, box);
    QFETCH(QString, choice);
    QFETCH(int, rows);
    Bench bench;
    bench.pick(box, choice);
    QCOMPARE(bench.rows(), rows);
    QCOMPARE(bench.count(), u"%1 of 3 operations"_s.arg(rows));
    bench.press(u"clearHistoryFilter"_s);
    bench.waitUntilRead();
    QCOMPARE(bench.rows(), 3);
    QCOMPARE(bench.count(), u"3 operations"_s);
}

void TestHistoryDialog::findsPartOfAPrefix()
{
    Bench bench;
    bench.type(u"B/E"_s);
    QCOMPARE(bench.rows(), 1);
    QTest::keyClick(bench.find<QLineEdit>(u"findOperation"_s), Qt::Key_Escape);
    QTRY_COMPARE(bench.rows(), 3);
    QVERIFY(bench.dialog->isVisible());
}

void TestHistoryDialog::keysLeadToEverything()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(bench.dialog.get()));
    QTest::keyClick(bench.dialog.get(), Qt::Key_F, Qt::ControlModifier);
    QLineEdit *find = bench.find<QLineEdit>(u"findOperation"_s);
    QVERIFY(find->hasFocus());
    QTest::keyClick(find, Qt::Key_Down);
    QVERIFY(bench.table()->hasFocus());
    QCOMPARE(bench.table()->currentIndex().row(), 0);
    QVERIFY(bench.text().contains("https://a.b/delete"_L1));
    QStringList reached;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(bench.dialog->focusWidget(), Qt::Key_Tab);
        reached.append(bench.dialog->focusWidget()->objectName());
    }
    for (const QString &name : {u"historyAccount"_s, u"historyChange"_s, u"historyOutcome"_s,
                                u"findOperation"_s, u"addAgainButton"_s, u"copyOperationButton"_s,
                                u"operationText"_s, u"keepAtMost"_s, u"exportHistory"_s, u"closeHistory"_s})
        QVERIFY2(reached.contains(name), qPrintable(name + u" is not among "_s + reached.join(u' ')));
    QTest::keyClick(bench.table(), Qt::Key_Escape);
    QVERIFY(!bench.dialog->isVisible());
}

void TestHistoryDialog::isEmptyAtFirst()
{
    Bench bench([](SampleHistory &) {});
    QVERIFY(bench.placeholder()->isVisible());
    QCOMPARE(bench.placeholder()->accessibleName(), u"Nothing was changed yet."_s);
    QCOMPARE(bench.count(), QString());
    QVERIFY(!bench.find<QPushButton>(u"exportHistory"_s)->isEnabled());
}

void TestHistoryDialog::namesADamagedJournal()
{
    Bench bench;
    QFile file(bench.folder.filePath(u"damaged.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    bench.open(file.fileName());
    QVERIFY(bench.placeholder()->isVisible());
    QCOMPARE(bench.placeholder()->accessibleName(), u"The history cannot be read."_s);
    QVERIFY(bench.find<QLabel>(u"help"_s)->text().contains("damaged.db"_L1));
    QVERIFY(file.remove());
    QTest::keyClick(bench.find<QPushButton>(u"action"_s), Qt::Key_Space);
    QTRY_COMPARE(bench.placeholder()->accessibleName(), u"Nothing was changed yet."_s);
}

void TestHistoryDialog::saysWhenNothingMatches()
{
    Bench bench;
    bench.type(u"nowhere"_s);
    QVERIFY(bench.placeholder()->isVisible());
    QCOMPARE(bench.placeholder()->accessibleName(), u"No operation matches the filter."_s);
    QTest::keyClick(bench.find<QPushButton>(u"action"_s), Qt::Key_Space);
    QTRY_COMPARE(bench.rows(), 3);
    QVERIFY(!bench.placeholder()->isVisible());
}

void TestHistoryDialog::addsADeletedRuleAgain()
{
    Bench bench;
    const QSignalSpy wanted(bench.dialog.get(), &ui::HistoryDialog::addAgainWanted);
    bench.choose(0);
    bench.press(u"addAgainButton"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0), u"id of Shop"_s);
    QCOMPARE(wanted.at(0).at(1).value<core::JumpRule>(), SampleHistory::rule(u"https://a.b/delete"_s));
    bench.choose(1);
    QVERIFY(!bench.find<QToolButton>(u"addAgainButton"_s)->isEnabled());
}

void TestHistoryDialog::knowsThatADeletedRuleIsThereAgain()
{
    const QString prefix = u"https://a.b/delete"_s;
    Bench bench;
    bench.choose(0);
    QVERIFY(!bench.text().contains(u" since"_s));
    QVERIFY(bench.text().contains("Not published"_L1));
    const auto addDone = [&](const QString &which) {
        bench.sample.end(bench.sample.add(SampleHistory::batch(), SampleHistory::operation(Kind::Add, which)),
                         State::Done);
        bench.model().reload();
        bench.waitUntilRead();
    };
    addDone(prefix + u"/longer"_s);
    bench.choose(1);
    auto *addAgain = bench.find<QToolButton>(u"addAgainButton"_s);
    QVERIFY(addAgain->isEnabled());
    addDone(prefix);
    bench.choose(2);
    QTRY_VERIFY(!addAgain->isEnabled());
    QVERIFY(addAgain->toolTip().contains("added again already"_L1));
    QVERIFY(bench.text().contains("It was added again since: 2026-03-04 10:42:04."_L1));
    QVERIFY(bench.find<QToolButton>(u"showRuleButton"_s)->isEnabled());
}

/// As the replacement of a published rule leaves it, of which the last answer was lost.
void TestHistoryDialog::saysWhatWasDoneSince()
{
    const QString prefix = u"https://a.b/x"_s;
    Bench bench([&prefix](SampleHistory &sample) {
        const auto done = [&](Kind kind, int second, const core::RecordedAnswer &answer = {}) {
            const qint64 id = sample.add(SampleHistory::batch(), SampleHistory::operation(kind, prefix));
            QVERIFY(sample.journal().markSending(id, SampleHistory::kStart.addSecs(second)));
            const QDateTime end = SampleHistory::kStart.addSecs(answer.kind.isEmpty() ? second : second + 28);
            QVERIFY(sample.journal().markEnded(id, {.state = State::Done, .at = end, .answer = answer}));
        };
        done(Kind::Add, 1);
        done(Kind::Publish, 2);
        done(Kind::Delete, 3);
        done(Kind::Add, 4);
        done(Kind::Publish, 5, {.kind = u"timeout"_s});
    });
    const QString added = u"It was added again since: 2026-03-04 10:42:06. "_s;
    const QString published =
        u"It was published since: between 2026-03-04 10:42:07 and 2026-03-04 10:42:35."_s;
    bench.choose(4);
    QTRY_VERIFY(bench.text().contains(u"The rule was added: 2026-03-04 10:42:03. "
                                      "It was deleted since: 2026-03-04 10:42:05. "_s +
                                      added + published));
    bench.choose(2);
    QTRY_VERIFY(bench.text().contains(u"The rule was deleted: 2026-03-04 10:42:05. "_s + added + published));
    bench.choose(1);
    QTRY_VERIFY(bench.text().contains(u"The rule was added: 2026-03-04 10:42:06. "_s + published));
    bench.choose(0);
    QVERIFY(bench.text().contains("The rule was published. No answer had said what became of it"_L1));
}

void TestHistoryDialog::cannotAddToALockedOrMissingAccount()
{
    Bench bench;
    bench.choose(0);
    auto *addAgain = bench.find<QToolButton>(u"addAgainButton"_s);
    QVERIFY(addAgain->isEnabled());
    core::Account locked = account(u"Shop"_s);
    locked.writes = core::WriteAccess::Locked;
    bench.accounts.setAccounts({locked});
    QVERIFY(!addAgain->isEnabled());
    QVERIFY(addAgain->toolTip().contains("locked"_L1));
    QVERIFY(!bench.find<QToolButton>(u"showRuleButton"_s)->isEnabled()); // it was deleted
    bench.accounts.setAccounts({});
    QVERIFY(addAgain->toolTip().contains("no longer there"_L1));
}

void TestHistoryDialog::showsARule()
{
    Bench bench;
    const QSignalSpy wanted(bench.dialog.get(), &ui::HistoryDialog::ruleWanted);
    bench.choose(1);
    bench.press(u"showRuleButton"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0), QVariantList({u"id of Codes"_s, u"https://a.b/edit"_s}));
}

void TestHistoryDialog::showsTheReportOfABatch()
{
    Bench bench([](SampleHistory &sample) {
        sample.addThree();
        sample.addMany(3);
    });
    const QSignalSpy wanted(bench.dialog.get(), &ui::HistoryDialog::reportWanted);
    const auto *button = bench.find<QToolButton>(u"showReportButton"_s);
    QVERIFY(!button->isEnabled());
    bench.choose(5);
    QVERIFY(!button->isEnabled());
    bench.choose(1);
    bench.press(u"showReportButton"_s);
    QCOMPARE(wanted.size(), 1);
    const auto batch = wanted.at(0).first().value<core::OperationBatch>();
    QCOMPARE(batch.source, u"/home/me/shop.csv"_s);
    QCOMPARE(bench.sample.journal().standing(batch.id).value()->counts.total(), 3);
    bench.accounts.setAccounts({});
    QVERIFY(!button->isEnabled());
}

void TestHistoryDialog::copiesTheRid()
{
    Bench bench;
    bench.choose(0);
    QVERIFY(!bench.find<QToolButton>(u"copyRidButton"_s)->isEnabled());
    bench.choose(1);
    bench.press(u"copyRidButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), SampleHistory::refusal().rid);
}

void TestHistoryDialog::copiesAllWithCtrlC()
{
    Bench bench;
    bench.choose(1);
    QTest::keyClick(bench.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), bench.text());
}

void TestHistoryDialog::exportsWhatIsShownOrAll_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::newRow("shown") << u"exportShownOperations"_s << u"The operation shown"_s << 1;
    QTest::newRow("all") << u"exportAllOperations"_s << u"All 3 operations"_s << 3;
}

void TestHistoryDialog::exportsWhatIsShownOrAll()
{
    QFETCH(QString, action);
    QFETCH(int, rows);
    Bench bench;
    auto *button = bench.find<QPushButton>(u"exportHistory"_s);
    QVERIFY(!button->menu()); // all are shown, there is nothing to choose
    bench.files.fileName = bench.folder.filePath(u"history.csv"_s);
    bench.pick(u"historyOutcome"_s, u"Refused"_s);
    QVERIFY(button->menu());
    auto *chosen = bench.dialog->findChild<QAction *>(action);
    QTEST(chosen->text().remove(u'&'), "text");
    chosen->trigger();
    QVERIFY(bench.files.suggestion.endsWith(".csv"_L1));
    QTRY_VERIFY(bench.notice().contains(u"written to “history.csv”."_s));
    QFile file(bench.files.fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QCOMPARE(content.count("\r\n"), rows + 1);
    QVERIFY(content.contains("https://a.b/edit"));
}

void TestHistoryDialog::asksBeforeReplacingAFile()
{
    Bench bench;
    bench.files.fileName = bench.folder.filePath(u"history.csv"_s);
    QFile file(bench.files.fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old");
    file.close();
    bench.press(u"exportHistory"_s);
    QVERIFY(bench.notice().contains("The file is there already"_L1));
    QCOMPARE(file.size(), 3);
    for (QPushButton *button : bench.dialog->findChildren<QPushButton *>()) {
        if (button->text() == "Replace file"_L1)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(bench.notice().contains("3 rows written"_L1));
    QVERIFY(file.size() > 3);
}

void TestHistoryDialog::saysWhyAnExportFailed()
{
    Bench bench;
    bench.files.fileName = bench.folder.filePath(u"missing/history.csv"_s);
    bench.press(u"exportHistory"_s);
    QTRY_VERIFY(bench.notice().contains("history.csv"_L1));
    QVERIFY(bench.find<QPushButton>(u"exportHistory"_s)->isEnabled());
}

void TestHistoryDialog::forgetsOnlyWhenConfirmed()
{
    Bench bench([](SampleHistory &sample) {
        sample.addMany(1'500);
        Q_UNUSED(sample.journal().withdrawQueued(1, SampleHistory::kStart).value());
    });
    auto *limit = bench.find<QComboBox>(u"keepAtMost"_s);
    QCOMPARE(limit->currentData().toInt(), core::kUsualOperationsKept);
    limit->setFocus();
    QTest::keyClick(limit, Qt::Key_Home);
    QVERIFY(bench.notice().contains("The 500 oldest operations will be forgotten."_L1));
    QCOMPARE(bench.pruning->keepAtMost(), core::kUsualOperationsKept);
    for (QPushButton *button : bench.dialog->findChildren<QPushButton *>()) {
        if (button->text() == "Forget 500 operations"_L1)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(bench.pruning->keepAtMost(), 1'000);
    QCOMPARE(bench.settings.value(core::kKeptOperationsKey).toInt(), 1'000);
    QTRY_COMPARE(bench.rows(), 1'000);
}

void TestHistoryDialog::takesALargerLimitAtOnce()
{
    Bench bench;
    auto *limit = bench.find<QComboBox>(u"keepAtMost"_s);
    limit->setFocus();
    QTest::keyClick(limit, Qt::Key_End);
    QCOMPARE(bench.pruning->keepAtMost(), core::kMostOperationsKept);
    QCOMPARE(bench.notice(), QString());
}

void TestHistoryDialog::takesNoLimitForAHistoryThatIsNotRead()
{
    Bench bench;
    const auto chooseLess = [&bench] {
        auto *limit = bench.find<QComboBox>(u"keepAtMost"_s);
        limit->setFocus();
        QTest::keyClick(limit, Qt::Key_Home);
        QCOMPARE(limit->currentData().toInt(), core::kUsualOperationsKept);
        QCOMPARE(bench.pruning->keepAtMost(), core::kUsualOperationsKept);
        QVERIFY(!bench.settings.contains(core::kKeptOperationsKey));
    };
    bench.create(bench.sample.file());
    QCOMPARE(bench.model().state(), core::HistoryModel::State::Loading);
    chooseLess();
    bench.waitUntilRead();
    QVERIFY(bench.find<QComboBox>(u"keepAtMost"_s)->isEnabled());

    QFile file(bench.folder.filePath(u"damaged.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    bench.open(file.fileName());
    chooseLess();
}

void TestHistoryDialog::saysWhenNothingCouldBeForgotten()
{
    Bench bench;
    QFile file(bench.folder.filePath(u"damaged.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    bench.open(file.fileName());
    QVERIFY(!bench.find<QWidget>(u"pruningBar"_s)->isVisible());
    bench.pruning->start();
    QTRY_VERIFY(bench.notice().contains("could not be forgotten"_L1));
    QVERIFY(bench.notice().contains("damaged.db"_L1));
    QVERIFY(bench.notice().contains("No operation was lost."_L1));
    QVERIFY(file.remove());
    bench.press(u"pruneNow"_s);
    QTRY_VERIFY(!bench.find<QWidget>(u"pruningBar"_s)->isVisible());
}

void TestHistoryDialog::followsWhatHappens()
{
    Bench bench;
    const qint64 id =
        bench.sample.add(SampleHistory::batch(), SampleHistory::operation(Kind::Add, u"https://a.b/new"_s));
    bench.dialog->followBatches();
    QTRY_COMPARE(bench.rows(), 4);
    bench.choose(0);
    QVERIFY(bench.text().contains("Add: Waiting"_L1));
    core::JournalEntry entry = bench.model().rowAt(0)->entry;
    QCOMPARE(entry.id, id);
    entry.state = State::Done;
    bench.dialog->takeOver(entry);
    QVERIFY(bench.text().contains("Add: Done"_L1));
}

void TestHistoryDialog::keepsTheChosenOperation()
{
    Bench bench;
    bench.choose(1);
    const QString text = bench.text();
    bench.pick(u"historyOutcome"_s, u"Refused"_s);
    QCOMPARE(bench.table()->currentIndex().row(), 0);
    QCOMPARE(bench.text(), text);
    bench.pick(u"historyOutcome"_s, u"Done"_s);
    QVERIFY(!bench.text().contains("https://a.b/edit"_L1));
}

void TestHistoryDialog::everythingHasAName()
{
    Bench bench;
    bench.choose(1);
    for (const QWidget *widget : bench.dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasText = button && !button->text().isEmpty();
        const bool hasBuddy = widget->objectName() == "keepAtMost"_L1;
        QVERIFY2(hasText || hasBuddy || !widget->accessibleName().isEmpty(),
                 widget->metaObject()->className());
    }
}

QTEST_MAIN(TestHistoryDialog)
#include "tst_historydialog.moc"
