#include "core/accounts/accountstore.h"

#include "tests/accounts/accountsamples.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const QByteArray kNoAccounts = R"({"format":"qrjump-accounts","version":1,"accounts":[]})";
constexpr auto kPrivate = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kForOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray inUtf16(const QByteArray &text)
{
    return QStringEncoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom)(QString::fromUtf8(text));
}

} // namespace

class TestAccountStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsWithoutAFile();
    void keepsWhatIsChanged();
    void isForItsOwnerOnly();
    void twoProgramsKeepEachOthersChanges();
    void waitsForAnotherProgramButNotForEver();
    void keepsAsideWhatItCannotUse_data();
    void keepsAsideWhatItCannotUse();
    void readsAFileWithAMark();
    void neverKeepsTwoFilesUnderOneName();
    void leavesAloneWhatItMayNotRead_data();
    void leavesAloneWhatItMayNotRead();
    void keepsTheOthersBesideABrokenAccount();
    void twoAccountsWithOneId();
    void aFullDiskLeavesTheOldFile();

private:
    [[nodiscard]] AccountStore store() const { return {m_folder->filePath(u"config"_s), m_clock}; }
    void put(const QByteArray &content) const;
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->filePath(u"config"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAccountStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestAccountStore::put(const QByteArray &content) const
{
    QDir().mkpath(m_folder->filePath(u"config"_s));
    QFile file(store().fileName());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestAccountStore::startsWithoutAFile()
{
    const auto content = store().load();
    QVERIFY(content);
    QCOMPARE(*content, AccountStoreContent{});
    QVERIFY(!QDir(m_folder->filePath(u"config"_s)).exists());
}

void TestAccountStore::keepsWhatIsChanged()
{
    const QList<Account> accounts{ordinaryAccount(), markedServiceAccount(), sandboxAccount()};
    const auto changed = store().change([&](QList<Account> &stored) { stored = accounts; });
    QVERIFY(changed);
    QCOMPARE(changed->accounts, accounts);
    const auto content = store().load();
    QVERIFY(content);
    QCOMPARE(*content, (AccountStoreContent{accounts}));
    QCOMPARE(files(), QStringList{u"accounts.json"_s});
}

void TestAccountStore::isForItsOwnerOnly()
{
    QVERIFY(store().change([](QList<Account> &accounts) { accounts.append(ordinaryAccount()); }));
    QVERIFY(!(QFile::permissions(m_folder->filePath(u"config"_s)) & kForOthers));
    QVERIFY(!(QFile::permissions(store().fileName()) & kForOthers));
    // One that was open to others is closed with the next change.
    QVERIFY(QFile::setPermissions(store().fileName(), kPrivate | QFile::ReadOther));
    QVERIFY(store().change([](QList<Account> &accounts) { accounts.append(sandboxAccount()); }));
    QVERIFY(!(QFile::permissions(store().fileName()) & kForOthers));
}

void TestAccountStore::twoProgramsKeepEachOthersChanges()
{
    const AccountStore window = store();
    const AccountStore commandLine = store();
    QVERIFY(window.load());
    QVERIFY(commandLine.load());
    QVERIFY(commandLine.change([](QList<Account> &accounts) { accounts.append(ordinaryAccount()); }));
    QVERIFY(window.change([](QList<Account> &accounts) { accounts.append(sandboxAccount()); }));
    const auto content = commandLine.load();
    QVERIFY(content);
    QCOMPARE(content->accounts, (QList{ordinaryAccount(), sandboxAccount()}));
}

void TestAccountStore::waitsForAnotherProgramButNotForEver()
{
    put(kNoAccounts);
    QLockFile other(store().fileName() + u".lock"_s);
    QVERIFY(other.tryLock());
    const auto changed = store().change([](QList<Account> &accounts) { accounts.append(sandboxAccount()); });
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, AccountError::Kind::Busy);
    QVERIFY(changed.error().text.contains(u"Another program"_s));
    QCOMPARE(contentOf(store().fileName()), kNoAccounts);
    QVERIFY(store().load());
}

void TestAccountStore::keepsAsideWhatItCannotUse_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << ""_ba << u"not JSON"_s;
    QTest::newRow("UTF-16") << inUtf16(kNoAccounts) << u"not JSON"_s;
    QTest::newRow("truncated") << accountFileBytes({ordinaryAccount()}).chopped(20) << u"not JSON"_s;
    QTest::newRow("zeros") << QByteArray(4096, '\0') << u"not JSON"_s;
    QTest::newRow("nested too deep") << QByteArray(100'000, '[') << u"not JSON"_s;
    QTest::newRow("10 MB") << QByteArray(10 * 1024 * 1024, ' ') + kNoAccounts << u"too large"_s;
    QTest::newRow("a list") << "[]"_ba << u"format"_s;
    QTest::newRow("another format") << "{\"format\":\"x\",\"version\":1,\"accounts\":[]}"_ba << u"format"_s;
    QTest::newRow("no version") << "{\"format\":\"qrjump-accounts\",\"accounts\":[]}"_ba << u"version"_s;
    QTest::newRow("accounts that are no list")
        << "{\"format\":\"qrjump-accounts\",\"version\":1,\"accounts\":{}}"_ba << u"list of accounts"_s;
    QTest::newRow("no accounts") << "{\"format\":\"qrjump-accounts\",\"version\":1}"_ba
                                 << u"list of accounts"_s;
    QTest::newRow("newer") << "{\"format\":\"qrjump-accounts\",\"version\":2,\"accounts\":[]}"_ba
                           << u"newer version"_s;
    QTest::newRow("newer in another shape")
        << "{\"format\":\"qrjump-accounts\",\"version\":2,\"accounts\":{}}"_ba << u"newer version"_s;
}

void TestAccountStore::keepsAsideWhatItCannotUse()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, why);
    put(content);
    const auto loaded = store().load();
    QVERIFY(loaded);
    QCOMPARE(loaded->accounts, {});
    const QString name = store().fileName() + u".unreadable-2026-03-04-1042"_s;
    QCOMPARE(loaded->keptAside, name);
    QVERIFY2(loaded->notice.contains(why), qPrintable(loaded->notice));
    QVERIFY2(loaded->notice.contains(name), qPrintable(loaded->notice));
    QVERIFY(contentOf(name) == content);
    QCOMPARE(*store().load(), AccountStoreContent{});
    QVERIFY(store().change([](QList<Account> &accounts) { accounts.append(sandboxAccount()); }));
    QVERIFY(contentOf(name) == content);
}

