#include "ui/rules/form/testlinkseditor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump;
using ui::TestLinksEditor;

namespace {

/// The editor in a window, with a field behind it.
struct Bench
{
    Bench()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(editor);
        layout->addWidget(behind);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }

    [[nodiscard]] QLineEdit *line(int number) const
    {
        return editor->findChild<QLineEdit *>(u"testLink%1"_s.arg(number));
    }
    void click(const QString &name) const
    {
        QTest::mouseClick(editor->findChild<QAbstractButton *>(name), Qt::LeftButton);
    }
    [[nodiscard]] QString focused() const { return window.focusWidget()->objectName(); }

    QWidget window;
    TestLinksEditor *editor = new TestLinksEditor;
    QLineEdit *behind = new QLineEdit;
};

} // namespace

class TestTestLinksEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithOneEmptyLine();
    void enterGoesOnToTheNextLine();
    void addsUpToFiveLines();
    void removesALine();
    void pastedLinesSpread_data();
    void pastedLinesSpread();
    void keepsMoreLinksThanAllowed();
    void tabGoesDownTheLines();
    void tellsWhenALineIsLeft();
    void namesEverything();
};

void TestTestLinksEditor::beginsWithOneEmptyLine()
{
    Bench bench;
    QVERIFY(bench.line(1));
    QVERIFY(!bench.line(2));
    QVERIFY(bench.editor->links().isEmpty());
}

void TestTestLinksEditor::enterGoesOnToTheNextLine()
{
    Bench bench;
    bench.line(1)->setFocus();
    QTest::keyClick(bench.line(1), Qt::Key_Return); // there is nothing to go on from
    QVERIFY(!bench.line(2));
    QTest::keyClicks(bench.line(1), u"https://a.b/1"_s);
    QTest::keyClick(bench.line(1), Qt::Key_Return);
    QCOMPARE(bench.focused(), u"testLink2"_s);
    QTest::keyClicks(bench.line(2), u"https://a.b/2"_s);
    bench.line(1)->setFocus();
    QTest::keyClick(bench.line(1), Qt::Key_Enter);
    QCOMPARE(bench.focused(), u"testLink2"_s);
    QCOMPARE(bench.editor->links(), (QStringList{u"https://a.b/1"_s, u"https://a.b/2"_s}));
}

void TestTestLinksEditor::addsUpToFiveLines()
{
    Bench bench;
    for (int i = 0; i < 4; ++i)
        bench.click(u"addTestLinkButton"_s);
    QCOMPARE(bench.focused(), u"testLink5"_s);
    QVERIFY(!bench.editor->findChild<QPushButton *>(u"addTestLinkButton"_s)->isEnabled());
    QTest::keyClicks(bench.line(5), u"x"_s);
    QTest::keyClick(bench.line(5), Qt::Key_Return);
    QVERIFY(!bench.line(6));
}

void TestTestLinksEditor::removesALine()
{
    Bench bench;
    bench.editor->setLinks({u"a"_s, u"b"_s, u"c"_s});
    QSignalSpy edited(bench.editor, &TestLinksEditor::edited);
    bench.click(u"removeTestLink2"_s);
    QCOMPARE(bench.editor->links(), (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(bench.focused(), u"testLink2"_s);
    bench.click(u"removeTestLink1"_s);
    bench.click(u"removeTestLink1"_s);
    QVERIFY(bench.editor->links().isEmpty());
    QVERIFY(bench.line(1));
    QCOMPARE(edited.size(), 3);
}

void TestTestLinksEditor::pastedLinesSpread_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QStringList>("links");
    const QStringList three{u"https://a.b/1"_s, u"http://a.b/2"_s, u"https://a.b/3"_s, u"last"_s};
    QTest::newRow("lines") << u"https://a.b/1\nhttp://a.b/2\nhttps://a.b/3"_s << three;
    QTest::newRow("lines of another system, empty ones too")
        << u"https://a.b/1\r\n\r\nhttp://a.b/2\r\nhttps://a.b/3\r\n"_s << three;
    QTest::newRow("a column and blanks") << u"  https://a.b/1\thttp://a.b/2 https://a.b/3"_s << three;
    QTest::newRow("a blank inside is kept")
        << u"https: //a.b/1"_s << QStringList{u"https: //a.b/1"_s, u"last"_s};
}

void TestTestLinksEditor::pastedLinesSpread()
{
    QFETCH(QString, pasted);
    Bench bench;
    bench.editor->setLinks({u"first"_s, u"last"_s});
    bench.line(1)->setFocus();
    QTest::keySequence(bench.line(1), QKeySequence::SelectAll);
    QGuiApplication::clipboard()->setText(pasted);
    QTest::keySequence(bench.line(1), QKeySequence::Paste);
    QTEST(bench.editor->links(), "links");
}

void TestTestLinksEditor::keepsMoreLinksThanAllowed()
{
    Bench bench;
    const QStringList six{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s};
    bench.editor->setLinks(six);
    QCOMPARE(bench.editor->links(), six);
}

void TestTestLinksEditor::tabGoesDownTheLines()
{
    Bench bench;
    bench.editor->setLinks({u"a"_s});
    bench.click(u"addTestLinkButton"_s);
    bench.click(u"removeTestLink1"_s);
    bench.click(u"addTestLinkButton"_s);
    bench.line(1)->setFocus();
    QStringList order;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(bench.window.focusWidget(), Qt::Key_Tab);
        order.append(bench.focused());
    }
    QCOMPARE(order, (QStringList{u"removeTestLink1"_s, u"testLink2"_s, u"removeTestLink2"_s,
                                 u"addTestLinkButton"_s, QString()}));
    QCOMPARE(bench.window.focusWidget(), bench.behind);
}

void TestTestLinksEditor::tellsWhenALineIsLeft()
{
    Bench bench;
    bench.line(1)->setFocus();
    QSignalSpy left(bench.editor, &TestLinksEditor::left);
    QTest::keyClicks(bench.line(1), u"x"_s);
    QCOMPARE(left.size(), 0);
    bench.behind->setFocus();
    QCOMPARE(left.size(), 1);
}

void TestTestLinksEditor::namesEverything()
{
    Bench bench;
    bench.editor->setLinks({u"a"_s, u"b"_s});
    for (const QWidget *widget : bench.editor->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestTestLinksEditor)
#include "tst_testlinkseditor.moc"
