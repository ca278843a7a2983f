#include "core/accounts/accountsessions.h"
#include "core/accounts/accountstore.h"
#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/secrets/overlaysecretstore.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"
#include "ui/accounts/flow/accountfiles.h"
#include "ui/accounts/flow/accountflow.h"
#include "ui/accounts/flow/connectiontestflow.h"
#include "ui/transfer/desktopfiles.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using core::SecretSlot;
using ui::Tone;

namespace {

const QByteArray kNoRules = R"({"errcode":0,"qrcodejump_open":1,"list_size":0,"total_count":0,)"
                            R"("qrcodejump_pub_quota":20,"rule_list":[]})";

/// A user who always chooses the same file.
class FakeDesktop final : public ui::DesktopFiles
{
public:
    using Chosen = std::function<void(const QString &fileName)>;

    void chooseFileToWrite(QWidget *, const QString &, const Chosen &chosen) override { chosen(file); }
    void chooseFileToRead(QWidget *, const QString &, const Chosen &chosen) override { chosen(file); }
    bool openFolder(const QString &) override { return false; }

    QString file;
};

/// One account that talks to a scripted server.
struct Bench
{
    Bench()
        : store(folder.path(), clock)
    {
        account = {.name = u"Shop"_s,
                   .appid = u"wx0123456789abcdef"_s,
                   .baseUrl = server.url(),
                   .proxy = {.kind = core::ProxySettings::Kind::None},
                   .token = core::PastedTokenSettings{QDateTime::currentDateTimeUtc()}};
    }

    void addAccount(const core::SecretChanges &entered)
    {
        QSignalSpy added(&book.model(), &QAbstractItemModel::rowsInserted);
        (void)book.add(account, entered);
        QVERIFY(added.size() == 1 || added.wait());
        account = book.model().accounts().first();
    }

    static core::SecretChanges marked()
    {
        return {{SecretSlot::AccessToken, core::Secret(test::kMarkedToken)}};
    }

    QTemporaryDir folder;
    core::SystemClock clock;
    test::ScriptedServer server{{test::jsonAnswer(kNoRules)}};
    core::Account account;

    core::ErrorCatalogue catalogue;
    core::MemorySecretStore secrets;
    core::AccountStore store;
    core::AccountBook book{store, secrets};
    core::AccountSessions sessions{
        book.model(), {secrets, clock}, [](core::AccountKind) { return core::SandboxAccess(); }};
    QWidget window;
    FakeDesktop desktop;
};

} // namespace

/// What the commands about accounts do, without the window around them.
class TestAccountFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesTheTokenForAWhile();
    void saysWhyThereIsNoTokenToCopy();
    void testsAStoredAccount();
    void testsWhatIsEnteredWithoutStoringIt();
    void carriesSettingsThroughAFile();
    void asksBeforeItReplacesAFile();
};

void TestAccountFlows::copiesTheTokenForAWhile()
{
    Bench bench;
    bench.addAccount(Bench::marked());
    ui::AccountFlow flow({bench.book, bench.sessions, bench.catalogue}, bench.window);
    QSignalSpy said(&flow, &ui::AccountFlow::said);
    flow.copyToken(bench.account.id);
    QVERIFY(said.wait());
    QCOMPARE(said.first().first().value<Tone>(), Tone::Ok);
    QVERIFY(said.first().at(1).toString().contains(u"30 seconds"_s));
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->text() == QString::fromLatin1(test::kMarkedToken));
    QVERIFY2(copied->hasFormat(u"x-kde-passwordManagerHint"_s), "no clipboard history may keep it");
}

void TestAccountFlows::saysWhyThereIsNoTokenToCopy()
{
    Bench bench;
    bench.addAccount({});
    QGuiApplication::clipboard()->setText(u"mine"_s);
    ui::AccountFlow flow({bench.book, bench.sessions, bench.catalogue}, bench.window);
    QSignalSpy said(&flow, &ui::AccountFlow::said);
    flow.copyToken(bench.account.id);
    QVERIFY(said.wait());
    QCOMPARE(said.first().first().value<Tone>(), Tone::Danger);
    QVERIFY(!said.first().at(2).toString().isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_s);
}

void TestAccountFlows::testsAStoredAccount()
{
    Bench bench;
    bench.addAccount(Bench::marked());
    ui::ConnectionTestFlow flow({bench.sessions, bench.catalogue});
    flow.testStored(bench.account, bench.window);
    auto *dialog = bench.window.findChild<QDialog *>(u"connectionTestDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    const auto *feature = dialog->findChild<QLabel *>(u"step_feature_switchWord"_s);
    QVERIFY(feature);
    QTRY_COMPARE(feature->text(), u"Passed"_s);
    QPointer<QDialog> guard(dialog);
    dialog->close();
    QTRY_VERIFY(!guard);
}

void TestAccountFlows::testsWhatIsEnteredWithoutStoringIt()
{
    Bench bench;
    bench.addAccount({});
    ui::ConnectionTestFlow flow({bench.sessions, bench.catalogue});
    (void)flow.testEntered(bench.account, Bench::marked(), bench.window);
    QTRY_VERIFY(!bench.server.requests().isEmpty());
    QVERIFY(bench.server.requests().first().target.contains(test::kMarkedToken.toPercentEncoding()));
    QCOMPARE(bench.secrets.count(), 0);
}

void TestAccountFlows::carriesSettingsThroughAFile()
{
    Bench bench;
    bench.addAccount(Bench::marked());
    bench.desktop.file = bench.folder.filePath(u"exported.json"_s);
    ui::AccountFiles files(bench.book, bench.desktop, bench.window);
    QSignalSpy said(&files, &ui::AccountFiles::said);
    files.exportAccounts();
    QCOMPARE(said.last().first().value<Tone>(), Tone::Ok);
    QFile exported(bench.desktop.file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QVERIFY(!exported.readAll().contains(test::kMarkedToken.left(8)));

    files.importAccounts();
    QCOMPARE(bench.book.model().accounts().size(), 2);
    const core::Account second = bench.book.model().accounts().last();
    QCOMPARE(second.name, u"Shop (2)"_s);
    QVERIFY(second.id != bench.account.id);
    QVERIFY(said.last().at(2).toString().contains(second.name));
}

void TestAccountFlows::asksBeforeItReplacesAFile()
{
    Bench bench;
    bench.addAccount({});
    bench.desktop.file = bench.folder.filePath(u"mine.txt"_s);
    QFile mine(bench.desktop.file);
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    ui::AccountFiles files(bench.book, bench.desktop, bench.window);
    QSignalSpy said(&files, &ui::AccountFiles::said);
    files.exportAccounts();
    auto *question = bench.window.findChild<QMessageBox *>(u"replaceQuestion"_s);
    QVERIFY(question);
    QVERIFY2(said.isEmpty(), "nothing is written before the answer");
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(said.size(), 1);
    QVERIFY(mine.open(QIODevice::ReadOnly));
    QVERIFY(mine.readAll().contains("Shop"));
}

QTEST_MAIN(TestAccountFlows)
#include "tst_accountflows.moc"
