#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

class TestEmptyState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersOneAction();
    void hidesWhatIsNotGiven();
};

void TestEmptyState::offersOneAction()
{
    EmptyState state;
    state.setContent(
        {IconName::Search, u"No rule matches."_s, u"The filter is on."_s, u"Clear the filter"_s});
    state.show();
    QCOMPARE(state.accessibleName(), u"No rule matches."_s);
    QSignalSpy triggered(&state, &EmptyState::actionTriggered);
    auto *action = state.findChild<QPushButton *>(u"action"_s);
    QCOMPARE(action->text(), u"Clear the filter"_s);
    QTest::keyClick(action, Qt::Key_Space);
    QCOMPARE(triggered.size(), 1);
}

void TestEmptyState::hidesWhatIsNotGiven()
{
    EmptyState state;
    state.setContent({IconName::Empty, u"No rules yet."_s, {}, {}});
    state.show();
    QVERIFY(state.findChild<QLabel *>(u"sentence"_s)->isVisible());
    QVERIFY(!state.findChild<QLabel *>(u"help"_s)->isVisible());
    QVERIFY(!state.findChild<QPushButton *>(u"action"_s)->isVisible());
}

QTEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
