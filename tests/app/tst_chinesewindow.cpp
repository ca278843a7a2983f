#include "app/application.h"
#include "app/language.h"
#include "core/secrets/memorysecretstore.h"
#include "windowtexts.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace qrjump;

/// Walks through the windows in Chinese and looks for texts that are English all the same: a literal without
/// tr(), or a text whose context at run time is another than the one it was collected under.
class TestChineseWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWelcomePage();
    void theRulesOfAnOrdinaryAccount();
    void theFormToAdd();
    void theFormOfAPublishedRule();
    void theExport();
    void theRulesOfAServiceAccount();
    void thePrefixesToLookUp();
    void theErrorCodes();
    void theFormForAnAccount();
    void theProblemsOfAnAccount();
    void theConnectionTest();
    void theRequestLog();
    void theSandboxPage();
    void theToolBarHasNoKeysInBrackets();

private:
    [[nodiscard]] ui::MainWindow &window() const { return m_program->window(); }
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        const auto widgets = window().findChildren<Widget *>(name);
        const auto visible = std::find_if(widgets.begin(), widgets.end(),
                                          [](const Widget *widget) { return widget->isVisible(); });
        return visible == widgets.end() ? nullptr : *visible;
    }
    void trigger(const QString &action) { window().findChild<QAction *>(action)->trigger(); }
    void verifyChinese(const QWidget &root);
    void showAccount(int row);
    void openForm(const QString &action);
    void click(const QString &name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void closeDialog();

    QTemporaryDir m_folder;
    core::MemorySecretStore m_keychain;
    std::unique_ptr<app::Language> m_language;
    std::unique_ptr<app::Application> m_program;
};

void TestChineseWindow::verifyChinese(const QWidget &root)
{
    const QStringList texts = textsBelow(root);
    QVERIFY(texts.filter(QRegularExpression(u"[一-龥]"_s)).size() > 5);
    QStringList english;
    std::copy_if(texts.begin(), texts.end(), std::back_inserter(english), looksEnglish);
    QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
}

void TestChineseWindow::initTestCase()
{
    m_language = std::make_unique<app::Language>(*qApp, u"zh_CN"_s);
    m_program =
        std::make_unique<app::Application>(*qApp, app::programFolders(m_folder.path(), {}), m_keychain);
    window().show();
}

void TestChineseWindow::showAccount(int row)
{
    auto *list = find<QListView>(u"accountList"_s);
    list->setCurrentIndex(list->model()->index(row, 0));
    QTRY_VERIFY(find<QLabel>(u"truthLine"_s) && !find<QLabel>(u"truthLine"_s)->text().isEmpty());
}

void TestChineseWindow::openForm(const QString &action)
{
    trigger(action);
    QTRY_VERIFY(QApplication::activeModalWidget());
}

void TestChineseWindow::closeDialog()
{
    QPointer<QWidget> dialog = QApplication::activeModalWidget();
    dialog->close();
    QTRY_VERIFY(!dialog || !dialog->isVisible());
}

void TestChineseWindow::theWelcomePage()
{
    verifyChinese(window());
}

void TestChineseWindow::theRulesOfAnOrdinaryAccount()
{
    window().openSandbox();
    QTRY_COMPARE(window().findChild<QListView *>(u"accountList"_s)->model()->rowCount(), 2);
    showAccount(0);
    verifyChinese(window());
    auto *findBox = find<QLineEdit>(u"findBox"_s);
    findBox->setText(u"nothing/like/this"_s);
    verifyChinese(window());
    findBox->clear();
}

void TestChineseWindow::theFormToAdd()
{
    openForm(u"addRule"_s);
    QTest::keyClick(find<QAbstractButton>(u"sendButton"_s), Qt::Key_Space);
    verifyChinese(*QApplication::activeModalWidget());
    closeDialog();
}

void TestChineseWindow::theFormOfAPublishedRule()
{
    find<QTableView>(u"ruleTable"_s)->selectRow(11);
    openForm(u"editRule"_s);
    verifyChinese(*QApplication::activeModalWidget());
    closeDialog();
}

