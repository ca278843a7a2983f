#include "ui/rules/rulespage.h"

#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/sandbox/sandboxserver.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"
#include "ui/rules/cellmenu.h"
#include "ui/rules/ruletableview.h"
#include "ui/transfer/nativedesktopfiles.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump;

namespace {

/// Keeps the thread that opens the snapshots waiting for the time of day, until it is released.
class ShelfClock final : public core::Clock
{
public:
    void release() { m_permit.release(); }
    [[nodiscard]] QDateTime now() const override
    {
        if (QThread::currentThread() != qApp->thread()) {
            m_permit.acquire();
            m_permit.release(); // for the next time
        }
        return QDateTime::currentDateTime();
    }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_clock.elapsed(); }

private:
    core::SystemClock m_clock;
    mutable QSemaphore m_permit;
};

/// A page on an account, shown and loading.
struct Bench
{
    enum class Shelf { Held };

    /// Not shown yet, and the shelf of snapshots does not answer before it is told to.
    Bench(const core::Account &account, Shelf)
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , session(std::make_shared<core::AccountSession>(account, core::SessionServices{secrets, clock}))
        , runner(ownerOf(session->account()), runnerServices())
        , page(session, runner, {catalogue, clock, settings, files, journal, snapshots})
    {}
    ~Bench() { shelfClock.release(); }

    explicit Bench(const core::Account &account)
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , session(std::make_shared<core::AccountSession>(account, core::SessionServices{secrets, clock}))
        , runner(ownerOf(session->account()), runnerServices())
        , page(session, runner, {catalogue, clock, settings, files, journal, snapshots})
    {
        start(test::kMarkedToken);
    }

    explicit Bench(const sandbox::SandboxServer &server, core::AccountKind kind)
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , session(std::make_shared<core::AccountSession>(accountOf(server, kind),
                                                         core::SessionServices{secrets, clock}))
        , runner(ownerOf(session->account()), runnerServices())
        , page(session, runner, {catalogue, clock, settings, files, journal, snapshots})
    {
        start(sandboxAccount(server, kind).accessToken.toUtf8());
    }

    static sandbox::SandboxAccount sandboxAccount(const sandbox::SandboxServer &server,
                                                  core::AccountKind kind)
    {
        return kind == core::AccountKind::Ordinary ? server.accounts().first() : server.accounts().last();
    }

    static core::Account accountOf(const sandbox::SandboxServer &server, core::AccountKind kind)
    {
        const auto account = sandboxAccount(server, kind);
        return {.id = account.appid,
                .name = account.name,
                .kind = kind,
                .appid = account.appid,
                .miniProgramAppid = account.miniProgramAppid,
                .baseUrl = server.baseUrl(),
                .isSandbox = true};
    }

    static core::OperationRunner::Owner ownerOf(const core::Account &account)
    {
        return {account.id, account.name};
    }

    /// Its journal is open before anybody asks for it.
    [[nodiscard]] core::OperationRunner::Services runnerServices()
    {
        (void)journal.open(folder.filePath(u"operations.db"_s));
        return {[this] { return std::shared_ptr<core::JumpRuleClient>(session, &session->client()); },
                journal, catalogue, clock};
    }

    void keepToken(const QByteArray &token)
    {
        const core::SecretKey key{session->account().id, core::SecretSlot::AccessToken};
        (void)secrets.write(key, core::Secret(token));
    }

    void start(const QByteArray &token)
    {
        keepToken(token);
        shelfClock.release();
        show();
    }

    void show()
    {
        page.resize(1100, 600);
        page.show();
        page.activate();
    }

    /// As an earlier program did.
    void keepSnapshot()
    {
        const core::Account &account = session->account();
        (void)snapshots.save({account.id, account.miniProgramAppid},
                             {.rules = core::RuleSet({{u"https://a.b/kept"_s, u"p"_s, {}, {}, {}, {}}}),
                              .begunAt = clock.now(),
                              .endedAt = clock.now()});
    }

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return page.findChild<Widget *>(name);
    }

    void click(const QString &name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    [[nodiscard]] QString truth() const { return find<QLabel>(u"truthLine"_s)->text(); }
    [[nodiscard]] bool isLoaded() const { return page.browser().state() == core::RuleBrowser::State::Loaded; }

    QTemporaryDir folder;
    QSettings settings;
    core::SystemClock clock;
    ShelfClock shelfClock;
    core::ErrorCatalogue catalogue;
    core::MemorySecretStore secrets;
    ui::NativeDesktopFiles files;
    std::shared_ptr<core::AccountSession> session;
    core::OperationJournal journal;
    core::SnapshotShelf snapshots{folder.filePath(u"snapshots.db"_s), shelfClock};
    core::OperationRunner runner;
    ui::RulesPage page;
};

const QByteArray kOnePage = R"({"errcode":0,"rule_list":[{"prefix":"https://a.b/read"}],"total_count":5})";

