#include "ui/rules/filterlistdialog.h"

#include "ui/widgets/fieldmessage.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;

class TestFilterListDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void renamesAndDeletes();
    void aNameIsNeededOnce_data();
    void aNameIsNeededOnce();
    void theLastOneCanBeDeleted();

private:
    void rename(int row, const QString &name);
    void click(const QString &name) const
    {
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(name), Qt::LeftButton);
    }

    QList<core::NamedFilter> m_filters;
    std::unique_ptr<ui::FilterListDialog> m_dialog;
    QListWidget *m_list = nullptr;
};

void TestFilterListDialog::init()
{
    m_filters = {{u"one"_s, {.text = u"1"_s, .columns = {}, .state = {}, .testRange = {}}},
                 {u"two"_s, {.text = u"2"_s, .columns = {}, .state = {}, .testRange = {}}},
                 {u"three"_s, {.text = u"3"_s, .columns = {}, .state = {}, .testRange = {}}}};
    m_dialog = std::make_unique<ui::FilterListDialog>(m_filters, nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    m_list = m_dialog->findChild<QListWidget *>();
}

void TestFilterListDialog::rename(int row, const QString &name)
{
    m_list->setCurrentRow(row);
    click(u"renameFilter"_s);
    auto *editor = m_list->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, name.isEmpty() ? u" "_s : name);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(!m_list->findChild<QLineEdit *>());
    QVERIFY2(m_dialog->isVisible(), "Enter has ended the renaming alone");
}

void TestFilterListDialog::renamesAndDeletes()
{
    rename(2, u" drei "_s);
    m_list->setCurrentRow(0);
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Delete);
    QCOMPARE(m_list->count(), 2);
    click(u"saveFilters"_s);
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    const QList<core::NamedFilter> expected{m_filters.at(1), {u"drei"_s, m_filters.at(2).filter}};
    QCOMPARE(m_dialog->filters(), expected);
}

void TestFilterListDialog::aNameIsNeededOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");
    QTest::newRow("taken") << u"one"_s << u"Two filters are called “one”."_s;
    QTest::newRow("empty") << QString() << u"A filter needs a name."_s;
}

void TestFilterListDialog::aNameIsNeededOnce()
{
    QFETCH(QString, name);
    QFETCH(QString, problem);
    rename(1, name);
    m_list->setCurrentRow(2);
    click(u"saveFilters"_s);
    QVERIFY(m_dialog->isVisible());
    const auto *message = m_dialog->findChild<ui::FieldMessage *>();
    QCOMPARE(message->text(), problem);
    QCOMPARE(m_list->currentRow(), 1);
    rename(1, u"other"_s);
    QVERIFY(!message->hasProblem());
    click(u"saveFilters"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestFilterListDialog::theLastOneCanBeDeleted()
{
    for (int i = 0; i < 3; ++i)
        click(u"deleteFilter"_s);
    QVERIFY(!m_dialog->findChild<QPushButton *>(u"deleteFilter"_s)->isEnabled());
    QVERIFY(!m_dialog->findChild<QPushButton *>(u"renameFilter"_s)->isEnabled());
    QCOMPARE(m_dialog->filters(), QList<core::NamedFilter>());
}

QTEST_MAIN(TestFilterListDialog)
#include "tst_filterlistdialog.moc"
