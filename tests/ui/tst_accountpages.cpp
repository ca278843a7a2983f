#include "ui/rules/accountpages.h"

#include "core/accounts/accountsessions.h"
#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/operations/operationrunners.h"
#include "tests/support/generatedrules.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"
#include "tests/ui/import/fakedesktop.h"
#include "ui/accounts/accountlook.h"
#include "ui/compare/comparedialog.h"
#include "ui/operations/batchdialog.h"
#include "ui/rules/ruletableview.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump;

namespace {

const QByteArray kRules = R"({"errcode":0,"total_count":2,)"
                          R"("rule_list":[{"prefix":"https://a.b/1"},{"prefix":"https://a.b/2"}]})";

/// The page of a service account that has two mini programs.
struct Bench
{
    Bench()
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    {
        accounts.setAccounts({account(u"Shop"_s, u"wx0first"_s)});
        (void)secrets.write({u"shop"_s, core::SecretSlot::AccessToken}, core::Secret(test::kMarkedToken));
        (void)journal.open(folder.filePath(u"operations.db"_s));
        pages.resize(1100, 600);
        pages.show();
        pages.showAccount(u"shop"_s);
    }

    [[nodiscard]] core::Account account(const QString &name, const QString &miniProgram) const
    {
        return {.id = u"shop"_s,
                .name = name,
                .kind = core::AccountKind::Service,
                .appid = u"wx0shop"_s,
                .miniProgramAppids = {u"wx0first"_s, u"wx0second"_s},
                .miniProgramAppid = miniProgram,
                .baseUrl = server.url(),
                .proxy = {.kind = core::ProxySettings::Kind::None}};
    }
    [[nodiscard]] bool isLoaded() const
    {
        return pages.current()->browser().state() == core::RuleBrowser::State::Loaded;
    }
    [[nodiscard]] QString miniProgram() const
    {
        return pages.current()->session().client().target().miniProgramAppid;
    }
    [[nodiscard]] QLineEdit *findBox() const { return pages.current()->findChild<QLineEdit *>(u"findBox"_s); }

    test::ScriptedServer server{{test::jsonAnswer(kRules)}};
    QTemporaryDir folder;
    QSettings settings;
    core::SystemClock clock;
    core::ErrorCatalogue catalogue;
    core::MemorySecretStore secrets;
    test::FakeDesktop files;
    core::AccountListModel accounts;
    core::AccountSessions sessions{accounts, core::SessionServices{secrets, clock},
                                   [](core::AccountKind) { return core::SandboxAccess{}; }};
    core::OperationJournal journal;
    core::SnapshotShelf snapshots{folder.filePath(u"snapshots.db"_s), clock};
    core::OperationRunners runners{sessions, journal, catalogue, clock, folder.filePath(u"locks"_s)};
    ui::AccountPages pages{
        accounts, sessions, runners, {catalogue, clock, settings, files, journal, snapshots}};
};

} // namespace

class TestAccountPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aComparisonDoesNotHoldThePage();
    void aComparisonThatIsWrittenHoldsThePage();
    void aFormHoldsThePage();
    void theFilterGoesOnForAnotherMiniProgram();
    void theScopeGoesOnForTheSameRules();
    void theCountsKeepTheirAgeWhereAPageTakesThePlaceOfAnother();
    void theCountsOfAnotherAppidAreNotTaken();
    void aDialogLooksAgainWithTheSecretThatWasEntered();
    void aReportLeadsToTheSecretAlsoWithoutThePage();
};

void TestAccountPages::aComparisonDoesNotHoldThePage()
{
    Bench bench;
    QTRY_VERIFY(bench.isLoaded());
    bench.pages.current()->compareSnapshots();
    const QPointer<ui::CompareDialog> dialog = bench.pages.findChild<ui::CompareDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    bench.accounts.setAccounts({bench.account(u"Shop"_s, u"wx0second"_s)});
    QCOMPARE(bench.miniProgram(), u"wx0second"_s);
    QVERIFY(!dialog || !dialog->isVisible());
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY(bench.isLoaded());
}

