#include "ui/windowkeys.h"

#include <QAction>
#include <QLineEdit>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestWindowKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommandHasItsKeyWhileAFieldHasTheFocus();
    void otherKeysStayWithTheField();
    void theKeysThatEditTextStayWithTheField_data();
    void theKeysThatEditTextStayWithTheField();
};

namespace {

/// A field that takes Ctrl+Right, and a command that may want it.
struct Bench
{
    explicit Bench(const QKeySequence &keys)
    {
        window.setCentralWidget(field);
        command = window.addAction(u"command"_s);
        command->setShortcut(keys);
        new qrjump::ui::WindowKeys(&window);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        field->setFocus();
    }

    QMainWindow window;
    QLineEdit *field = new QLineEdit(u"text"_s);
    QAction *command = nullptr;
};

} // namespace

void TestWindowKeys::aCommandHasItsKeyWhileAFieldHasTheFocus()
{
    const Bench bench(Qt::CTRL | Qt::Key_Right);
    QSignalSpy triggered(bench.command, &QAction::triggered);
    bench.field->setCursorPosition(0);
    QTest::keyClick(bench.field, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(bench.field->cursorPosition(), 0);
    bench.command->setEnabled(false);
    QTest::keyClick(bench.field, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(bench.field->cursorPosition(), 4);
}

void TestWindowKeys::otherKeysStayWithTheField()
{
    const Bench bench(Qt::Key_X);
    QSignalSpy triggered(bench.command, &QAction::triggered);
    QTest::keyClick(bench.field, Qt::Key_X);
    QCOMPARE(bench.field->text(), u"textx"_s);
    bench.command->setShortcutContext(Qt::WidgetShortcut);
    bench.command->setShortcut(Qt::CTRL | Qt::Key_A);
    QTest::keyClick(bench.field, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(bench.field->selectedText(), u"textx"_s);
    QVERIFY(triggered.isEmpty());
}

void TestWindowKeys::theKeysThatEditTextStayWithTheField_data()
{
    QTest::addColumn<QKeySequence::StandardKey>("key");
    QTest::newRow("copy") << QKeySequence::Copy;
    QTest::newRow("cut") << QKeySequence::Cut;
    QTest::newRow("paste") << QKeySequence::Paste;
    QTest::newRow("select all") << QKeySequence::SelectAll;
    QTest::newRow("undo") << QKeySequence::Undo;
    QTest::newRow("redo") << QKeySequence::Redo;
}

void TestWindowKeys::theKeysThatEditTextStayWithTheField()
{
    QFETCH(QKeySequence::StandardKey, key);
    Bench bench{QKeySequence(key)};
    QSignalSpy triggered(bench.command, &QAction::triggered);
    bench.field->selectAll();
    QTest::keySequence(bench.field, QKeySequence(key));
    QVERIFY(triggered.isEmpty());
    bench.field->clearFocus();
    QTest::keySequence(&bench.window, QKeySequence(key));
    QCOMPARE(triggered.size(), 1);
}

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
