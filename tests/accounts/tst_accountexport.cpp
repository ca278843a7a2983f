#include "core/accounts/accountexport.h"
#include "core/accounts/accountimport.h"

#include "tests/accounts/accountsamples.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using Kind = AccountError::Kind;

/// Export and import: what the one writes the other reads.
class TestAccountExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void carriesAccountsToAnotherComputer();
    void isForItsOwnerOnly();
    void refusesASecretInATemplate_data();
    void refusesASecretInATemplate();
    void saysWhyItCannotWrite_data();
    void saysWhyItCannotWrite();
    void changesNoAccountThatIsThere();
    void findsAFreeName();
    void forgetsTheAgeOfATokenThatIsNotThere();
    void importsTheGoodOnesOnly();
    void refusesOtherFiles_data();
    void refusesOtherFiles();

private:
    [[nodiscard]] QString exported() const { return m_folder->filePath(u"accounts to go.json"_s); }
    [[nodiscard]] AccountStore store() const { return {m_folder->filePath(u"config"_s), m_clock}; }
    [[nodiscard]] QList<Account> stored() const
    {
        const auto content = store().load();
        return content ? content->accounts : QList<Account>();
    }
    void put(const QByteArray &content) const;

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAccountExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestAccountExport::put(const QByteArray &content) const
{
    QFile file(exported());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestAccountExport::carriesAccountsToAnotherComputer()
{
    const QList<Account> accounts{ordinaryAccount(), markedServiceAccount(), sandboxAccount()};
    QVERIFY(exportAccounts(exported(), accounts));
    const auto imported = importAccounts(store(), exported());
    QVERIFY(imported);
    QList<Account> expected = accounts;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QVERIFY2(stored().at(i).id != accounts.at(i).id, "a foreign id would get at a stored secret");
        expected[i].id = stored().at(i).id;
    }
    QCOMPARE(stored(), expected);
    QCOMPARE(imported->notices, QStringList());
    QCOMPARE(imported->added.size(), 3);
    const ImportedAccount service{
        expected.at(1), expected.at(1).name, {SecretSlot::AppSecret, SecretSlot::ProxyPassword}};
    QCOMPARE(imported->added.at(1), service);
    QCOMPARE(imported->added.at(2).secrets, {});
}