core::Account scriptedAccount(const test::ScriptedServer &server, core::AccountKind kind)
{
    return {.id = u"scripted"_s,
            .name = u"Scripted"_s,
            .kind = kind,
            .miniProgramAppid = u"wx0"_s,
            .baseUrl = server.url()};
}

} // namespace

class TestRulesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsAnOrdinaryAccount();
    void pagesThroughAServiceAccount();
    void quickClicksCountFromThePageAskedFor();
    void aNumberBeyondTheEndMeansTheLastPage();
    void comesBackToThePageItLeft();
    void aStoppedLoadGoesBackToWhatIsShown();
    void aStoppedLoadLeavesTheRowsThatWereLookedUp();
    void editsOnlyTheOneSelectedRule();
    void changesTheRowsPerPage();
    void looksUpTwoPrefixes();
    void showsARuleThatIsLoaded();
    void looksForARuleThatIsNotLoaded();
    void saysWhenARuleIsNotThere();
    void opensTheFormWithGivenValues();
    void loadsTheNewest();
    void findsInWhatIsLoaded();
    void aWrongExpressionLeavesTheRows();
    void filtersByTheCellUnderTheMenu();
    void aCellMenuMayOutliveThePage();
    void goesToARowByKeysAlone();
    void asksTheServerOnlyWhenToldTo();
    void saysWhatIsSelected();
    void noMatchOffersToClearTheFilter();
    void anEmptyAccountOffersToAdd();
    void aLockedAccountOpensNoForm();
    void leadsFromTheLineToTheBatch();
    void aReportFollowsTheLock();
    void switchesTheMiniProgram();
    void anErrorShowsCodeAndRetries();
    void readsAgainByItselfOnceTheServerAnswers();
    void thereIsNoNextPageBeforeTheFirst();
    void whatWasAddedIsReadWithoutLosingThePlace();
    void oldRowsStayWhenAReloadFails();
    void doesNotWaitLongForASnapshot();
    void aSnapshotComesBeforeALateFirstPage();
    void aSnapshotThatComesLateLeavesTheRows();
    void saysOverASnapshotThatTheSecretIsMissing();
    void saysOnceThatTheSecretIsMissing();
    void aRunningLoadCanBeStopped();
    void saysThatItWaitsAfter44990();
    void escapeUnwindsOneLevel();
    void everyFocusableWidgetHasAName_data();
    void everyFocusableWidgetHasAName();

private:
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
};

void TestRulesPage::init()
{
    sandbox::SandboxOptions options;
    options.limitsCalls = false;
    m_sandbox = std::make_unique<sandbox::SandboxServer>(options);
    QVERIFY(m_sandbox->start());
}

void TestRulesPage::showsAnOrdinaryAccount()
{
    const Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    QCOMPARE(bench.page.table().model()->rowCount(), 12);
    QCOMPARE(bench.find<QLabel>(u"ruleCount"_s)->text(), u"12 of 100 rules"_s);
    QVERIFY(bench.find<QLabel>(u"publishQuota"_s)->text().contains(u"left this month"_s));
    QVERIFY(bench.find<QLabel>(u"featureState"_s)->text().contains(u"on"_s));
    QVERIFY(bench.truth().startsWith(u"12 loaded · 12 on the server · "_s));
    QVERIFY(!bench.find<QSpinBox>(u"pageNumber"_s));
}

void TestRulesPage::pagesThroughAServiceAccount()
{
    const Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    QVERIFY(bench.truth().startsWith(u"200 loaded · 12,345 on the server · page 1 of 62 · "_s));
    QVERIFY(!bench.find<QToolButton>(u"firstPage"_s)->isEnabled());
    QVERIFY(!bench.page.hasPreviousPage() && bench.page.hasNextPage());

    auto *pageNumber = bench.find<QSpinBox>(u"pageNumber"_s);
    pageNumber->setFocus();
    pageNumber->selectAll();
    QTest::keyClicks(pageNumber, u"30"_s);
    QTest::keyClick(pageNumber, Qt::Key_Return);
    QTRY_VERIFY(bench.truth().contains(u"page 30 of 62"_s));
    const auto expected = m_sandbox->rules(core::AccountKind::Service).mid(29 * 200, 200);
    QCOMPARE(bench.page.browser().table().rules().toList(), expected);

    bench.click(u"nextPage"_s);
    QTRY_VERIFY(bench.truth().contains(u"page 31 of 62"_s));
    bench.click(u"lastPage"_s);
    QTRY_VERIFY(bench.truth().startsWith(u"145 loaded · 12,345 on the server · page 62 of 62"_s));
    QVERIFY(!bench.find<QToolButton>(u"nextPage"_s)->isEnabled());
    QVERIFY(bench.page.hasPreviousPage() && !bench.page.hasNextPage());
    bench.click(u"firstPage"_s);
    QTRY_VERIFY(bench.truth().contains(u"page 1 of 62"_s));
}

