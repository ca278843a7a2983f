#include "ui/transfer/import/filestep.h"

#include "tests/ui/import/fakedesktop.h"
#include "ui/transfer/exporttext.h"
#include "ui/transfer/import/choiceheader.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/wrappedtext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStringEncoder>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace qrjump::ui;

namespace {

const QByteArray kTwoRules = "prefix,path\r\nhttps://shop.example/a/,pages/首页\r\n"
                             "https://shop.example/b/,pages/b\r\n";
const QByteArray kForeign = "Link;Wohin;Notiz\nhttps://shop.example/a/;pages/a;alt\n";

} // namespace

class TestFileStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void asksForAFile();
    void showsWhatIsInTheFile();
    void namesTheMissingColumn();
    void theChosenColumnsAreRemembered();
    void anotherEncodingReadsAgain();
    void anotherSeparatorReadsAgain();
    void withoutTitlesTheFirstLineIsARow();
    void saysWhatCannotBeReadAndReadsAgain();
    void everyChoiceIsReachedByTab();
    void aLongTitleIsToldInFull();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content);
    void open(const QByteArray &content, const QString &name = u"rules.csv"_s);
    /// Until the file is read, whatever came out.
    void waitForFile() { QTRY_VERIFY(m_step->obstacle() != u"Reading the file…"_s); }
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_step->findChild<Widget *>(name);
    }
    [[nodiscard]] QComboBox *column(int number) const { return find<QComboBox>(u"column%1"_s.arg(number)); }
    void pick(QComboBox *box, const QString &text)
    {
        box->setFocus();
        const int wanted = box->findText(text);
        QVERIFY2(wanted >= 0, qPrintable(text));
        const Qt::Key key = wanted > box->currentIndex() ? Qt::Key_Down : Qt::Key_Up;
        // All of them at once: each would begin another reading.
        QTest::keyClick(box, Qt::Key_Space);
        QTRY_VERIFY(QApplication::activePopupWidget());
        while (box->view()->currentIndex().row() != wanted)
            QTest::keyClick(box->view(), key);
        QTest::keyClick(box->view(), Qt::Key_Return);
        waitForFile();
    }
    [[nodiscard]] QString barText(const QString &part) const
    {
        const auto *bar = find<InlineBar>(u"inlineBar"_s);
        return bar->isVisible() ? bar->findChild<WrappedText *>(part)->toPlainText() : QString();
    }
    [[nodiscard]] QString cell(int row, int columnIndex) const
    {
        return find<QTableView>(u"samplePreview"_s)->model()->index(row, columnIndex).data().toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<FileStep> m_step;
};

void TestFileStep::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestFileStep::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_desktop = std::make_unique<FakeDesktop>();
    m_step = std::make_unique<FileStep>(AccountKind::Ordinary, *m_settings, *m_desktop);
    m_step->resize(900, 600);
    m_step->show();
    QVERIFY(QTest::qWaitForWindowActive(m_step.get()));
}

void TestFileStep::cleanup()
{
    m_step.reset();
}

QString TestFileStep::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the file of the test cannot be written");
    return file.fileName();
}

void TestFileStep::open(const QByteArray &content, const QString &name)
{
    m_step->open(write(name, content));
    waitForFile();
}

void TestFileStep::asksForAFile()
{
    QCOMPARE(m_step->obstacle(), u"Choose the file to import."_s);
    QVERIFY(!m_step->rows());
    m_desktop->fileToRead = write(u"rules.csv"_s, kTwoRules);
    m_settings->setValue(u"import/folder"_s, m_folder->path());
    QTest::mouseClick(find<QPushButton>(u"chooseImportFile"_s), Qt::LeftButton);
    QCOMPARE(m_desktop->suggestions, QStringList(m_folder->filePath(u"*.csv"_s)));
    waitForFile();
    QVERIFY(m_step->rows());
}

void TestFileStep::showsWhatIsInTheFile()
{
    open(kTwoRules);
    QCOMPARE(m_step->obstacle(), QString());
    QCOMPARE(m_step->rows()->rows.size(), 2);
    const QString facts = fileSizeText(kTwoRules.size()) + u" · 2 row(s) · "_s;
    QVERIFY(find<QLabel>(u"importFileFacts"_s)->text().startsWith(facts));
    QCOMPARE(find<QComboBox>(u"fileEncoding"_s)->currentText(), displayText(TextEncoding::Utf8));
    QCOMPARE(find<QComboBox>(u"fileSeparator"_s)->currentText(), u"Comma"_s);
    QVERIFY(find<QCheckBox>(u"fileHasHeader"_s)->isChecked());
    QCOMPARE(column(1)->currentText(), u"Prefix"_s);
    QCOMPARE(column(2)->currentText(), u"Page path"_s);
    QCOMPARE(cell(0, 1), u"pages/首页"_s);
    QCOMPARE(barText(u"title"_s), QString());
}

