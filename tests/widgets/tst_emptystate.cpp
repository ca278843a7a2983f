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
    void offersAnAlternative();
    void hidesWhatIsNotGiven();
    void staysWholeAndCentred_data();
    void staysWholeAndCentred();
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
    QTest::keyClick(action, Qt::Key_Return);
    QCOMPARE(triggered.size(), 2);
}

void TestEmptyState::offersAnAlternative()
{
    EmptyState state;
    state.setContent(
        {IconName::Search, u"No rule matches."_s, {}, u"Clear the filter"_s, u"Ask the server"_s});
    state.show();
    QSignalSpy first(&state, &EmptyState::actionTriggered);
    QSignalSpy second(&state, &EmptyState::alternativeTriggered);
    auto *alternative = state.findChild<QPushButton *>(u"alternative"_s);
    QCOMPARE(alternative->text(), u"Ask the server"_s);
    QTest::mouseClick(alternative, Qt::LeftButton);
    QCOMPARE(first.size(), 0);
    QCOMPARE(second.size(), 1);
    state.setContent({IconName::Search, u"No rule matches."_s, {}, u"Clear the filter"_s});
    QVERIFY(!alternative->isVisible());
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

void TestEmptyState::staysWholeAndCentred_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1400, 500);
    QTest::newRow("as a page of the window") << QSize(950, 500);
    QTest::newRow("narrow") << QSize(300, 500);
    QTest::newRow("smallest") << QSize();
}

void TestEmptyState::staysWholeAndCentred()
{
    QFETCH(QSize, size);
    EmptyState state;
    state.setContent({IconName::Search, u"No rule matches."_s, u"The filter is on."_s, u"Clear it"_s});
    state.show();
    state.resize(size.isValid() ? size : QSize(500, state.minimumHeight()));
    state.setContent({IconName::Search, u"已加载的 12 条规则中，没有符合 “couponxyzzz” 的规则。"_s,
                      u"筛选只针对已加载的规则。"_s, u"清除筛选"_s});
    QCoreApplication::sendPostedEvents(); // lays it out
    const auto centre = [](const QWidget *widget) {
        return widget->mapTo(widget->window(), widget->rect().center());
    };
    for (const QLabel *label : state.findChildren<QLabel *>()) {
        QVERIFY2(qAbs(centre(label).x() - state.rect().center().x()) <= 1, qPrintable(label->objectName()));
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        QVERIFY2(label->height() >= needed, qPrintable(label->objectName()));
    }
}

QTEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