void TestChineseWindow::theExport()
{
    openForm(u"exportRules"_s);
    verifyChinese(*QApplication::activeModalWidget());
    closeDialog();
}

void TestChineseWindow::theRulesOfAServiceAccount()
{
    showAccount(1);
    verifyChinese(window());
}

void TestChineseWindow::thePrefixesToLookUp()
{
    QTest::mouseClick(find<QAbstractButton>(u"scopePrefixes"_s), Qt::LeftButton);
    auto *input = find<QLineEdit>(u"prefixInput"_s);
    QTest::keyClicks(input, u"ftp://x\r"_s);
    verifyChinese(window());
}

void TestChineseWindow::theErrorCodes()
{
    trigger(u"errorCodes"_s);
    auto *codes = window().findChild<QDialog *>(u"errorCodesDialog"_s);
    QVERIFY(codes);
    auto *table = codes->findChild<QTableView *>(u"codes"_s);
    for (int column = 1; column < table->model()->columnCount(); ++column) {
        const QString text = table->model()->index(0, column).data().toString();
        QVERIFY2(!looksEnglish(text), qPrintable(text));
    }
    codes->close();
}

/// All pages and ways to a token are there from the beginning.
void TestChineseWindow::theFormForAnAccount()
{
    openForm(u"addAccount"_s);
    verifyChinese(*QApplication::activeModalWidget());
    closeDialog();
}

void TestChineseWindow::theProblemsOfAnAccount()
{
    openForm(u"addAccount"_s);
    QTest::keyClicks(find<QLineEdit>(u"appidField"_s), u"1"_s);
    click(u"saveButton"_s);
    verifyChinese(*QApplication::activeModalWidget());
    QApplication::activeModalWidget()->close();
    QTRY_VERIFY(find<QAbstractButton>(u"discardButton"_s));
    verifyChinese(*QApplication::activeModalWidget());
    click(u"discardButton"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestChineseWindow::theConnectionTest()
{
    openForm(u"testConnection"_s);
    QTRY_VERIFY(find<QAbstractButton>(u"againButton"_s));
    verifyChinese(*QApplication::activeModalWidget());
    closeDialog();
}

void TestChineseWindow::theRequestLog()
{
    trigger(u"showRequestLog"_s);
    QTRY_VERIFY(find<QTableView>(u"requestTable"_s));
    auto *table = find<QTableView>(u"requestTable"_s);
    table->selectRow(0);
    verifyChinese(*window().findChild<QDockWidget *>(u"requestLogDock"_s));
    click(u"clearRequests"_s);
    QTRY_VERIFY(!table->isVisible());
    verifyChinese(*window().findChild<QDockWidget *>(u"requestLogDock"_s));
    trigger(u"showRequestLog"_s);
}

void TestChineseWindow::theSandboxPage()
{
    trigger(u"showSandbox"_s);
    auto *page = find<QWidget>(u"sandboxPage"_s);
    QVERIFY(page);
    const auto *outcomes = page->findChild<QTreeView *>(u"provocations"_s)->model();
    QVERIFY(outcomes->rowCount() > 0);
    for (int row = 0; row < outcomes->rowCount(); ++row) {
        const QString text = outcomes->index(row, outcomes->columnCount() - 1).data().toString();
        QVERIFY2(!looksEnglish(text), qPrintable(text));
    }
    click(u"resetSandbox"_s);
    verifyChinese(*page);
    page->close();
}

void TestChineseWindow::theToolBarHasNoKeysInBrackets()
{
    QCOMPARE(window().findChild<QAction *>(u"exportRules"_s)->text(), u"导出(&X)…"_s);
    QCOMPARE(window().findChild<QAction *>(u"exportRules"_s)->iconText(), u"导出…"_s);
}

QTEST_MAIN(TestChineseWindow)
#include "tst_chinesewindow.moc"