void TestAccountExport::isForItsOwnerOnly()
{
    put("what was there before");
    QVERIFY(QFile::setPermissions(exported(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(exportAccounts(exported(), {ordinaryAccount()}));
    QVERIFY(!(QFile::permissions(exported()) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestAccountExport::refusesASecretInATemplate_data()
{
    QTest::addColumn<TokenSettings>("token");
    TokenServiceSettings inHeader = tokenService();
    inHeader.request.headers = {{u"X-Api-Key"_s, u"hidden-value"_s}};
    TokenServiceSettings inRenewal = tokenService();
    inRenewal.renewal = inRenewal.request;
    inRenewal.renewal->body = u"secret=hidden-value"_s;
    TokenServiceSettings inQuery = tokenService();
    inQuery.request.query = {{u"password"_s, u"hidden-value"_s}};
    QTest::newRow("header") << TokenSettings(inHeader);
    QTest::newRow("renewal") << TokenSettings(inRenewal);
    QTest::newRow("platform") << TokenSettings(PlatformSettings{u"wx1"_s, inQuery});
}

void TestAccountExport::refusesASecretInATemplate()
{
    QFETCH(TokenSettings, token);
    Account account = ordinaryAccount();
    account.token = token;
    const auto written = exportAccounts(exported(), {sandboxAccount(), account});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::Unusable);
    QVERIFY(written.error().text.contains(u"“Shop”"_s));
    QVERIFY(!QFile::exists(exported()));
    // Nor is it taken from a file that somebody has written by hand.
    put(accountFileBytes({account}));
    const auto imported = importAccounts(store(), exported());
    QVERIFY(imported);
    QCOMPARE(imported->added, {});
    QVERIFY(!imported->notices.join(u' ').contains(u"hidden-value"_s));
    QCOMPARE(stored(), {});
}

void TestAccountExport::saysWhyItCannotWrite_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::newRow("no folder") << u"/qrjump-missing-folder/accounts.json"_s;
    QTest::newRow("a folder") << QDir::tempPath();
#ifdef Q_OS_UNIX
    QTest::newRow("a device") << u"/dev/full"_s;
    QTest::newRow("a kernel file system") << u"/proc/accounts.json"_s;
#endif
}

void TestAccountExport::saysWhyItCannotWrite()
{
    QFETCH(QString, fileName);
    const auto written = exportAccounts(fileName, {ordinaryAccount()});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::Unwritable);
    QVERIFY2(written.error().text.contains(fileName), qPrintable(written.error().text));
    QVERIFY(!QFileInfo(fileName).isFile());
}

void TestAccountExport::changesNoAccountThatIsThere()
{
    Account mine = ordinaryAccount();
    mine.word = u"mine"_s;
    QVERIFY(store().change([&](QList<Account> &accounts) { accounts = {mine}; }));
    QVERIFY(exportAccounts(exported(), {ordinaryAccount()}));
    const auto imported = importAccounts(store(), exported());
    QVERIFY(imported);
    QCOMPARE(stored().size(), 2);
    QCOMPARE(stored().first(), mine);
    QCOMPARE(stored().last().name, u"Shop (2)"_s);
    QVERIFY(stored().last().id != mine.id);
    QCOMPARE(imported->added.first().nameInFile, u"Shop"_s);
}

void TestAccountExport::findsAFreeName()
{
    QVERIFY(exportAccounts(exported(), {ordinaryAccount(u"shop"_s), ordinaryAccount(u"50% (2) %1"_s)}));
    for (int i = 0; i < 3; ++i)
        QVERIFY(importAccounts(store(), exported()));
    QStringList names;
    QSet<QString> ids;
    for (const Account &account : stored()) {
        names.append(account.name);
        ids.insert(account.id);
    }
    const QStringList expected{u"shop"_s,           u"50% (2) %1"_s, u"shop (2)"_s,
                               u"50% (2) %1 (2)"_s, u"shop (3)"_s,   u"50% (2) %1 (3)"_s};
    QCOMPARE(names, expected);
    QCOMPARE(ids.size(), 6);
}

void TestAccountExport::forgetsTheAgeOfATokenThatIsNotThere()
{
    Account account = ordinaryAccount();
    account.token = PastedTokenSettings{QDateTime(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC)};
    QVERIFY(exportAccounts(exported(), {account}));
    QVERIFY(importAccounts(store(), exported()));
    QCOMPARE(stored().first().token, TokenSettings(PastedTokenSettings{}));
}

void TestAccountExport::importsTheGoodOnesOnly()
{
    Account unfinished = ordinaryAccount(u"Unfinished"_s);
    unfinished.baseUrl.clear();
    QByteArray content = accountFileBytes({ordinaryAccount(u"Broken"_s), unfinished, ordinaryAccount()});
    content.replace("\"name\": \"Broken\"", "\"name\": 7");
    put(content);
    const auto imported = importAccounts(store(), exported());
    QVERIFY(imported);
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().first().name, ordinaryAccount().name);
    QCOMPARE(imported->notices.size(), 2);
    QVERIFY2(imported->notices.first().contains(u"accounts[0]"_s), qPrintable(imported->notices.first()));
    QVERIFY2(imported->notices.last().contains(u"“Unfinished”"_s), qPrintable(imported->notices.last()));
}

void TestAccountExport::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("empty") << QByteArray() << Kind::Unusable;
    QTest::newRow("a picture") << "\x89PNG\r\n\x1a\n"_ba << Kind::Unusable;
    QTest::newRow("other JSON") << "{\"a\":1}"_ba << Kind::Unusable;
    QTest::newRow("newer") << "{\"format\":\"qrjump-accounts\",\"version\":3}"_ba << Kind::NewerVersion;
    QTest::newRow("missing") << "-"_ba << Kind::Unreadable;
}

void TestAccountExport::refusesOtherFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(Kind, kind);
    QVERIFY(store().change([](QList<Account> &accounts) { accounts = {ordinaryAccount()}; }));
    put(content);
    if (kind == Kind::Unreadable)
        QVERIFY(QFile::remove(exported()));
    const auto imported = importAccounts(store(), exported());
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, kind);
    QVERIFY2(imported.error().text.contains(exported()), qPrintable(imported.error().text));
    QCOMPARE(stored(), {ordinaryAccount()});
    QCOMPARE(QFile::exists(exported()), kind != Kind::Unreadable);
}

QTEST_GUILESS_MAIN(TestAccountExport)
#include "tst_accountexport.moc"
