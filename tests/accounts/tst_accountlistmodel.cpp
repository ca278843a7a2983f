#include "core/accounts/accountlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

Account named(const QString &name)
{
    return {.id = u"id of "_s + name, .name = name};
}

QList<Account> namedAll(const QStringList &names)
{
    QList<Account> accounts;
    for (const QString &name : names)
        accounts.append(named(name));
    return accounts;
}

QStringList shownBy(const AccountListModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row).data().toString());
    return names;
}

} // namespace

class TestAccountListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatMarksAnAccount();
    void saysItAllInWords_data();
    void saysItAllInWords();
    void mergesById_data();
    void mergesById();
    void announcesAChangeOnlyWhereThereIsOne();
    void keepsAStatusWhileTheAccountChanges();
    void saysWhatGoesOn();
    void asksForAMove_data();
    void asksForAMove();
};

void TestAccountListModel::showsWhatMarksAnAccount()
{
    AccountListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Account marked = named(u"Codes"_s);
    marked.kind = AccountKind::Service;
    marked.colour = AccountColour::Red;
    marked.word = u"Production"_s;
    marked.writes = WriteAccess::Locked;
    Account sandbox = named(u"Try"_s);
    sandbox.isSandbox = true;
    model.setAccounts({marked, sandbox});
    const QModelIndex first = model.index(0);
    QCOMPARE(first.data().toString(), u"Codes"_s);
    QCOMPARE(first.data(AccountListModel::IdRole).toString(), u"id of Codes"_s);
    QCOMPARE(first.data(AccountListModel::KindRole).toInt(), int(AccountKind::Service));
    QCOMPARE(first.data(AccountListModel::ColourRole).toInt(), int(AccountColour::Red));
    QCOMPARE(first.data(AccountListModel::WordRole).toString(), u"Production"_s);
    QVERIFY(first.data(AccountListModel::LockedRole).toBool());
    QVERIFY(!first.data(AccountListModel::SandboxRole).toBool());
    QVERIFY(model.index(1).data(AccountListModel::SandboxRole).toBool());
    QVERIFY(!model.index(1).data(AccountListModel::LockedRole).toBool());
    QCOMPARE(model.accounts(), (QList{marked, sandbox}));
}

void TestAccountListModel::saysItAllInWords_data()
{
    QTest::addColumn<Account>("account");
    QTest::addColumn<AccountStatus>("status");
    QTest::addColumn<QStringList>("words");
    Account account = named(u"Shop"_s);
    QTest::newRow("nothing special") << account << AccountStatus::Ready << QStringList{u"Ordinary links"_s};
    QTest::newRow("missing") << account << AccountStatus::SecretMissing
                             << QStringList{u"Ordinary links"_s, u"A secret is missing"_s};
    account.isSandbox = true;
    account.word = u"Production"_s;
    account.writes = WriteAccess::Locked;
    QTest::newRow("everything") << account << AccountStatus::SecretUnavailable
                                << QStringList{u"Ordinary links"_s, u"Sandbox"_s, u"Production"_s,
                                               u"Locked"_s, u"A secret cannot be read now"_s};
}

void TestAccountListModel::saysItAllInWords()
{
    QFETCH(Account, account);
    QFETCH(AccountStatus, status);
    QFETCH(QStringList, words);
    AccountListModel model;
    model.setAccounts({account});
    model.setStatus(account.id, status);
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString().split(u'\n'), words);
    for (const int role : {Qt::ToolTipRole, Qt::AccessibleTextRole})
        QCOMPARE(index.data(role).toString().split(u'\n'), QStringList{u"Shop"_s} + words);
}

void TestAccountListModel::mergesById_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("first ones") << QStringList{} << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("none left") << QStringList{u"a"_s, u"b"_s} << QStringList{};
    QTest::newRow("one in between") << QStringList{u"a"_s, u"b"_s} << QStringList{u"a"_s, u"x"_s, u"b"_s};
    QTest::newRow("one gone") << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"a"_s, u"c"_s};
    QTest::newRow("turned round") << QStringList{u"a"_s, u"b"_s, u"c"_s}
                                  << QStringList{u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("all at once") << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}
                                 << QStringList{u"x"_s, u"d"_s, u"b"_s, u"y"_s};
}

