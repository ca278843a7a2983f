#include "app/application.h"
#include "app/language.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using Model = core::AccountListModel;

namespace {

const QByteArray kNoRules = R"({"errcode":0,"qrcodejump_open":1,"list_size":0,"total_count":0,)"
                            R"("qrcodejump_pub_quota":20,"rule_list":[]})";

} // namespace

/// The window of a user who works with several accounts.
class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void addsAnAccountAndReadsItsRules();
    void saysThatAPastedTokenWasRefused();
    void keepsEverythingOverARestart();
    void aLockHoldsWhateverIsForced();
    void aLockOfAnotherProgramHoldsWhileAFormIsOpen();
    void unlockingAsks();
    void switchesBetweenAccounts();
    void movesByKeys();
    void removingAsksAndLeavesTheOthers();
    void duplicatesUnderAnotherName();
    void saysThatTheKeyringIsMissing();
    void aMissingSecretLeadsToItsField();
    void startsWithSettingsThatCannotBeRead();
    void startsWithoutARecordOfChanges();
    void twoProgramsHaveASandboxEach();

private:
    void start();
    [[nodiscard]] ui::MainWindow &window() const { return m_program->window(); }
    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        const auto widgets = window().findChildren<Widget *>(name);
        const auto visible = std::find_if(widgets.begin(), widgets.end(),
                                          [](const Widget *widget) { return widget->isVisible(); });
        return visible == widgets.end() ? nullptr : *visible;
    }
    [[nodiscard]] QAction *action(const QString &name) const { return window().findChild<QAction *>(name); }
    [[nodiscard]] QListView *list() const { return window().findChild<QListView *>(u"accountList"_s); }
    [[nodiscard]] QDialog *dialog() const
    {
        return qobject_cast<QDialog *>(QApplication::activeModalWidget());
    }
    void click(const QString &name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void type(const QString &name, const QString &text) { typeInto(find<QLineEdit>(name), text); }
    static void typeInto(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    /// As a click would; no desktop gives the window back its activity after a dialog here.
    void focusList()
    {
        window().activateWindow();
        list()->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    /// To the page of the form that has the field.
    void turnTo(const QString &field)
    {
        auto *pages = dialog()->findChild<QTabWidget *>();
        for (int page = 0; page < pages->count() && !find(field); ++page)
            pages->setCurrentIndex(page);
    }
    /// Through the form, with a pasted token.
    void addAccount(const QString &name);
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int writesSent() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::MemorySecretStore> m_keychain;
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<app::Application> m_program;
    app::Language m_language{*qApp, u"en"_s};
};

void TestAccounts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<core::MemorySecretStore>();
    m_server = std::make_unique<test::ScriptedServer>(QList{test::jsonAnswer(kNoRules)});
    start();
}

void TestAccounts::cleanup()
{
    m_program.reset();
}

void TestAccounts::start()
{
    m_program.reset();
    m_program =
        std::make_unique<app::Application>(*qApp, app::programFolders(m_folder->path(), {}), *m_keychain);
    window().show();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void TestAccounts::addAccount(const QString &name)
{
    const int before = list()->model()->rowCount();
    action(u"addAccount"_s)->trigger();
    QTRY_VERIFY(dialog());
    type(u"nameField"_s, name);
    type(u"appidField"_s, u"wx0123456789abcdef"_s);
    turnTo(u"tokenSourceField"_s);
    auto *source = find<QComboBox>(u"tokenSourceField"_s);
    source->setFocus();
    QTest::keyClick(source, Qt::Key_Home);
    type(u"accessTokenField"_s, QString::fromLatin1(test::kMarkedToken));
    turnTo(u"baseUrlField"_s);
    typeInto(find<QComboBox>(u"baseUrlField"_s)->lineEdit(), m_server->url().toString());
    click(u"saveButton"_s);
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(list()->model()->rowCount(), before + 1);
    focusList();
}

QStringList TestAccounts::names() const
{
    QStringList names;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        names.append(list()->model()->index(row, 0).data().toString());
    return names;
}

int TestAccounts::writesSent() const
{
    const auto &requests = m_server->requests();
    return int(std::count_if(requests.begin(), requests.end(), [](const test::ReceivedRequest &request) {
        return request.target.contains("qrcodejumpadd");
    }));
}

void TestAccounts::addsAnAccountAndReadsItsRules()
{
    QVERIFY(find(u"setUpAccount"_s));
    addAccount(u"Shop"_s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().first().target.contains("qrcodejumpget"));
    QTRY_VERIFY(find<QLabel>(u"publishQuota"_s));
    QCOMPARE(find<QLabel>(u"publishQuota"_s)->text(), u"20 publishes left this month"_s);
    QVERIFY(find<QLabel>(u"tokenAge"_s)->text().contains(u"just now"_s));
    QCOMPARE(window().windowTitle(), u"Shop – QR Jump Manager"_s);
    QCOMPARE(names(), QStringList(u"Shop"_s));
}

void TestAccounts::saysThatAPastedTokenWasRefused()
{
    m_server = std::make_unique<test::ScriptedServer>(
        QList{test::jsonAnswer(R"({"errcode":42001,"errmsg":"access_token expired rid: a-b-c"})")});
    addAccount(u"Shop"_s);
    QTRY_COMPARE(find<QLabel>(u"tokenAge"_s)->text(), u"The pasted token was refused"_s);
}

void TestAccounts::keepsEverythingOverARestart()
{
    addAccount(u"Shop"_s);
    addAccount(u"Branch"_s);
    addAccount(u"Third"_s);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    action(u"lockAccount"_s)->trigger();
    QTRY_VERIFY(window().windowTitle().contains(u"Locked"_s));
    start();
    QCOMPARE(names(), QStringList({u"Shop"_s, u"Branch"_s, u"Third"_s}));
    QCOMPARE(window().windowTitle(), u"Branch · Locked – QR Jump Manager"_s);
    QTRY_VERIFY(find<QLabel>(u"publishQuota"_s)); // its token is still known
}

void TestAccounts::aLockHoldsWhateverIsForced()
{
    addAccount(u"Shop"_s);
    QVERIFY(action(u"addRule"_s)->isEnabled());
    action(u"lockAccount"_s)->trigger();
    QTRY_VERIFY(!action(u"addRule"_s)->isEnabled());
    QVERIFY(action(u"addRule"_s)->toolTip().contains(u"locked"_s));
    QVERIFY(list()->model()->index(0, 0).data(Model::LockedRole).toBool());

    action(u"addRule"_s)->setEnabled(true);
    action(u"addRule"_s)->trigger();
    QTRY_VERIFY(dialog());
    type(u"prefixField"_s, u"https://h.example/a/"_s);
    type(u"pagePathField"_s, u"pages/a"_s);
    click(u"sendButton"_s);
    QTRY_VERIFY(!find(u"sendProgress"_s)); // it has its answer
    QTest::qWait(100);                     // a write would be there by then
    QCOMPARE(writesSent(), 0);
    dialog()->close();
    if (find(u"discardButton"_s))
        click(u"discardButton"_s);
    QTRY_VERIFY(!dialog());
}

void TestAccounts::aLockOfAnotherProgramHoldsWhileAFormIsOpen()
{
    addAccount(u"Shop"_s);
    action(u"addRule"_s)->trigger();
    QTRY_VERIFY(dialog());
    type(u"prefixField"_s, u"https://h.example/a/"_s);
    type(u"pagePathField"_s, u"pages/a"_s);
    const core::SystemClock clock;
    QVERIFY(core::AccountStore(m_folder->path(), clock).change([](QList<core::Account> &accounts) {
        accounts.first().writes = core::WriteAccess::Locked;
    }));
    QTRY_VERIFY(list()->model()->index(0, 0).data(Model::LockedRole).toBool());
    click(u"sendButton"_s);
    QTRY_VERIFY(!find(u"sendProgress"_s)); // it has its answer
    QTest::qWait(100);                     // a write would be there by then
    QCOMPARE(writesSent(), 0);
    dialog()->close();
    if (find(u"discardButton"_s))
        click(u"discardButton"_s);
    QTRY_VERIFY(!dialog());
}

void TestAccounts::unlockingAsks()
{
    addAccount(u"Shop"_s);
    action(u"lockAccount"_s)->trigger();
    QTRY_VERIFY(!action(u"addRule"_s)->isEnabled());
    action(u"lockAccount"_s)->trigger();
    QTRY_VERIFY(dialog());
    QVERIFY(dialog()->findChild<QWidget *>(u"accountBadge"_s));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(!action(u"addRule"_s)->isEnabled());
    action(u"lockAccount"_s)->trigger();
    QTRY_VERIFY(dialog());
    click(u"answerYes"_s);
    QTRY_VERIFY(action(u"addRule"_s)->isEnabled());
    QCOMPARE(window().windowTitle(), u"Shop – QR Jump Manager"_s);
}

void TestAccounts::switchesBetweenAccounts()
{
    addAccount(u"Shop"_s);
    addAccount(u"Branch"_s);
    QCOMPARE(window().windowTitle(), u"Branch – QR Jump Manager"_s);
    focusList();
    QTest::keyClick(list(), Qt::Key_Up);
    QCOMPARE(window().windowTitle(), u"Shop – QR Jump Manager"_s);
    const auto *badge = find(u"accountBadge"_s);
    QVERIFY(badge);
    QVERIFY(badge->accessibleName().startsWith(u"Shop"_s));
}

void TestAccounts::movesByKeys()
{
    addAccount(u"Shop"_s);
    addAccount(u"Branch"_s);
    focusList();
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(names(), QStringList({u"Branch"_s, u"Shop"_s}));
    QCOMPARE(window().windowTitle(), u"Branch – QR Jump Manager"_s);
    QVERIFY(!action(u"moveAccountUp"_s)->isEnabled());
    QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(names(), QStringList({u"Shop"_s, u"Branch"_s}));
}

void TestAccounts::removingAsksAndLeavesTheOthers()
{
    addAccount(u"Shop"_s);
    addAccount(u"Branch"_s);
    const auto id = list()->currentIndex().data(Model::IdRole).toString();
    const core::SecretKey key{id, core::SecretSlot::AccessToken};
    QVERIFY(m_keychain->holds(key));
    focusList();
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_VERIFY(dialog());
    QTest::keyClick(dialog(), Qt::Key_Return); // the safe answer is the default one
    QTRY_VERIFY(!dialog());
    QCOMPARE(names().size(), 2);
    focusList();
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_VERIFY(dialog());
    QVERIFY(dialog()->findChild<QLabel *>(u"consequences"_s)->text().contains(u"stay on the server"_s));
    click(u"answerYes"_s);
    QTRY_COMPARE(names(), QStringList(u"Shop"_s));
    QTRY_VERIFY(!m_keychain->holds(key));
    QCOMPARE(window().windowTitle(), u"Shop – QR Jump Manager"_s);
    action(u"removeAccount"_s)->trigger();
    QTRY_VERIFY(dialog());
    click(u"answerYes"_s);
    QTRY_VERIFY(find(u"setUpAccount"_s)); // the welcome page again
    QCOMPARE(window().windowTitle(), u"QR Jump Manager"_s);
}

void TestAccounts::duplicatesUnderAnotherName()
{
    addAccount(u"Shop"_s);
    action(u"duplicateAccount"_s)->trigger();
    QTRY_COMPARE(names(), QStringList({u"Shop"_s, u"Shop (2)"_s}));
    QTRY_COMPARE(window().windowTitle(), u"Shop (2) – QR Jump Manager"_s);
    const auto id = list()->currentIndex().data(Model::IdRole).toString();
    const core::SecretKey key{id, core::SecretSlot::AccessToken};
    QVERIFY(m_keychain->holds(key));
}

void TestAccounts::saysThatTheKeyringIsMissing()
{
    QVERIFY(!find(u"keychainNotice"_s));
    m_program.reset();
    class NoKeychain final : public core::SecretStore
    {
    public:
        core::SecretCall<core::Secret> read(const core::SecretKey &) override
        {
            return core::SecretCall<core::Secret>::finished(core::Failure{core::SecretError{}});
        }
        core::SecretCall<core::Nothing> write(const core::SecretKey &, const core::Secret &) override
        {
            return core::SecretCall<core::Nothing>::finished(core::Failure{core::SecretError{}});
        }
        core::SecretCall<core::Nothing> erase(const core::SecretKey &) override
        {
            return core::SecretCall<core::Nothing>::finished(core::Failure{core::SecretError{}});
        }
    } none;
    m_program = std::make_unique<app::Application>(*qApp, app::programFolders(m_folder->path(), {}), none);
    window().show();
    QTRY_VERIFY(find(u"keychainNotice"_s));
    QVERIFY(find(u"keychainNotice"_s)->accessibleName().contains(u"this session only"_s));
    QVERIFY(find(u"probeKeychain"_s));
    addAccount(u"Shop"_s);
    QTRY_COMPARE(m_server->requests().size(), 1); // it works for this session
    m_program.reset();
}

void TestAccounts::aMissingSecretLeadsToItsField()
{
    addAccount(u"Shop"_s);
    QTRY_VERIFY(find<QLabel>(u"publishQuota"_s));
    m_keychain = std::make_unique<core::MemorySecretStore>(); // another computer
    start();
    QTRY_COMPARE(list()->model()->index(0, 0).data(Model::StatusRole).toInt(),
                 int(core::AccountStatus::SecretMissing));
    QTRY_VERIFY(find(u"enterSecret"_s));
    click(u"enterSecret"_s);
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->focusWidget(), find(u"accessTokenField"_s));
    QTest::keyClicks(dialog()->focusWidget(), QString::fromLatin1(test::kMarkedToken));
    click(u"saveButton"_s);
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(find<QLabel>(u"publishQuota"_s));
    QVERIFY(!find(u"problemBar"_s));
}

void TestAccounts::startsWithSettingsThatCannotBeRead()
{
    m_program.reset();
    QFile file(m_folder->filePath(u"accounts.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("not settings");
    file.close();
    start();
    QVERIFY(find(u"startNotice"_s));
    QVERIFY(find(u"startNotice"_s)->accessibleName().contains(u"accounts.json.unreadable-"_s));
    QVERIFY(find(u"setUpAccount"_s));
}

/// Reading works all the same.
void TestAccounts::startsWithoutARecordOfChanges()
{
    m_program.reset();
    QFile::remove(m_folder->filePath(u"operations.db"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"operations.db"_s)); // no file can be there
    start();
    QVERIFY(find(u"startNotice"_s));
    const QString notice = find(u"startNotice"_s)->accessibleName();
    QVERIFY2(notice.contains(u"operations.db"_s), qPrintable(notice));
    addAccount(u"Shop"_s);
    QTRY_VERIFY(find<QLabel>(u"publishQuota"_s));
}

void TestAccounts::twoProgramsHaveASandboxEach()
{
    click(u"trySandbox"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTRY_VERIFY(find<QLabel>(u"publishQuota"_s));
    QVERIFY(!find(u"sandboxNotice"_s));
    app::Application second(*qApp, app::programFolders(m_folder->path(), {}), *m_keychain);
    second.window().show();
    const auto *quota = second.window().findChild<QLabel *>(u"publishQuota"_s);
    QTRY_VERIFY(quota->isVisible());
    const auto *notice = second.window().findChild<QWidget *>(u"sandboxNotice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->accessibleName().contains(u"in use"_s), qPrintable(notice->accessibleName()));
}

QTEST_MAIN(TestAccounts)
#include "tst_accounts.moc"
