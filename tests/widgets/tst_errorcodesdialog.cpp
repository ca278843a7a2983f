#include "ui/widgets/errorcodesdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::ui;

class TestErrorCodesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }

    void showsBothLanguages();
    void searchesWhileTyping();
    void walksTheListFromTheSearchField();
    void keepsTheSelectedCode();
    void theSearchFieldKeepsItsWidth();
    void everyWordOfChangeIsReadable();
    void escapeClearsTheSearchFirst();
    void copiesTheCode();
    void everythingHasAName();

private:
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    [[nodiscard]] QString details() const { return child<QTextBrowser>(u"details"_s)->toPlainText(); }

    const core::ErrorCatalogue m_catalogue;
    std::unique_ptr<ErrorCodesDialog> m_dialog;
    QLineEdit *m_search = nullptr;
};

void TestErrorCodesDialog::init()
{
    m_dialog = std::make_unique<ErrorCodesDialog>(m_catalogue);
    m_search = child<QLineEdit>(u"search"_s);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestErrorCodesDialog::showsBothLanguages()
{
    m_dialog->showCode(85070);
    const core::ErrorEntry *entry = m_catalogue.find(85070);
    for (const QString &text : {entry->meaning.english, entry->meaning.chinese, entry->remedy.english,
                                entry->remedy.chinese, u"85070"_s})
        QVERIFY2(details().contains(text), qPrintable(text));
}

void TestErrorCodesDialog::searchesWhileTyping()
{
    const auto *count = child<QLabel>(u"count"_s);
    QVERIFY(count->text().startsWith(QString::number(m_catalogue.entries().size())));
    QVERIFY(m_search->hasFocus());
    QTest::keyClicks(m_search, u"85068"_s);
    QVERIFY(count->text().startsWith(u"1 "_s));
    QVERIFY(details().contains(u"85068"_s));
    QTest::keyClicks(m_search, u"zzz"_s);
    QVERIFY(count->text().startsWith(u"0 "_s));
    QVERIFY(!details().isEmpty() && !details().contains(u"85068"_s));
}

void TestErrorCodesDialog::walksTheListFromTheSearchField()
{
    QTest::keyClicks(m_search, u"7600"_s);
    QVERIFY(details().contains(u"76001"_s));
    QTest::keyClick(m_search, Qt::Key_Down);
    QVERIFY(details().contains(u"76002"_s));
    QTest::keyClick(m_search, Qt::Key_Up);
    QVERIFY(details().contains(u"76001"_s));
    QVERIFY(m_search->hasFocus());
}

void TestErrorCodesDialog::keepsTheSelectedCode()
{
    m_dialog->showCode(76003);
    QTest::keyClicks(m_search, u"rid"_s);
    QVERIFY(details().contains(u"76003"_s));
    m_search->clear();
    QVERIFY(details().contains(u"76003"_s));
}

void TestErrorCodesDialog::theSearchFieldKeepsItsWidth()
{
    const int width = m_search->width();
    QTest::keyClicks(m_search, u"85068"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_search->width(), width);
}

void TestErrorCodesDialog::everyWordOfChangeIsReadable()
{
    const auto *table = child<QTableView>(u"codes"_s);
    const int column = ErrorCodeModel::ChangedColumn;
    const int margins = 2 * table->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, table);
    QVERIFY(table->columnWidth(column) > table->fontMetrics().horizontalAdvance(u"Not certain"_s) + margins);
}

void TestErrorCodesDialog::escapeClearsTheSearchFirst()
{
    QTest::keyClicks(m_search, u"link"_s);
    QTest::keyClick(m_search, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_search->text(), QString());
    QTest::keyClick(m_search, Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestErrorCodesDialog::copiesTheCode()
{
    m_dialog->showCode(44990);
    QTest::mouseClick(child<QPushButton>(u"copy"_s), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"44990"_s) && copied.contains(u"frequence"_s));
}

void TestErrorCodesDialog::everythingHasAName()
{
    const QList<QWidget *> widgets = m_dialog->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus &&
            !qobject_cast<const QPushButton *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestErrorCodesDialog)
#include "tst_errorcodesdialog.moc"
