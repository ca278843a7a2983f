#include "ui/rules/gotorowdialog.h"

#include "ui/widgets/fieldmessage.h"

#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;

class TestGoToRowDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersAsPeopleWriteThem_data();
    void readsNumbersAsPeopleWriteThem();
    void choosesByKeysAlone();
    void saysWhichRowsThereAre_data();
    void saysWhichRowsThereAre();
    void escapeClosesIt();
};

void TestGoToRowDialog::readsNumbersAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("number"); // -1: none
    QTest::newRow("plain") << u"12345"_s << 12345;
    QTest::newRow("comma") << u"12,345"_s << 12345;
    QTest::newRow("blank") << u" 12 345 "_s << 12345;
    QTest::newRow("narrow blank") << u"12\u202f345"_s << 12345;
    QTest::newRow("zero") << u"0"_s << 0;
    QTest::newRow("nothing") << QString() << -1;
    QTest::newRow("a word") << u"last"_s << -1;
    QTest::newRow("a fraction") << u"1.5"_s << -1;
    QTest::newRow("too many digits") << u"99999999999"_s << -1;
}

void TestGoToRowDialog::readsNumbersAsPeopleWriteThem()
{
    QFETCH(QString, typed);
    QFETCH(int, number);
    QCOMPARE(ui::rowNumberIn(typed).value_or(-1), number);
}

void TestGoToRowDialog::choosesByKeysAlone()
{
    QWidget table;
    table.resize(600, 300);
    table.show();
    const QPointer dialog = new ui::GoToRowDialog(0, 20'000, &table);
    QSignalSpy chosen(dialog, &ui::GoToRowDialog::rowChosen);
    dialog->showOver(table);
    auto *field = dialog->findChild<QLineEdit *>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"19,999"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toInt(), 19'999);
    QTRY_VERIFY(!dialog);
}

void TestGoToRowDialog::saysWhichRowsThereAre_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"0", "-1", "201", "", "x"})
        QTest::newRow(*typed ? typed : "nothing") << QString::fromLatin1(typed);
}

void TestGoToRowDialog::saysWhichRowsThereAre()
{
    QFETCH(QString, typed);
    QWidget table;
    ui::GoToRowDialog dialog(150, 200, &table);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&dialog, &ui::GoToRowDialog::rowChosen);
    dialog.showOver(table);
    auto *field = dialog.findChild<QLineEdit *>();
    const auto *message = dialog.findChild<ui::FieldMessage *>();
    QCOMPARE(field->selectedText(), u"150"_s);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(dialog.isVisible());
    QCOMPARE(message->text(), u"There is no such row. Enter a number from 1 to 200."_s);
    QTest::keyClicks(field, u"2"_s);
    QVERIFY(!message->hasProblem());
}

void TestGoToRowDialog::escapeClosesIt()
{
    QWidget table;
    const QPointer dialog = new ui::GoToRowDialog(1, 2, &table);
    dialog->showOver(table);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestGoToRowDialog)
#include "tst_gotorowdialog.moc"