void TestAccountListModel::mergesById()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    AccountListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setAccounts(namedAll(before));
    QList<QPersistentModelIndex> kept;
    for (int row = 0; row < model.rowCount(); ++row)
        kept.append(model.index(row));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setAccounts(namedAll(after));
    QCOMPARE(shownBy(model), after);
    QCOMPARE(resets.count(), 0);
    for (int i = 0; i < static_cast<int>(before.size()); ++i) {
        QCOMPARE(kept.at(i).isValid(), after.contains(before.at(i)));
        QCOMPARE(kept.at(i).data().toString(), kept.at(i).isValid() ? before.at(i) : QString());
    }
}

void TestAccountListModel::announcesAChangeOnlyWhereThereIsOne()
{
    AccountListModel model;
    QList<Account> accounts = namedAll({u"a"_s, u"b"_s});
    model.setAccounts(accounts);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setAccounts(accounts);
    QCOMPARE(changes.count(), 0);
    accounts[1].name = u"renamed"_s;
    model.setAccounts(accounts);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 1);
    QCOMPARE(shownBy(model), (QStringList{u"a"_s, u"renamed"_s}));
}

void TestAccountListModel::keepsAStatusWhileTheAccountChanges()
{
    AccountListModel model;
    QList<Account> accounts = namedAll({u"a"_s, u"b"_s});
    model.setAccounts(accounts);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setStatus(accounts[1].id, AccountStatus::SecretMissing);
    model.setStatus(accounts[1].id, AccountStatus::SecretMissing);
    model.setStatus(u"nobody"_s, AccountStatus::SecretMissing);
    QCOMPARE(changes.count(), 1);
    accounts[1].name = u"renamed"_s;
    std::swap(accounts[0], accounts[1]);
    model.setAccounts(accounts);
    QCOMPARE(model.index(0).data(AccountListModel::StatusRole).toInt(), int(AccountStatus::SecretMissing));
    QCOMPARE(model.index(1).data(AccountListModel::StatusRole).toInt(), int(AccountStatus::Ready));
}

void TestAccountListModel::saysWhatGoesOn()
{
    AccountListModel model;
    QList<Account> accounts = namedAll({u"a"_s, u"b"_s});
    model.setAccounts(accounts);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setActivity(accounts[1].id, u"Changes are being sent"_s);
    model.setActivity(accounts[1].id, u"Changes are being sent"_s);
    model.setActivity(u"nobody"_s, u"Changes are being sent"_s);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.index(1).data(AccountListModel::ActivityRole).toString(), u"Changes are being sent"_s);
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().endsWith(u"\nChanges are being sent"_s));
    QCOMPARE(model.index(0).data(AccountListModel::ActivityRole).toString(), QString());
    model.setActivity(accounts[1].id, {});
    QVERIFY(!model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"Changes"_s));
}

void TestAccountListModel::asksForAMove_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("row");
    QTest::newRow("down") << 0 << 2 << 1;
    QTest::newRow("to the end") << 0 << 3 << 2;
    QTest::newRow("up") << 2 << 0 << 0;
    QTest::newRow("where it is") << 1 << 1 << -1;
    QTest::newRow("behind itself") << 1 << 2 << -1;
}

void TestAccountListModel::asksForAMove()
{
    QFETCH(int, from);
    QFETCH(int, before);
    QFETCH(int, row);
    const QStringList names{u"a"_s, u"b"_s, u"c"_s};
    AccountListModel model;
    model.setAccounts(namedAll(names));
    QSignalSpy wishes(&model, &AccountListModel::moveRequested);
    QVERIFY(model.moveRow({}, from, {}, before));
    QCOMPARE(shownBy(model), names);
    QCOMPARE(wishes.count(), row < 0 ? 0 : 1);
    if (row >= 0)
        QCOMPARE(wishes.first(), (QVariantList{named(names.at(from)).id, row}));
    QVERIFY(!model.moveRows({}, 0, 2, {}, 3));
    QVERIFY(!model.moveRow({}, 3, {}, 0));
}

QTEST_GUILESS_MAIN(TestAccountListModel)
#include "tst_accountlistmodel.moc"
