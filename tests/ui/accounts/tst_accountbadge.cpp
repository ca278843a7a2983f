#include "ui/accounts/accountbadge.h"

#include "ui/accounts/accountmark.h"
#include "ui/widgets/elidedlabel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::ui;

class TestAccountBadge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEverythingInWords();
    void shrinksByTheName();
};

void TestAccountBadge::saysEverythingInWords()
{
    AccountBadge badge;
    core::Account account{.name = u"Shop"_s, .kind = core::AccountKind::Service};
    badge.setAccount(account);
    QCOMPARE(badge.accessibleName(), u"Shop · Service account"_s);
    QVERIFY(badge.findChild<AccountMark *>()->isHidden());
    account.colour = core::AccountColour::Red;
    account.word = u"Production"_s;
    account.writes = core::WriteAccess::Locked;
    badge.setAccount(account);
    QCOMPARE(badge.accessibleName(), u"Shop · Production · Service account · Locked"_s);
    QVERIFY(!badge.findChild<AccountMark *>()->isHidden());
    QCOMPARE(badge.findChild<ElidedLabel *>(u"accountName"_s)->text(), u"Shop"_s);
}

void TestAccountBadge::shrinksByTheName()
{
    AccountBadge badge;
    badge.setLook({.name = u"A name of a shop that is much longer than any dialog is wide"_s,
                   .word = u"Test"_s,
                   .writes = core::WriteAccess::Locked});
    badge.resize(badge.minimumSizeHint());
    badge.show();
    QVERIFY(badge.findChild<ElidedLabel *>()->isElided());
    const auto *mark = badge.findChild<AccountMark *>();
    QVERIFY(mark->width() >= mark->minimumSizeHint().width());
}

QTEST_MAIN(TestAccountBadge)
#include "tst_accountbadge.moc"