void TestAccountPages::aComparisonThatIsWrittenHoldsThePage()
{
    Bench bench;
    QTRY_VERIFY(bench.isLoaded());
    QSignalSpy saved(&bench.snapshots, &core::SnapshotShelf::listChanged);
    for (int count = 1; count <= 2; ++count) {
        (void)bench.snapshots.save({u"shop"_s, u"wx0first"_s},
                                   {.rules = core::RuleSet(test::generatedRules(count)),
                                    .begunAt = bench.clock.now(),
                                    .endedAt = bench.clock.now().addSecs(count)});
        QTRY_COMPARE(saved.size(), count);
    }
    ui::RulesPage *page = bench.pages.current();
    page->compareSnapshots();
    const QPointer<ui::CompareDialog> dialog = bench.pages.findChild<ui::CompareDialog *>();
    auto *button = dialog->findChild<QPushButton *>(u"exportComparison"_s);
    QTRY_VERIFY(button->isEnabled());
    bench.files.fileToWrite = bench.folder.filePath(u"differences.csv"_s);
    button->click();
    QVERIFY(dialog->isExporting());
    bench.accounts.setAccounts({bench.account(u"Another name"_s, u"wx0first"_s)});
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY(!dialog->isExporting());
    QVERIFY(QFile::exists(bench.files.fileToWrite));
    QVERIFY(dialog->isVisible()); // it says that the file is written
    dialog->close();
    QTRY_VERIFY(!dialog);
    QVERIFY(bench.pages.current() != page);
    QCOMPARE(bench.pages.current()->account().name, u"Another name"_s);
    QTRY_VERIFY(bench.isLoaded());
}

void TestAccountPages::aFormHoldsThePage()
{
    Bench bench;
    QTRY_VERIFY(bench.isLoaded());
    bench.pages.current()->addRule();
    bench.accounts.setAccounts({bench.account(u"Shop"_s, u"wx0second"_s)});
    QCOMPARE(bench.miniProgram(), u"wx0first"_s);
    bench.pages.current()->findChild<QDialog *>(u"ruleFormDialog"_s)->close();
    QCOMPARE(bench.miniProgram(), u"wx0second"_s);
}

void TestAccountPages::theFilterGoesOnForAnotherMiniProgram()
{
    Bench bench;
    QTRY_VERIFY(bench.isLoaded());
    bench.pages.current()->findChild<QToolButton *>(u"scopeNewest"_s)->click();
    QTRY_VERIFY(bench.isLoaded());
    bench.findBox()->setText(u"b/2"_s);
    bench.accounts.setAccounts({bench.account(u"Shop"_s, u"wx0second"_s)});
    QCOMPARE(bench.miniProgram(), u"wx0second"_s);
    QCOMPARE(bench.findBox()->text(), u"b/2"_s);
    QTRY_VERIFY(bench.isLoaded());
    QCOMPARE(bench.pages.current()->browser().table().rowCount(), 1);
    QVERIFY(bench.pages.current()->findChild<QToolButton *>(u"scopePages"_s)->isChecked());
}

void TestAccountPages::theScopeGoesOnForTheSameRules()
{
    Bench bench;
    QTRY_VERIFY(bench.isLoaded());
    bench.pages.current()->findChild<QToolButton *>(u"scopeNewest"_s)->click();
    QTRY_VERIFY(bench.isLoaded());
    bench.accounts.setAccounts({bench.account(u"Another name"_s, u"wx0first"_s)});
    QCOMPARE(bench.pages.current()->account().name, u"Another name"_s);
    QVERIFY(bench.pages.current()->findChild<QToolButton *>(u"scopeNewest"_s)->isChecked());
    QTRY_VERIFY(bench.isLoaded());
    QCOMPARE(bench.pages.current()->browser().shownQuery()->scope, core::RuleQuery::Scope::Newest);
}

/// What the next page begins with is a snapshot, whose counts are older.
void TestAccountPages::theCountsKeepTheirAgeWhereAPageTakesThePlaceOfAnother()
{
    Bench bench;
    QTRY_VERIFY(bench.isLoaded());
    core::RuleListing listing;
    listing.rules = core::RuleSet({core::JumpRule{u"https://a.b/1"_s, {}, {}, {}, {}, {}}});
    listing.totalCount = 1;
    listing.endedAt = bench.clock.now().addSecs(-3600);
    QSignalSpy saved(&bench.snapshots, &core::SnapshotShelf::listChanged);
    (void)bench.snapshots.save({u"shop"_s, u"wx0first"_s}, listing);
    QTRY_VERIFY(!saved.isEmpty());
    const core::AccountFacts before = bench.pages.current()->browser().facts();
    bench.server.answerBy([](const test::ReceivedRequest &) { return test::stall(); });
    const QWidget *first = bench.pages.current();
    (void)bench.sessions.session(u"shop"_s);
    bench.sessions.retire(u"shop"_s);
    QVERIFY(bench.pages.current() != first);
    QCOMPARE(bench.pages.current()->browser().facts(), before);
    QTRY_COMPARE(bench.pages.current()->browser().table().rowCount(), 1);
    QVERIFY(bench.pages.current()->browser().facts().asOf >= before.asOf);
}

