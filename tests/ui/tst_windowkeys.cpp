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
};

namespace {

/// A field that takes Ctrl+A on every platform, and a command that wants it.
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
    const Bench bench(Qt::CTRL | Qt::Key_A);
    QSignalSpy triggered(bench.command, &QAction::triggered);
    QTest::keyClick(bench.field, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 1);
    QVERIFY(!bench.field->hasSelectedText());
    bench.command->setEnabled(false);
    QTest::keyClick(bench.field, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(bench.field->selectedText(), u"text"_s);
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

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
