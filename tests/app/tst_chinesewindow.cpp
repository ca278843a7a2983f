#include "app/application.h"
#include "app/language.h"
#include "core/secrets/memorysecretstore.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

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
    void closeDialog();

    QTemporaryDir m_folder;
    core::MemorySecretStore m_keychain;
    std::unique_ptr<app::Language> m_language;
    std::unique_ptr<app::Application> m_program;
};

namespace {

void collectFromLabels(const QWidget &widget, QStringList &texts)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts << label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts << button->text();
    else if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        texts << text->toPlainText().split(u'\n');
}

void collectFromFields(const QWidget &widget, QStringList &texts)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        texts << line->placeholderText();
    } else if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts << box->itemText(i);
    } else if (const auto *header = qobject_cast<const QHeaderView *>(&widget)) {
        for (int i = 0; i < header->count() && header->orientation() == Qt::Horizontal; ++i) {
            texts << header->model()->headerData(i, Qt::Horizontal).toString()
                  << header->model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString();
        }
    }
}

/// What a person sees of `root` or has it read to them.
QStringList textsBelow(const QWidget &root)
{
    QStringList texts;
    QList<const QWidget *> widgets{&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        widgets << widget;
    for (const QWidget *widget : widgets) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (widget->isWindow())
            texts << widget->windowTitle();
        collectFromLabels(*widget, texts);
        collectFromFields(*widget, texts);
    }
    for (const QAction *action : root.findChildren<QAction *>())
        texts << action->text() << action->iconText() << action->toolTip() << action->statusTip();
    return texts;
}

bool looksEnglish(const QString &text)
{
    static const QRegularExpression chinese(u"\\p{Han}"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    // Links, page paths and AppIDs are values, and these two are names of formats.
    static const QRegularExpression value(u"[/\\\\]|^wx[0-9a-f]+$|^CSV$|^UTF-8$"_s);
    return !text.contains(chinese) && text.contains(word) && !text.contains(value);
}

} // namespace

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
    m_program = std::make_unique<app::Application>(*qApp, QDir(m_folder.path()), m_keychain);
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

void TestChineseWindow::theToolBarHasNoKeysInBrackets()
{
    QCOMPARE(window().findChild<QAction *>(u"exportRules"_s)->text(), u"导出(&X)…"_s);
    QCOMPARE(window().findChild<QAction *>(u"exportRules"_s)->iconText(), u"导出…"_s);
}

QTEST_MAIN(TestChineseWindow)
#include "tst_chinesewindow.moc"