void TestRulesPage::quickClicksCountFromThePageAskedFor()
{
    const Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    for (int i = 0; i < 4; ++i)
        bench.click(u"nextPage"_s);
    QTRY_VERIFY(bench.isLoaded());
    QVERIFY2(bench.truth().contains(u"page 5 of 62"_s), qPrintable(bench.truth()));
}

void TestRulesPage::aNumberBeyondTheEndMeansTheLastPage()
{
    const Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    auto *pageNumber = bench.find<QSpinBox>(u"pageNumber"_s);
    pageNumber->setFocus();
    pageNumber->selectAll();
    QTest::keyClicks(pageNumber, u"99\r"_s);
    QTRY_VERIFY(bench.truth().contains(u"page 62 of 62"_s));
    QCOMPARE(pageNumber->value(), 62);
}

void TestRulesPage::comesBackToThePageItLeft()
{
    const Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    bench.click(u"lastPage"_s);
    QTRY_VERIFY(bench.truth().contains(u"page 62 of 62"_s));
    bench.click(u"scopePages"_s);
    QVERIFY2(bench.isLoaded(), "the scope that is chosen already asks nothing");
    bench.click(u"scopeNewest"_s);
    QTRY_VERIFY(bench.truth().contains(u"newest"_s));
    bench.click(u"scopePages"_s);
    QTRY_VERIFY(bench.truth().contains(u"page 62 of 62"_s));
}

void TestRulesPage::aStoppedLoadGoesBackToWhatIsShown()
{
    Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    bench.click(u"scopeNewest"_s);
    bench.page.unwind();
    QTRY_VERIFY(bench.truth().contains(u"reading was stopped"_s));
    QVERIFY(bench.find<QToolButton>(u"scopePages"_s)->isChecked());
    QVERIFY(bench.truth().contains(u"page 1 of 62"_s));
    QVERIFY(bench.find<QSpinBox>(u"pageNumber"_s)->isVisible());
    bench.page.refresh();
    QTRY_VERIFY(bench.isLoaded());
    QVERIFY2(bench.truth().startsWith(u"200 loaded · 12,345 on the server · page 1 of 62"_s),
             qPrintable(bench.truth()));
}

void TestRulesPage::aStoppedLoadLeavesTheRowsThatWereLookedUp()
{
    Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    bench.click(u"scopePrefixes"_s);
    QVERIFY2(bench.truth().isEmpty(), "the rows of the page are not on screen");
    QTest::keyClicks(bench.find<QLineEdit>(u"prefixInput"_s), bench.page.browser().table().ruleAt(3).prefix);
    bench.click(u"lookUpPrefixes"_s);
    QTRY_VERIFY(bench.truth().contains(u"by 1 prefix"_s));
    bench.click(u"scopeNewest"_s);
    bench.page.unwind();
    QTRY_VERIFY(bench.find<QToolButton>(u"scopePrefixes"_s)->isChecked());
    QVERIFY(bench.page.table().isVisible());
    QVERIFY(bench.truth().startsWith(u"1 loaded"_s));
}

void TestRulesPage::editsOnlyTheOneSelectedRule()
{
    const Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    auto &table = bench.page.table();
    table.selectRow(0);
    table.selectionModel()->setCurrentIndex(table.model()->index(5, 0), QItemSelectionModel::NoUpdate);
    QCOMPARE(table.onlySelectedRule()->prefix, table.model()->index(0, 0).data().toString());
    table.selectAll();
    QVERIFY(!table.onlySelectedRule());
    QTest::keyClick(&table, Qt::Key_Return);
    QVERIFY(!QApplication::activeModalWidget());
}

void TestRulesPage::changesTheRowsPerPage()
{
    const Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    bench.click(u"nextPage"_s); // rows 201 to 400
    QTRY_VERIFY(bench.truth().contains(u"page 2 of 62"_s));
    auto *size = bench.find<QComboBox>(u"pageSize"_s);
    size->setFocus();
    QTest::keyClick(size, Qt::Key_Home);
    QTRY_VERIFY(bench.truth().startsWith(u"50 loaded · 12,345 on the server · page 5 of 247"_s));
}

