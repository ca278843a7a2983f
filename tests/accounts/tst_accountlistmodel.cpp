#include "core/accounts/accountlistmodel.h"

#include "core/base/clock.h"

#include <QAbstractItemModelTester>
#include <QNetworkAccessManager>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestAccountListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAccountsInTheOrderTheyCame();
};

void TestAccountListModel::listsAccountsInTheOrderTheyCame()
{
    const SystemClock clock;
    QNetworkAccessManager network;
    AccountListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto add = [&](const QString &name, AccountKind kind) {
        auto tokens = std::make_unique<FixedAccessToken>(Secret("token"));
        Account account{
            .name = name, .kind = kind, .baseUrl = QUrl(u"http://127.0.0.1:1"_s), .isSandbox = true};
        model.append(std::make_unique<AccountSession>(std::move(account), std::move(tokens), network, clock));
    };
    add(u"Shop"_s, AccountKind::Ordinary);
    add(u"Codes"_s, AccountKind::Service);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data().toString(), u"Codes"_s);
    QCOMPARE(model.index(1).data(AccountListModel::KindRole).toInt(), int(AccountKind::Service));
    QCOMPARE(model.index(0).data(Qt::ToolTipRole).toString(), u"Ordinary links"_s);
    QVERIFY(model.index(0).data(AccountListModel::SandboxRole).toBool());
    QCOMPARE(model.sessionAt(0).account().name, u"Shop"_s);
}

QTEST_GUILESS_MAIN(TestAccountListModel)
#include "tst_accountlistmodel.moc"