void TestAccountStore::readsAFileWithAMark()
{
    put("\xEF\xBB\xBF" + accountFileBytes({ordinaryAccount()}));
    const auto loaded = store().load();
    QVERIFY(loaded);
    QCOMPARE(*loaded, (AccountStoreContent{{ordinaryAccount()}}));
}

void TestAccountStore::neverKeepsTwoFilesUnderOneName()
{
    QStringList names;
    for (const QByteArray &content : {"first"_ba, "second"_ba, "third"_ba}) {
        put(content);
        const auto loaded = store().load();
        QVERIFY(loaded && loaded->keptAside);
        QCOMPARE(contentOf(*loaded->keptAside), content);
        names.append(*loaded->keptAside);
    }
    QCOMPARE(contentOf(names.first()), "first"_ba);
    QCOMPARE(files().size(), 3);
}

void TestAccountStore::leavesAloneWhatItMayNotRead_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("no permission") << false;
    QTest::newRow("a folder") << true;
}

void TestAccountStore::leavesAloneWhatItMayNotRead()
{
    QFETCH(bool, isFolder);
    const QString name = store().fileName();
    if (isFolder) {
        QVERIFY(QDir().mkpath(name));
    } else {
        put("not for you");
        QVERIFY(QFile::setPermissions(name, {}));
        if (QFile(name).open(QIODevice::ReadOnly))
            QSKIP("This user may read everything.");
    }
    const auto loaded = store().load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, AccountError::Kind::Unreadable);
    QVERIFY2(loaded.error().text.contains(name), qPrintable(loaded.error().text));
    const auto changed = store().change([](QList<Account> &accounts) { accounts.append(sandboxAccount()); });
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, AccountError::Kind::Unreadable);
    QCOMPARE(QFileInfo(name).isDir(), isFolder);
    QVERIFY(isFolder || QFile::setPermissions(name, kPrivate));
    QCOMPARE(contentOf(name), isFolder ? QByteArray() : "not for you"_ba);
}

void TestAccountStore::keepsTheOthersBesideABrokenAccount()
{
    QByteArray content = accountFileBytes({ordinaryAccount(u"First"_s), ordinaryAccount(u"Second"_s)});
    content.replace("\"writes\": \"allowed\"\n        },", "\"writes\": \"maybe\"\n        },");
    put(content);
    const auto loaded = store().load();
    QVERIFY(loaded);
    QCOMPARE(loaded->accounts, {ordinaryAccount(u"Second"_s)});
    QVERIFY(loaded->keptAside);
    QCOMPARE(contentOf(*loaded->keptAside), content);
    QVERIFY(!(QFile::permissions(*loaded->keptAside) & kForOthers));
    for (const QString &named : {u"“First”"_s, u"accounts[0].writes"_s, *loaded->keptAside})
        QVERIFY2(loaded->notice.contains(named), qPrintable(loaded->notice));
    // It is said once.
    const auto again = store().load();
    QVERIFY(again);
    QCOMPARE(*again, (AccountStoreContent{{ordinaryAccount(u"Second"_s)}}));
}

void TestAccountStore::twoAccountsWithOneId()
{
    Account twin = ordinaryAccount(u"Twin"_s);
    twin.id = ordinaryAccount().id;
    put(accountFileBytes({ordinaryAccount(), twin}));
    const auto loaded = store().load();
    QVERIFY(loaded);
    QCOMPARE(loaded->accounts.size(), 2);
    QCOMPARE(loaded->accounts.first(), ordinaryAccount());
    QCOMPARE(loaded->accounts.last().name, u"Twin"_s);
    QVERIFY(loaded->accounts.last().id != twin.id);
    QCOMPARE(store().load()->accounts, loaded->accounts);
}

void TestAccountStore::aFullDiskLeavesTheOldFile()
{
#ifdef Q_OS_UNIX
    QVERIFY(store().change([](QList<Account> &accounts) { accounts.append(ordinaryAccount()); }));
    const QByteArray before = contentOf(store().fileName());
    const FileSizeLimit limit(20'000);
    const auto changed = store().change(
        [](QList<Account> &accounts) { accounts.append(QList<Account>(1000, sandboxAccount())); });
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, AccountError::Kind::Unwritable);
    QVERIFY(changed.error().text.contains(store().fileName()));
    QVERIFY(changed.error().text.contains(u"as they were before"_s));
    QCOMPARE(contentOf(store().fileName()), before);
    QCOMPARE(files(), QStringList{u"accounts.json"_s});
#else
    QSKIP("File sizes cannot be limited here.");
#endif
}

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