void TestFileStep::namesTheMissingColumn()
{
    open(kForeign);
    QVERIFY(!m_step->rows());
    QCOMPARE(m_step->obstacle(), u"Choose which column holds the page path."_s);
    pick(column(2), u"Page path"_s);
    QCOMPARE(m_step->obstacle(), QString());
    QCOMPARE(m_step->rows()->rows.first().rule.pagePath, u"pages/a"_s);
}

void TestFileStep::theChosenColumnsAreRemembered()
{
    open(kForeign);
    pick(column(2), u"Page path"_s);
    open(kForeign, u"another.csv"_s);
    QCOMPARE(m_step->obstacle(), QString());
    QCOMPARE(column(2)->currentText(), u"Page path"_s);
    QCOMPARE(column(3)->currentText(), u"Not used"_s);
}

void TestFileStep::anotherEncodingReadsAgain()
{
    QStringEncoder gb18030("GB18030");
    open(gb18030.encode(QString::fromUtf8(kTwoRules)));
    QCOMPARE(find<QComboBox>(u"fileEncoding"_s)->currentText(), displayText(TextEncoding::Gb18030));
    QCOMPARE(cell(0, 1), u"pages/首页"_s);
    pick(find<QComboBox>(u"fileEncoding"_s), displayText(TextEncoding::Utf8));
    QVERIFY(cell(0, 1) != u"pages/首页"_s);
    QCOMPARE(barText(u"title"_s),
             u"The file does not fit the encoding %1 everywhere."_s.arg(displayText(TextEncoding::Utf8)));
    QVERIFY(m_step->dismissMessage());
    QVERIFY(!m_step->dismissMessage());
    pick(find<QComboBox>(u"fileEncoding"_s), displayText(TextEncoding::Gb18030));
    QCOMPARE(cell(0, 1), u"pages/首页"_s);
}

void TestFileStep::anotherSeparatorReadsAgain()
{
    open(kForeign);
    QCOMPARE(find<QComboBox>(u"fileSeparator"_s)->currentText(), u"Semicolon"_s);
    pick(find<QComboBox>(u"fileSeparator"_s), u"Comma"_s);
    QCOMPARE(find<ChoiceHeader>(u"columnChoices"_s)->choices().size(), 1);
    pick(find<QComboBox>(u"fileSeparator"_s), u"Semicolon"_s);
    QCOMPARE(find<ChoiceHeader>(u"columnChoices"_s)->choices().size(), 3);
}

void TestFileStep::withoutTitlesTheFirstLineIsARow()
{
    open(kTwoRules);
    QTest::mouseClick(find<QCheckBox>(u"fileHasHeader"_s), Qt::LeftButton, {}, {5, 5});
    waitForFile();
    QCOMPARE(cell(0, 0), u"prefix"_s);
    QVERIFY(!find<QCheckBox>(u"fileHasHeader"_s)->isChecked());
}

void TestFileStep::saysWhatCannotBeReadAndReadsAgain()
{
    const QString name = m_folder->filePath(u"later.csv"_s);
    m_step->open(name);
    waitForFile();
    QVERIFY(barText(u"title"_s).contains(u"later.csv"_s));
    QVERIFY(!m_step->rows());
    QCOMPARE(m_step->obstacle(), u"The file could not be read."_s);
    QCOMPARE(write(u"later.csv"_s, kTwoRules), name);
    QTest::mouseClick(find<QPushButton>(u"readAgain"_s), Qt::LeftButton);
    waitForFile();
    QCOMPARE(barText(u"title"_s), QString());
    QVERIFY(m_step->rows());
}

void TestFileStep::everyChoiceIsReachedByTab()
{
    open(kForeign);
    m_step->focusFirstField();
    QStringList reached;
    for (int i = 0; i < 20; ++i) {
        reached.append(QApplication::focusWidget()->objectName());
        QVERIFY2(!QApplication::focusWidget()->accessibleName().isEmpty() ||
                     qobject_cast<QAbstractButton *>(QApplication::focusWidget()),
                 qPrintable(reached.last()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const QString &name :
         {u"column1"_s, u"column2"_s, u"column3"_s, u"fileEncoding"_s, u"fileSeparator"_s, u"fileHasHeader"_s,
          u"chooseImportFile"_s, u"samplePreview"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

void TestFileStep::aLongTitleIsToldInFull()
{
    const QString title = u"Where the code is to lead when it is scanned with the camera of a telephone"_s;
    open("prefix," + title.toUtf8() + "\nhttps://shop.example/a/,pages/a\n");
    const auto *header = find<ChoiceHeader>(u"columnChoices"_s);
    const QPoint place(header->sectionViewportPosition(1) + 10, 5);
    QHelpEvent help(QEvent::ToolTip, place, header->viewport()->mapToGlobal(place));
    QApplication::sendEvent(header->viewport(), &help);
    QCOMPARE(QToolTip::text(), title);
}

QTEST_MAIN(TestFileStep)
#include "tst_filestep.moc"