void TestAccountPages::theCountsOfAnotherAppidAreNotTaken()
{
    Bench bench;
    QTRY_VERIFY(bench.isLoaded());
    QVERIFY(bench.pages.current()->browser().facts().asOf.isValid());
    bench.server.answerBy([](const test::ReceivedRequest &) { return test::stall(); });
    core::Account other = bench.account(u"Shop"_s, u"wx0first"_s);
    other.appid = u"wx0another"_s;
    bench.accounts.setAccounts({other});
    QVERIFY(!bench.pages.current()->browser().facts().asOf.isValid());
}

void TestAccountPages::aDialogLooksAgainWithTheSecretThatWasEntered()
{
    Bench bench;
    QTRY_VERIFY(bench.isLoaded());
    bench.pages.current()->table().selectAll();
    bench.server.answerBy([](const test::ReceivedRequest &) {
        return test::jsonAnswer(R"({"errcode":40001,"errmsg":"invalid credential"})");
    });
    bench.pages.current()->publishRules();
    const auto *dialog = bench.pages.current()->findChild<QDialog *>(u"changeDialog"_s);
    const auto enter = [dialog] {
        const auto *button = dialog->findChild<QPushButton *>(u"enterSecret"_s);
        return button && button->isVisible();
    };
    QTRY_VERIFY(enter());
    QSignalSpy wanted(&bench.pages, &ui::AccountPages::secretWanted);
    dialog->findChild<QPushButton *>(u"enterSecret"_s)->click();
    QCOMPARE(wanted.size(), 1);
    for (int attempt = 0; attempt < 2; ++attempt) { // the first one was mistyped
        const auto before = bench.server.requests().size();
        (void)bench.sessions.session(u"shop"_s);
        bench.sessions.retire(u"shop"_s);
        QVERIFY(enter()); // any change of the settings does that
        bench.pages.retryWithSecret(u"shop"_s);
        QVERIFY(!enter());
        QTRY_COMPARE(bench.server.requests().size(), before + 1);
        QTRY_VERIFY(enter());
    }
    core::Account changed = bench.account(u"Another name"_s, u"wx0first"_s);
    changed.baseUrl = u"https://another.example/"_s;
    bench.accounts.setAccounts({changed}); // its secret is not for the server of the dialog
    bench.pages.retryWithSecret(u"shop"_s);
    QVERIFY(enter());
    changed.baseUrl = bench.server.url();
    bench.accounts.setAccounts({changed});
    bench.pages.retryWithSecret(u"another"_s);
    QVERIFY(enter());
    bench.pages.retryWithSecret(u"shop"_s);
    QVERIFY(!enter());
    QTRY_VERIFY(enter());
}

void TestAccountPages::aReportLeadsToTheSecretAlsoWithoutThePage()
{
    Bench bench;
    QTRY_VERIFY(bench.isLoaded());
    core::Account other = bench.account(u"Other"_s, u"wx0first"_s);
    other.id = u"other"_s;
    bench.accounts.setAccounts({bench.account(u"Shop"_s, u"wx0first"_s), other});
    core::OperationRunner *runner = bench.runners.runner(u"shop"_s);
    const ui::BatchView::Services services{*runner, bench.journal, bench.catalogue, bench.clock};
    auto *report = new ui::BatchDialog(services, ui::lookOf(bench.accounts.accountAt(0)), &bench.pages);
    bench.pages.showAccount(u"other"_s);
    const QPointer<ui::RulesPage> page = bench.pages.findChild<ui::RulesPage *>();
    QSignalSpy wanted(&bench.pages, &ui::AccountPages::secretWanted);
    bench.sessions.retire(u"shop"_s);
    QTRY_VERIFY(!page);
    Q_EMIT report->view().secretWanted();
    QCOMPARE(wanted, (QList<QVariantList>{{u"shop"_s}}));
    bench.pages.showAccount(u"shop"_s);
    Q_EMIT report->view().secretWanted();
    QCOMPARE(wanted.size(), 2);
}

QTEST_MAIN(TestAccountPages)
#include "tst_accountpages.moc"