void TestRulesPage::looksUpTwoPrefixes()
{
    const auto rules = m_sandbox->rules(core::AccountKind::Service);
    const Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    bench.click(u"scopePrefixes"_s);
    QVERIFY(bench.find<QWidget>(u"emptyState"_s)->isVisible());
    auto *input = bench.find<QLineEdit>(u"prefixInput"_s);
    for (const int position : {7, 12'000}) {
        QTest::keyClicks(input, rules.at(position).prefix);
        QTest::keyClick(input, Qt::Key_Return);
    }
    bench.click(u"lookUpPrefixes"_s);
    QTRY_VERIFY(bench.truth().contains(u"by 2 prefix"_s));
    QCOMPARE(bench.page.browser().table().rules().toList().size(), 2);
    QVERIFY(bench.page.browser().table().isLoaded(rules.at(12'000).prefix));
    QVERIFY(!bench.find<QSpinBox>(u"pageNumber"_s)->isVisible());
}

// Even one that the filter hides.
void TestRulesPage::showsARuleThatIsLoaded()
{
    Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    const core::JumpRule rule = bench.page.browser().table().rules().toList().at(3);
    bench.find<QLineEdit>(u"findBox"_s)->setText(u"nowhere at all"_s);
    bench.page.showRule(rule.prefix);
    QCOMPARE(bench.page.table().onlySelectedRule(), std::optional(rule));
    QCOMPARE(bench.find<QLineEdit>(u"findBox"_s)->text(), QString());
}

void TestRulesPage::looksForARuleThatIsNotLoaded()
{
    const auto rules = m_sandbox->rules(core::AccountKind::Service);
    Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    const QString prefix = rules.at(rules.size() / 2).prefix; // far from both ends
    QVERIFY(!bench.page.browser().table().isLoaded(prefix));
    bench.page.showRule(prefix);
    QTRY_VERIFY(bench.page.table().onlySelectedRule());
    QCOMPARE(bench.page.table().onlySelectedRule()->prefix, prefix);
    QVERIFY(bench.truth().contains(u"by 1 prefix"_s));
}

void TestRulesPage::saysWhenARuleIsNotThere()
{
    Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    bench.page.showRule(u"https://nowhere.example/"_s);
    QTRY_VERIFY(bench.find<QWidget>(u"emptyState"_s)->isVisible());
    QCOMPARE(bench.find<QLineEdit>(u"findBox"_s)->text(), u"https://nowhere.example/"_s);
}

void TestRulesPage::opensTheFormWithGivenValues()
{
    Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    const core::JumpRule pattern{u"https://menu.sandbox.example/again/"_s, u"pages/again"_s, {}, {}, {}, {}};
    bench.page.addRuleLike(pattern);
    auto *form = bench.page.findChild<QDialog *>(u"ruleFormDialog"_s);
    QVERIFY(form);
    QCOMPARE(form->findChild<QLineEdit *>(u"prefixField"_s)->text(), pattern.prefix);
    form->close();
}

void TestRulesPage::loadsTheNewest()
{
    const Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    bench.click(u"scopeNewest"_s);
    QTRY_VERIFY(bench.truth().startsWith(u"10,000 loaded · 12,345 on the server · newest 10,000 · "_s));
}

void TestRulesPage::findsInWhatIsLoaded()
{
    const Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    bench.find<QComboBox>(u"stateFilter"_s)->setCurrentIndex(1);
    const int published = bench.page.table().model()->rowCount();
    QVERIFY(published > 0 && published < 12);
    QVERIFY(bench.truth().startsWith(u"%1 match of 12 loaded · 12 on the server"_s.arg(published)));
    bench.find<QComboBox>(u"stateFilter"_s)->setCurrentIndex(0);
    QTest::keyClicks(bench.find<QLineEdit>(u"findBox"_s),
                     m_sandbox->rules(core::AccountKind::Ordinary).last().prefix.toUpper());
    QVERIFY(bench.page.table().model()->rowCount() >= 1);
    QVERIFY(bench.page.table().model()->rowCount() < 12);
}

void TestRulesPage::aWrongExpressionLeavesTheRows()
{
    const Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    bench.find<QAction>(u"findByExpression"_s)->trigger();
    auto *findBox = bench.find<QLineEdit>(u"findBox"_s);
    QTest::keyClicks(findBox, u"^https://qr\\.|^http:"_s);
    const int found = bench.page.browser().table().rowCount();
    QVERIFY(found > 0 && found < 12);
    QTest::keyClicks(findBox, u"("_s);
    QCOMPARE(bench.page.browser().table().rowCount(), found);
    QVERIFY(bench.page.table().isVisible());
    bench.click(u"clearFilter"_s);
    QCOMPARE(bench.page.browser().table().rowCount(), 12);
}

void TestRulesPage::filtersByTheCellUnderTheMenu()
{
    Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    auto &table = bench.page.table();
    const QModelIndex cell = table.model()->index(3, int(core::RuleColumn::PagePath));
    const QString text = cell.data().toString();
    const auto choose = [&](const QString &action) {
        table.setCurrentIndex(cell);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(table.viewport(), &event);
        QMenu menu;
        bench.page.fillCellMenu(menu);
        menu.findChild<QAction *>(action)->trigger();
    };
    choose(u"allButThisCell"_s);
    QCOMPARE(table.model()->rowCount(), 11);
    bench.page.unwind();
    QCOMPARE(table.model()->rowCount(), 12);
    choose(u"onlyThisCell"_s);
    QCOMPARE(table.model()->rowCount(), 1);
    QCOMPARE(table.model()->index(0, int(core::RuleColumn::PagePath)).data().toString(), text);
    bench.click(u"clearFilter"_s);
    QCOMPARE(table.model()->rowCount(), 12);
}

void TestRulesPage::aCellMenuMayOutliveThePage()
{
    QMenu menu;
    int chosen = 0;
    auto page = std::make_unique<QObject>();
    ui::addCellActions(menu, {core::CellCondition::Kind::Only, core::RuleColumn::Prefix, u"a"_s}, *page,
                       [&chosen](const core::CellCondition &) { ++chosen; });
    menu.actions().first()->trigger();
    QCOMPARE(chosen, 1);
    page.reset();
    menu.actions().first()->trigger();
    QCOMPARE(chosen, 1);
}

void TestRulesPage::goesToARowByKeysAlone()
{
    Bench bench(*m_sandbox, core::AccountKind::Service);
    QVERIFY(!bench.page.showsRows());
    bench.page.goToRow(); // does nothing
    QVERIFY(!bench.find<QDialog>(u"goToRowDialog"_s));
    QTRY_VERIFY(bench.isLoaded());
    bench.page.goToRow();
    auto *dialog = bench.find<QDialog>(u"goToRowDialog"_s);
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto *field = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"150\r"_s);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(bench.page.table().onlySelectedRule(),
             std::optional(m_sandbox->rules(core::AccountKind::Service).at(149)));
}

void TestRulesPage::asksTheServerOnlyWhenToldTo()
{
    const auto rules = m_sandbox->rules(core::AccountKind::Service);
    const Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    const QString prefix = rules.at(rules.size() / 2).prefix; // not on the first page
    auto *empty = bench.find<QWidget>(u"emptyState"_s);
    auto *ask = empty->findChild<QPushButton *>(u"alternative"_s);
    QTest::keyClicks(bench.find<QLineEdit>(u"findBox"_s), prefix);
    bench.find<QComboBox>(u"stateFilter"_s)->setCurrentIndex(1);
    QVERIFY(empty->isVisible());
    QVERIFY(bench.isLoaded()); // nothing was asked for
    QVERIFY(ask->isVisible());
    QCOMPARE(ask->text(),
             u"Look up “%1…%2” on the server by prefix"_s.arg(prefix.first(11), prefix.last(11)));
    QTest::mouseClick(ask, Qt::LeftButton);
    QTRY_VERIFY(bench.truth().contains(u"by 1 prefix"_s));
    QVERIFY(bench.page.browser().table().isLoaded(prefix));
    QCOMPARE(bench.page.browser().table().rowCount(), 1);
    QVERIFY(bench.find<QToolButton>(u"scopePrefixes"_s)->isChecked());
}

void TestRulesPage::saysWhatIsSelected()
{
    const Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    bench.page.table().selectAll();
    qsizetype published = 0;
    qsizetype links = 0;
    for (const core::JumpRule &rule : m_sandbox->rules(core::AccountKind::Ordinary)) {
        published += rule.isPublished();
        links += rule.testLinks.size();
    }
    const QString said =
        u"12 selected: %1 published, %2 not published · %3 test link(s) · 12 loaded"_s.arg(published)
            .arg(12 - published)
            .arg(links);
    QVERIFY2(bench.truth().startsWith(said), qPrintable(bench.truth()));
}

void TestRulesPage::noMatchOffersToClearTheFilter()
{
    const Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    QTest::keyClicks(bench.find<QLineEdit>(u"findBox"_s), u"no such rule"_s);
    auto *empty = bench.find<QWidget>(u"emptyState"_s);
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(!empty->isVisible());
    QCOMPARE(bench.page.table().model()->rowCount(), 12);
}

void TestRulesPage::anEmptyAccountOffersToAdd()
{
    test::ScriptedServer server({test::jsonAnswer(R"({"errcode":0,"rule_list":[],"total_count":0})")});
    const Bench bench(scriptedAccount(server, core::AccountKind::Ordinary));
    QTRY_VERIFY(bench.isLoaded());
    auto *empty = bench.find<QWidget>(u"emptyState"_s);
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->findChild<QPushButton *>()->text(), u"Add rule"_s);
    QVERIFY(bench.truth().startsWith(u"0 loaded · 0 on the server"_s));
}

void TestRulesPage::aLockedAccountOpensNoForm()
{
    Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    core::Account locked = bench.page.account();
    locked.writes = core::WriteAccess::Locked;
    bench.page.showAccount(locked);
    bench.page.table().selectRow(0);
    QTest::keyClick(&bench.page.table(), Qt::Key_Return);
    QVERIFY(!bench.page.isBusy());
    locked.writes = core::WriteAccess::Allowed;
    bench.page.showAccount(locked);
    QTest::keyClick(&bench.page.table(), Qt::Key_Return);
    QVERIFY(bench.page.isBusy());
    QSignalSpy idle(&bench.page, &ui::RulesPage::becameIdle);
    bench.page.findChild<QDialog *>(u"ruleFormDialog"_s)->close();
    QCOMPARE(idle.size(), 1);
}

void TestRulesPage::leadsFromTheLineToTheBatch()
{
    Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    const auto *line = bench.find<QWidget>(u"runnerBar"_s);
    QVERIFY(!line->isVisible());
    QList<core::OperationJournal::Intent> intents;
    for (const QString &word : {u"one"_s, u"two"_s})
        intents.append({{.rule = {u"https://qr.example-shop.cn/batch/"_s + word + u'/',
                                  u"pages/a"_s,
                                  core::RuleState::Unpublished,
                                  core::TestRange::Development,
                                  core::SubRules::NotExclusive,
                                  {}}}});
    bench.runner.run({.kind = core::BatchKind::Import, .source = u"shop.csv"_s}, intents)
        .then(&bench.page, [](const auto &) {});
    QTRY_COMPARE(bench.find<QLabel>(u"runnerText"_s)->text(),
                 u"Import of shop.csv has ended. All 2 are done."_s);
    QVERIFY(line->isVisible());
    bench.click(u"runnerShow"_s);
    auto *dialog = bench.find<QDialog>(u"batchDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->windowTitle(), u"Import of shop.csv"_s);
    QVERIFY(!line->isVisible());   // its report was seen
    QVERIFY(!bench.page.isBusy()); // the page need not stay for it
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"closeButton"_s), Qt::LeftButton);
    QVERIFY(!dialog->isVisible());
}

/// The account is locked or unlocked while its report is open.
void TestRulesPage::aReportFollowsTheLock()
{
    Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    core::Account account = bench.page.account();
    const auto batch = bench.journal.queue(
        {.accountId = account.id, .kind = core::BatchKind::Import, .startedAt = bench.clock.now()},
        {{{.rule = {u"https://a.b/c"_s, u"pages/a"_s, {}, {}, {}, {}}}}});
    QVERIFY(batch);
    Q_EMIT bench.runner.batchChanged(*batch);
    QTRY_VERIFY(bench.find<QAbstractButton>(u"runnerShow"_s));
    bench.click(u"runnerShow"_s);
    const auto *dialog = bench.find<QDialog>(u"batchDialog"_s);
    const auto *goOn = dialog->findChild<QPushButton *>(u"pauseBatch"_s);
    QVERIFY(goOn->isEnabled());
    account.writes = core::WriteAccess::Locked;
    bench.page.showAccount(account);
    QVERIFY(!goOn->isEnabled());
    account.writes = core::WriteAccess::Allowed;
    bench.page.showAccount(account);
    QVERIFY(goOn->isEnabled());
}

void TestRulesPage::switchesTheMiniProgram()
{
    Bench bench(*m_sandbox, core::AccountKind::Service);
    auto *choice = bench.find<QComboBox>(u"miniProgram"_s);
    QVERIFY(!choice->isVisible()); // it has one only
    core::Account account = bench.page.account();
    account.miniProgramAppids = QStringList{account.miniProgramAppid, u"wx0other"_s};
    bench.page.showAccount(account);
    QVERIFY(choice->isVisible());
    QCOMPARE(choice->currentText(), account.miniProgramAppid);
    QSignalSpy chosen(&bench.page, &ui::RulesPage::miniProgramChosen);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"wx0other"_s);
}

