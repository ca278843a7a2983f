#include "app/application.h"
#include "app/language.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/samplehistory.h"
#include "ui/history/historyview.h"
#include "ui/rules/ruletableview.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump;
using test::SampleHistory;
using Kind = core::RuleOperation::Kind;

/// From the history back to the rules, in the whole program.
class TestHistoryFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensByKey();
    void addsADeletedRuleAgain();
    void showsARuleOfAnotherAccount();
    void leadsToTheReportOfAnEarlierImport();
    void staysBesideTheWindow();

private:
    void startProgram();
    [[nodiscard]] ui::MainWindow &window() const { return m_program->window(); }
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return window().findChild<Widget *>(name);
    }
    /// Each account has a table of its own.
    [[nodiscard]] const ui::RuleTableView *shownRules() const
    {
        for (const auto *table : window().findChildren<ui::RuleTableView *>()) {
            if (table->isVisible())
                return table;
        }
        return nullptr;
    }
    /// As if the account in that row of the list had done it.
    void record(int row, Kind kind, const QString &prefix);
    /// One row of a file that was refused, and one that was not sent.
    void recordRefusedImport(int row);
    void openHistory();
    void choose(int row);
    void press(const QString &button) { QTest::mouseClick(find<QToolButton>(button), Qt::LeftButton); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::MemorySecretStore> m_keychain;
    std::unique_ptr<app::Application> m_program;
    app::Language m_language{*qApp, u"en"_s};
};

void TestHistoryFlow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<core::MemorySecretStore>();
    startProgram();
    window().openSandbox();
    QTRY_COMPARE(find<QListView>(u"accountList"_s)->model()->rowCount(), 2);
}

void TestHistoryFlow::startProgram()
{
    m_program.reset(); // its folders are for one at a time
    m_program =
        std::make_unique<app::Application>(*qApp, app::programFolders(m_folder->path(), {}), *m_keychain);
    window().show();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void TestHistoryFlow::cleanup()
{
    m_program.reset();
}

void TestHistoryFlow::record(int row, Kind kind, const QString &prefix)
{
    const auto *accounts = find<QListView>(u"accountList"_s)->model();
    core::OperationBatch batch = SampleHistory::batch();
    batch.accountId = accounts->index(row, 0).data(core::AccountListModel::IdRole).toString();
    core::OperationJournal journal;
    QVERIFY(journal.open(app::journalFile(QDir(m_folder->path()))));
    const qint64 id = journal.queue(batch, {{SampleHistory::operation(kind, prefix)}}).value();
    const qint64 operation = journal.operationsOf(id, {}).value().constFirst().id;
    QVERIFY(journal.markSending(operation, SampleHistory::kStart));
    QVERIFY(journal.markEnded(operation, {.state = core::OperationState::Done, .at = SampleHistory::kStart}));
}

void TestHistoryFlow::recordRefusedImport(int row)
{
    const auto *accounts = qobject_cast<core::AccountListModel *>(find<QListView>(u"accountList"_s)->model());
    QVERIFY(accounts);
    const core::Account &account = accounts->accountAt(row);
    const core::OperationBatch import{.accountId = account.id,
                                      .miniProgramAppid = account.miniProgramAppid,
                                      .kind = core::BatchKind::Import,
                                      .source = u"shop.csv"_s,
                                      .startedAt = SampleHistory::kStart};
    core::OperationJournal journal;
    QVERIFY(journal.open(app::journalFile(QDir(m_folder->path()))));
    const auto add = SampleHistory::operation(Kind::Add, u"https://menu.sandbox.example/report/"_s);
    const qint64 batch = journal.queue(import, {{add, 2}}, {{.line = 3, .code = u"invalid"_s}}).value();
    const qint64 operation = journal.operationsOf(batch, {}).value().constFirst().id;
    QVERIFY(journal.markSending(operation, SampleHistory::kStart));
    QVERIFY(journal.markEnded(operation, {.state = core::OperationState::Refused,
                                          .at = SampleHistory::kStart,
                                          .answer = SampleHistory::refusal()}));
}

void TestHistoryFlow::openHistory()
{
    window().activateWindow(); // no desktop does it here
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(find<QDialog>(u"historyDialog"_s) && find<QDialog>(u"historyDialog"_s)->isVisible());
}

void TestHistoryFlow::choose(int row)
{
    auto *table = find<ui::HistoryView>(u"historyTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > row);
    table->setCurrentIndex(table->model()->index(row, 0));
}

void TestHistoryFlow::opensByKey()
{
    openHistory();
    const auto *dialog = find<QDialog>(u"historyDialog"_s);
    QVERIFY(!dialog->isModal());
    find<QDialog>(u"historyDialog"_s)->close();
    openHistory();
    QCOMPARE(window().findChildren<QDialog *>(u"historyDialog"_s).size(), 1);
}

void TestHistoryFlow::addsADeletedRuleAgain()
{
    const QString prefix = u"https://menu.sandbox.example/again/"_s;
    record(0, Kind::Delete, prefix);
    openHistory();
    choose(0);
    press(u"addAgainButton"_s);
    QTRY_VERIFY(find<QDialog>(u"ruleFormDialog"_s));
    QCOMPARE(find<QDialog>(u"ruleFormDialog"_s)->findChild<QLineEdit *>(u"prefixField"_s)->text(), prefix);
}

void TestHistoryFlow::showsARuleOfAnotherAccount()
{
    auto *list = find<QListView>(u"accountList"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTRY_VERIFY(shownRules() && shownRules()->model()->rowCount() > 0);
    const ui::RuleTableView *table = shownRules();
    const QString prefix = table->model()->index(5, 0).data().toString();
    record(1, Kind::Publish, prefix);
    list->setCurrentIndex(list->model()->index(0, 0));
    openHistory();
    choose(0);
    press(u"showRuleButton"_s);
    QCOMPARE(list->currentIndex().row(), 1);
    QTRY_VERIFY(table->onlySelectedRule());
    QCOMPARE(table->onlySelectedRule()->prefix, prefix);
    QVERIFY(!find<QDialog>(u"historyDialog"_s)->isVisible()); // it lay above the rule
    QTRY_VERIFY(window().isActiveWindow());
}

void TestHistoryFlow::leadsToTheReportOfAnEarlierImport()
{
    recordRefusedImport(1);
    startProgram();
    QTRY_COMPARE(find<QListView>(u"accountList"_s)->model()->rowCount(), 2);
    openHistory();
    choose(0);
    press(u"showReportButton"_s);
    QTRY_VERIFY(find<QDialog>(u"batchDialog"_s));
    const auto *report = find<QDialog>(u"batchDialog"_s);
    QVERIFY(report->isVisible());
    QCOMPARE(report->windowTitle(), u"Import of shop.csv"_s);
    for (const QString &name : {u"retryFailed"_s, u"saveRejectedRows"_s}) {
        const auto *button = report->findChild<QAbstractButton *>(name);
        QTRY_VERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
    }
}

void TestHistoryFlow::staysBesideTheWindow()
{
    record(0, Kind::Publish, u"https://menu.sandbox.example/there/"_s);
    openHistory();
    choose(0);
    auto *dialog = find<QDialog>(u"historyDialog"_s);
    dialog->move(window().frameGeometry().topRight() + QPoint(100, 0));
    QTRY_VERIFY(!dialog->frameGeometry().intersects(window().frameGeometry()));
    press(u"showRuleButton"_s);
    QVERIFY(dialog->isVisible());
    QTRY_VERIFY(window().isActiveWindow());
}

QTEST_MAIN(TestHistoryFlow)
#include "tst_historyflow.moc"
