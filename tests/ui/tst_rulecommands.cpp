#include "ui/rulecommands.h"

#include "core/accounts/accountsessions.h"
#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/operations/operationrunners.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"
#include "ui/mainactions.h"
#include "ui/rules/accountpages.h"
#include "ui/rules/ruletableview.h"
#include "ui/transfer/nativedesktopfiles.h"

#include <QAbstractButton>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;

namespace {

const QByteArray kOneRule = R"({"errcode":0,"total_count":1,)"
                            R"("rule_list":[{"prefix":"https://a.b/1","path":"pages/a","state":2}]})";

/// The commands over the page of one service account with one rule, which is published.
struct Bench
{
    Bench()
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    {
        accounts.setAccounts({{.id = u"shop"_s,
                               .name = u"Shop"_s,
                               .kind = core::AccountKind::Service,
                               .appid = u"wx0shop"_s,
                               .miniProgramAppid = u"wx0mini"_s,
                               .baseUrl = server.url(),
                               .proxy = {.kind = core::ProxySettings::Kind::None}}});
        (void)secrets.write({u"shop"_s, core::SecretSlot::AccessToken}, core::Secret(test::kMarkedToken));
        (void)journal.open(folder.filePath(u"operations.db"_s));
        pages.resize(1100, 600);
        pages.show();
        pages.showAccount(u"shop"_s);
    }

    [[nodiscard]] QList<QAction *> onSelection() const
    {
        return {actions.deleteRules, actions.replaceRule, actions.copy, actions.editRule};
    }
    void click(const QString &name) const
    {
        QTest::mouseClick(pages.findChild<QAbstractButton *>(name), Qt::LeftButton);
    }

    test::ScriptedServer server{{test::jsonAnswer(kOneRule)}};
    QTemporaryDir folder;
    QSettings settings;
    core::SystemClock clock;
    core::ErrorCatalogue catalogue;
    core::MemorySecretStore secrets;
    ui::NativeDesktopFiles files;
    core::AccountListModel accounts;
    core::AccountSessions sessions{accounts, core::SessionServices{secrets, clock},
                                   [](core::AccountKind) { return core::SandboxAccess{}; }};
    core::OperationJournal journal;
    core::SnapshotShelf snapshots{folder.filePath(u"snapshots.db"_s), clock};
    core::OperationRunners runners{sessions, journal, catalogue, clock, folder.filePath(u"locks"_s)};
    ui::AccountPages pages{
        accounts, sessions, runners, {catalogue, clock, settings, files, journal, snapshots}};
    ui::MainActions actions{&pages};
    QMenu columns;
    ui::RuleCommands commands{actions, pages, columns, &pages};
};

} // namespace

class TestRuleCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actOnNoRowsThatAreHidden();
};

void TestRuleCommands::actOnNoRowsThatAreHidden()
{
    Bench bench;
    QTRY_COMPARE(bench.pages.current()->browser().state(), core::RuleBrowser::State::Loaded);
    bench.pages.current()->table().selectAll();
    for (const QAction *action : bench.onSelection())
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    bench.click(u"scopePrefixes"_s);
    for (const QAction *action : bench.onSelection())
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
    bench.click(u"scopePages"_s);
    QTRY_COMPARE(bench.pages.current()->browser().state(), core::RuleBrowser::State::Loaded);
}

QTEST_MAIN(TestRuleCommands)
#include "tst_rulecommands.moc"