void TestRulesPage::anErrorShowsCodeAndRetries()
{
    test::ScriptedServer server(
        {test::jsonAnswer(R"({"errcode":48001,"errmsg":"api unauthorized rid: a1-b2-c3"})"),
         test::jsonAnswer(R"({"errcode":0,"rule_list":[{"prefix":"https://a.b/"}]})")});
    const Bench bench(scriptedAccount(server, core::AccountKind::Ordinary));
    auto *bar = bench.find<QWidget>(u"problemBar"_s);
    QTRY_VERIFY(bar->isVisible());
    const auto labels = bar->findChildren<QWidget *>();
    QString said;
    for (const QWidget *label : labels)
        said += label->property("text").toString() + label->property("plainText").toString() + u'\n';
    QVERIFY2(said.contains(u"48001"_s), qPrintable(said));
    QVERIFY2(said.contains(u"a1-b2-c3"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"changed"_s), qPrintable(said)); // it was only read
    const auto buttons = bar->findChildren<QPushButton *>();
    const auto retry = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text() == u"Read again"_s;
    });
    QVERIFY(retry != buttons.end());
    QTest::mouseClick(*retry, Qt::LeftButton);
    QTRY_VERIFY(bench.isLoaded());
    QVERIFY(!bar->isVisible());
}

void TestRulesPage::readsAgainByItselfOnceTheServerAnswers()
{
    test::ScriptedServer server({test::jsonAnswer("<html>"), test::jsonAnswer(kOnePage)});
    const Bench bench(scriptedAccount(server, core::AccountKind::Ordinary));
    auto *bar = bench.find<QWidget>(u"problemBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bench.find<QWidget>(u"emptyState"_s)->isVisible());
    (void)bench.session->client().rules(); // somebody else is answered
    QTRY_VERIFY(bench.isLoaded());
    QVERIFY(!bar->isVisible());
    QVERIFY(bench.page.table().isVisible());
    QCOMPARE(server.requests().size(), 3);
}

void TestRulesPage::thereIsNoNextPageBeforeTheFirst()
{
    test::ScriptedServer server({test::jsonAnswer("<html>"), test::jsonAnswer(kOnePage)});
    Bench bench(scriptedAccount(server, core::AccountKind::Service));
    QTRY_VERIFY(bench.find<QWidget>(u"problemBar"_s)->isVisible());
    QVERIFY(!bench.find<QToolButton>(u"nextPage"_s)->isEnabled());
    QVERIFY(!bench.page.hasNextPage());
    bench.page.goToNextPage();
    QVERIFY(bench.page.browser().state() == core::RuleBrowser::State::Failed);
    bench.page.refresh();
    QTRY_VERIFY(bench.isLoaded());
}

void TestRulesPage::whatWasAddedIsReadWithoutLosingThePlace()
{
    Bench bench(*m_sandbox, core::AccountKind::Service);
    QTRY_VERIFY(bench.isLoaded());
    constexpr int kRow = 50;
    const core::RuleBrowser &browser = bench.page.browser();
    ui::RuleTableView &table = bench.page.table();
    const QString chosen = browser.table().ruleAt(kRow).prefix;
    table.selectPrefix(chosen);
    const int place = table.verticalScrollBar()->value();
    QVERIFY(place > 0);
    const int count = *browser.facts().ruleCount;
    const core::RuleOperation addition{
        .kind = core::RuleOperation::Kind::Add,
        .rule = {u"http://weixin.qq.com/q/added"_s, u"pages/a"_s, {}, {}, {}, {}}};
    QSignalSpy readAnew(&browser, &core::RuleBrowser::rowsReadAnew);
    (void)bench.runner.run(
        {.miniProgramAppid = bench.session->account().miniProgramAppid, .kind = core::BatchKind::Import},
        {{addition}});
    QTRY_COMPARE(readAnew.size(), 1);
    QCOMPARE(browser.facts().ruleCount, count + 1);
    QCOMPARE(browser.facts().asOf, browser.loadedAt());
    QCOMPARE(table.onlySelectedRule()->prefix, chosen);
    QCOMPARE(table.verticalScrollBar()->value(), place);
}

void TestRulesPage::oldRowsStayWhenAReloadFails()
{
    test::ScriptedServer server({test::jsonAnswer(R"({"errcode":0,"rule_list":[{"prefix":"https://a.b/"}]})"),
                                 test::jsonAnswer("<html>")});
    Bench bench(scriptedAccount(server, core::AccountKind::Ordinary));
    QTRY_VERIFY(bench.isLoaded());
    bench.page.refresh();
    QTRY_VERIFY(bench.find<QWidget>(u"problemBar"_s)->isVisible());
    QVERIFY(bench.page.table().isVisible());
    QCOMPARE(bench.page.table().model()->rowCount(), 1);
    QVERIFY(bench.truth().startsWith(u"1 loaded"_s));
}

void TestRulesPage::doesNotWaitLongForASnapshot()
{
    test::ScriptedServer server({test::jsonAnswer(kOnePage)});
    Bench bench(scriptedAccount(server, core::AccountKind::Service), Bench::Shelf::Held);
    bench.keepToken(test::kMarkedToken);
    bench.show();
    QTRY_VERIFY(bench.isLoaded());
    QCOMPARE(bench.page.browser().all().state(), core::AllRules::State::Opening);
    QVERIFY2(bench.truth().startsWith(u"1 loaded · 5 on the server"_s), qPrintable(bench.truth()));
}

void TestRulesPage::aSnapshotComesBeforeALateFirstPage()
{
    test::ScriptedServer server({test::stall()});
    Bench bench(scriptedAccount(server, core::AccountKind::Service), Bench::Shelf::Held);
    bench.keepToken(test::kMarkedToken);
    bench.keepSnapshot();
    bench.show();
    QTRY_COMPARE(server.requests().size(), 1);
    bench.shelfClock.release();
    QTRY_VERIFY(bench.page.browser().table().isLoaded(u"https://a.b/kept"_s));
    QVERIFY(bench.find<QToolButton>(u"scopeAll"_s)->isChecked());
}

void TestRulesPage::aSnapshotThatComesLateLeavesTheRows()
{
    test::ScriptedServer server({test::jsonAnswer(kOnePage)});
    Bench bench(scriptedAccount(server, core::AccountKind::Service), Bench::Shelf::Held);
    bench.keepToken(test::kMarkedToken);
    bench.keepSnapshot();
    bench.show();
    QTRY_VERIFY(bench.isLoaded());
    bench.shelfClock.release();
    QTRY_COMPARE(bench.page.browser().all().state(), core::AllRules::State::AtRest);
    QVERIFY(bench.page.browser().table().isLoaded(u"https://a.b/read"_s));
    QVERIFY(bench.find<QToolButton>(u"scopePages"_s)->isChecked());
}

void TestRulesPage::saysOverASnapshotThatTheSecretIsMissing()
{
    test::ScriptedServer server({test::jsonAnswer(kOnePage)});
    Bench bench(scriptedAccount(server, core::AccountKind::Service), Bench::Shelf::Held);
    bench.keepSnapshot();
    bench.shelfClock.release();
    bench.show();
    const auto *bar = bench.find<QWidget>(u"problemBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bench.page.browser().table().isLoaded(u"https://a.b/kept"_s));
    QVERIFY(bench.page.table().isVisible());
    QSignalSpy wanted(&bench.page, &ui::RulesPage::secretWanted);
    bench.click(u"enterSecret"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(server.requests().size(), 0);
}

/// What is held by it says so, and two bars would say the same.
void TestRulesPage::saysOnceThatTheSecretIsMissing()
{
    test::ScriptedServer server({test::jsonAnswer(kOnePage)});
    Bench bench(scriptedAccount(server, core::AccountKind::Service), Bench::Shelf::Held);
    bench.shelfClock.release();
    bench.show();
    const auto *bar = bench.find<QWidget>(u"problemBar"_s);
    QTRY_VERIFY(bar->isVisible());
    const core::JumpRule first{u"https://a.b/1"_s, u"p"_s, {}, {}, {}, {}};
    const core::JumpRule second{u"https://a.b/2"_s, u"p"_s, {}, {}, {}, {}};
    (void)bench.runner.run({.miniProgramAppid = u"wx0"_s, .kind = core::BatchKind::Import},
                           {{{.rule = first}}, {{.rule = second}}});
    QTRY_VERIFY(bench.find<QWidget>(u"runnerEnterSecret"_s));
    QVERIFY(!bar->isVisible());
    bench.runner.pause(bench.journal.batches(u"scripted"_s)->first().id);
    QTRY_VERIFY(bar->isVisible());
}

void TestRulesPage::aRunningLoadCanBeStopped()
{
    test::ScriptedServer server({test::stall()});
    Bench bench(scriptedAccount(server, core::AccountKind::Ordinary));
    QTRY_COMPARE(server.requests().size(), 1);
    QVERIFY(bench.find<QWidget>(u"loadProgress"_s)->isVisible());
    bench.page.unwind();
    QTRY_VERIFY(!bench.find<QWidget>(u"loadProgress"_s)->isVisible());
    QVERIFY(bench.find<QWidget>(u"emptyState"_s)->isVisible());
}

void TestRulesPage::saysThatItWaitsAfter44990()
{
    test::ScriptedServer server(
        {test::jsonAnswer(R"({"errcode":44990,"errmsg":"reach max api second frequence limit"})"),
         test::jsonAnswer(R"({"errcode":0,"rule_list":[{"prefix":"https://a.b/"}]})")});
    const Bench bench(scriptedAccount(server, core::AccountKind::Ordinary));
    QTRY_VERIFY(bench.find<QWidget>(u"problemBar"_s)->isVisible());
    QVERIFY(bench.page.browser().backOff());
    QTRY_VERIFY(bench.isLoaded());
    QVERIFY(!bench.find<QWidget>(u"problemBar"_s)->isVisible());
}

void TestRulesPage::escapeUnwindsOneLevel()
{
    Bench bench(*m_sandbox, core::AccountKind::Ordinary);
    QTRY_VERIFY(bench.isLoaded());
    bench.page.table().selectRow(0);
    const QString prefix = bench.page.table().currentRule()->prefix;
    QTest::keyClicks(bench.find<QLineEdit>(u"findBox"_s), prefix);
    bench.page.unwind();
    QCOMPARE(bench.find<QLineEdit>(u"findBox"_s)->text(), QString());
    QCOMPARE(bench.page.table().selectedCount(), 1);
    bench.page.unwind();
    QCOMPARE(bench.page.table().selectedCount(), 0);
}

void TestRulesPage::everyFocusableWidgetHasAName_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("ordinary") << int(core::AccountKind::Ordinary);
    QTest::newRow("service") << int(core::AccountKind::Service);
}

void TestRulesPage::everyFocusableWidgetHasAName()
{
    QFETCH(int, kind);
    const Bench bench(*m_sandbox, core::AccountKind(kind));
    QTRY_VERIFY(bench.isLoaded());
    int checked = 0;
    for (QWidget *widget : bench.page.findChildren<QWidget *>()) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        ++checked;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                           widget->objectName())));
    }
    QVERIFY(checked > 3);
}

QTEST_MAIN(TestRulesPage)
#include "tst_rulespage.moc"
