#include "app/application.h"
#include "app/language.h"
#include "core/secrets/memorysecretstore.h"
#include "core/store/snapshotstore.h"
#include "ui/rules/ruletableview.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump;

namespace {

/// Something of everything: new, changed, the same, published, invalid, twice, and one that WeChat refuses.
constexpr auto kAutumn = R"(prefix,path,state,open_version,permit_sub_rule,debug_url_1
https://qr.example-shop.cn/autumn/,pages/autumn/index,1,3,1,
https://qr.example-shop.cn/wifi/,pages/wifi/guest,1,2,1,https://qr.example-shop.cn/wifi/1
https://qr.example-shop.cn/feedback,pages/feedback/index,1,3,1,https://qr.example-shop.cn/feedback?order=1
https://qr.example-shop.cn/menu,pages/menu/autumn,1,2,1,
https://qr.example-shop.cn/moon cake/,pages/moon/index,1,3,1,
https://qr.example-shop.cn/autumn/,pages/autumn/second,1,3,1,
https://qr.example-shop.cn/lantern/,pages/lantern/index,1,3,1,
https://no-icp.sandbox.example/autumn/,pages/autumn/index,1,3,1,
)";

} // namespace

/// The whole program through its main job, as a reader of the README would do it. With QRJUMP_SCREENSHOTS set
/// to a folder, it leaves the pictures of the README there.
class TestTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_hasStopped, "an earlier step of the tour failed"); }
    void cleanup() { m_hasStopped = m_hasStopped || QTest::currentTestFailed(); }
    void noShortcutIsAmbiguous();
    void startsWithAWelcome();
    void seesTheRulesOfBothAccounts();
    void goesToPage30();
    void filtersByTwoPrefixes();
    void readsAllRules();
    void comparesSnapshots();
    void addsARule();
    void isRefusedAndUnderstandsWhy();
    void editsTheRule();
    void publishesIt();
    void exportsEverything();
    void dropsAFileToImport();
    void looksBack();
    void looksUpAnErrorCode();
    void worksInTheDark();
    void everyFocusableWidgetOfTheWindowHasAName();

private:
    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        const auto widgets = m_program->window().findChildren<Widget *>(name);
        for (Widget *widget : widgets) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    void click(const QString &name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    void type(const QString &name, const QString &text)
    {
        find(name)->setFocus();
        QTest::keyClicks(find(name), text);
    }
    void trigger(const QString &action) { m_program->window().findChild<QAction *>(action)->trigger(); }
    void chooseAccount(int row)
    {
        find<QListView>(u"accountList"_s)
            ->setCurrentIndex(
                m_program->window().findChild<QListView *>(u"accountList"_s)->model()->index(row, 0));
    }
    [[nodiscard]] QString truth() const { return find<QLabel>(u"truthLine"_s)->text(); }
    [[nodiscard]] QDialog *dialog() const
    {
        return qobject_cast<QDialog *>(QApplication::activeModalWidget());
    }
    [[nodiscard]] ui::RuleTableView *table() const { return find<ui::RuleTableView>(u"ruleTable"_s); }
    void waitUntilLoaded()
    {
        QTRY_VERIFY(!find(u"loadProgress"_s));
        QTRY_VERIFY(!truth().isEmpty());
    }
    void takePicture(const QString &name, const QWidget *front = nullptr);
    void keepTwoSnapshots();

    bool m_hasStopped = false;
    QTemporaryDir m_folder;
    core::MemorySecretStore m_keychain;
    std::unique_ptr<app::Language> m_language;
    std::unique_ptr<app::Application> m_program;
};

void TestTour::initTestCase()
{
    m_language = std::make_unique<app::Language>(*qApp, u"en"_s);
    m_program =
        std::make_unique<app::Application>(*qApp, app::programFolders(m_folder.path(), {}), m_keychain);
    m_program->window().resize(1180, 720);
    m_program->window().show();
    m_program->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_program->window()));
}

void TestTour::takePicture(const QString &name, const QWidget *front)
{
    const QString folder = qEnvironmentVariable("QRJUMP_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QCoreApplication::processEvents(); // what a person would wait for
    QPixmap picture = const_cast<app::Application &>(*m_program).window().grab();
    if (front) {
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 60));
        QRect place(QPoint(), front->size());
        place.moveCenter(picture.rect().center());
        painter.drawPixmap(place.topLeft(), const_cast<QWidget *>(front)->grab());
        painter.setPen(QColor(0, 0, 0, 120));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    QVERIFY(picture.save(QDir(folder).filePath(name + u".png"_s)));
}

void TestTour::noShortcutIsAmbiguous()
{
    QList<QKeySequence> taken;
    QList<QKeySequence> ofOneWidget; // two widgets may have a key each, but none that the window has
    for (const QAction *action : m_program->window().findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!taken.contains(keys), qPrintable(keys.toString() + u' ' + action->text()));
            (action->shortcutContext() == Qt::WidgetShortcut ? ofOneWidget : taken).append(keys);
        }
    }
    for (const QKeySequence &keys : std::as_const(ofOneWidget))
        QVERIFY2(!taken.contains(keys), qPrintable(keys.toString()));
    QVERIFY(taken.contains(QKeySequence(Qt::Key_F5)));
}

void TestTour::startsWithAWelcome()
{
    QVERIFY(find(u"trySandbox"_s));
    takePicture(u"welcome"_s);
    click(u"trySandbox"_s);
    QTRY_VERIFY(find(u"accountList"_s));
}

void TestTour::seesTheRulesOfBothAccounts()
{
    waitUntilLoaded();
    QVERIFY(truth().startsWith(u"12 loaded · 12 on the server · "_s));
    QCOMPARE(find<QLabel>(u"publishQuota"_s)->text(), u"20 publishes left this month"_s);
    QSignalSpy readAgain(table()->model(), &QAbstractItemModel::modelReset);
    trigger(u"refresh"_s);
    QVERIFY(readAgain.wait());
    table()->selectRow(4);
    takePicture(u"ordinary"_s);
    chooseAccount(1);
    waitUntilLoaded();
    QVERIFY(truth().startsWith(u"200 loaded · 12,345 on the server · page 1 of 62"_s));
    QVERIFY(m_program->window().windowTitle().startsWith(u"Sandbox service account"_s));
}

void TestTour::goesToPage30()
{
    auto *page = find<QSpinBox>(u"pageNumber"_s);
    page->setFocus();
    page->selectAll();
    QTest::keyClicks(page, u"30\r"_s);
    QTRY_VERIFY(truth().contains(u"page 30 of 62"_s));
    takePicture(u"service"_s);
}

void TestTour::filtersByTwoPrefixes()
{
    const QStringList prefixes{table()->model()->index(3, 0).data().toString(),
                               table()->model()->index(150, 0).data().toString()};
    click(u"scopePrefixes"_s);
    for (const QString &prefix : prefixes)
        type(u"prefixInput"_s, prefix + u'\r');
    click(u"lookUpPrefixes"_s);
    QTRY_VERIFY(truth().contains(u"by 2 prefixes"_s));
    QCOMPARE(table()->model()->rowCount(), 2);
    takePicture(u"prefixes"_s);
}

void TestTour::readsAllRules()
{
    click(u"scopeAll"_s);
    QTRY_VERIFY(truth().startsWith(u"1,000 loaded · 12,345 on the server"_s));
    QTRY_VERIFY(find<QProgressBar>(u"readingProgress"_s)->value() >= 4'000);
    takePicture(u"all-rules"_s);
    click(u"stopReading"_s);
    QTRY_VERIFY(truth().contains(u"incomplete, at least"_s));
}

void TestTour::comparesSnapshots()
{
    keepTwoSnapshots();
    trigger(u"compareSnapshots"_s);
    auto *compare = m_program->window().findChild<QDialog *>(u"compareDialog"_s);
    QVERIFY(compare);
    auto *before = compare->findChild<QComboBox *>(u"readingBefore"_s);
    QTRY_VERIFY(before->count() >= 3);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_End); // yesterday
    auto *differences = compare->findChild<QTableView *>(u"differenceTable"_s);
    QTRY_COMPARE(differences->model()->rowCount(), 5);
    differences->selectRow(2);
    compare->resize(980, 600);
    takePicture(u"compare"_s, compare);
    compare->close();
}

/// Of the service account: yesterday and today, with five differences.
void TestTour::keepTwoSnapshots()
{
    const auto accounts = core::AccountStore(m_folder.path(), core::SystemClock()).load();
    QVERIFY(accounts);
    const core::Account &service = accounts->accounts.at(1);
    const QDateTime now = QDateTime::currentDateTime();
    core::Snapshot snapshot{.owner = {service.id, service.miniProgramAppid}, .endedAt = now.addDays(-1)};
    core::RuleSet rules = table()->selection().rules;
    core::SnapshotStore store;
    QVERIFY(store.open(m_folder.filePath(u"snapshots.db"_s)));
    QVERIFY(store.save(snapshot, rules));
    for (const int position : {17, 40}) {
        core::JumpRule changed = rules.at(position);
        changed.pagePath = u"pages/autumn/index?from=poster"_s;
        rules.replace(position, changed);
    }
    core::JumpRule published = rules.at(0);
    published.state = core::RuleState::Published;
    rules.replace(0, published);
    rules.remove(60);
    core::JumpRule added = rules.at(3);
    added.prefix = u"http://weixin.qq.com/q/autumn-poster"_s;
    rules.append(added);
    snapshot.endedAt = now;
    QVERIFY(store.save(snapshot, rules));
}

void TestTour::addsARule()
{
    chooseAccount(0);
    trigger(u"addRule"_s);
    QTRY_VERIFY(dialog());
    type(u"prefixField"_s, u"https://qr.example-shop.cn/spring/"_s);
    type(u"pagePathField"_s, u"pages/spring/index"_s);
    type(u"testLink1"_s, u"https://qr.example-shop.cn/spring/1"_s);
    takePicture(u"add"_s, dialog());
    click(u"sendButton"_s);
    QTRY_VERIFY(!dialog());
    QCOMPARE(table()->currentRule()->prefix, u"https://qr.example-shop.cn/spring/"_s);
    QVERIFY(truth().contains(u"13 on the server"_s));
}

void TestTour::isRefusedAndUnderstandsWhy()
{
    trigger(u"addRule"_s);
    QTRY_VERIFY(dialog());
    type(u"prefixField"_s, u"https://no-file.sandbox.example/menu/"_s);
    type(u"pagePathField"_s, u"pages/menu/index"_s);
    click(u"sendButton"_s);
    const auto says = [this](const QString &wanted) {
        const auto texts = dialog()->findChildren<QTextEdit *>();
        return std::any_of(texts.begin(), texts.end(), [&](const QTextEdit *text) {
            return text->isVisible() && text->toPlainText().contains(wanted);
        });
    };
    QTRY_VERIFY(says(u"85069"_s));
    QVERIFY(says(u"rid"_s));
    QCOMPARE(find<QLineEdit>(u"prefixField"_s)->text(), u"https://no-file.sandbox.example/menu/"_s);
    takePicture(u"refused"_s, dialog());
    dialog()->close();
    if (auto *discard = find(u"discardButton"_s))
        QTest::mouseClick(discard, Qt::LeftButton);
    QTRY_VERIFY(!dialog());
}

void TestTour::editsTheRule()
{
    table()->selectPrefix(u"https://qr.example-shop.cn/spring/"_s);
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(dialog());
    find<QLineEdit>(u"pagePathField"_s)->selectAll();
    type(u"pagePathField"_s, u"pages/summer/index"_s);
    takePicture(u"edit"_s, dialog());
    click(u"sendButton"_s);
    QTRY_VERIFY(!dialog());
    QCOMPARE(table()->currentRule()->pagePath, u"pages/summer/index"_s);
}

void TestTour::publishesIt()
{
    trigger(u"publishRules"_s);
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(find<QPushButton>(u"confirmButton"_s)->isEnabled());
    takePicture(u"publish"_s, dialog());
    click(u"confirmButton"_s);
    QTRY_VERIFY(table()->onlySelectedRule() && table()->onlySelectedRule()->isPublished());
    QTRY_COMPARE(find<QPushButton>(u"leaveButton"_s)->text().remove(u'&'), u"Close"_s);
    click(u"leaveButton"_s);
    QTRY_VERIFY(!dialog());
}

void TestTour::exportsEverything()
{
    const QString fileName = m_folder.filePath(u"rules.csv"_s);
    trigger(u"exportRules"_s);
    QTRY_VERIFY(dialog());
    const auto choices = dialog()->findChildren<QRadioButton *>();
    QTest::mouseClick(choices.last(), Qt::LeftButton, {}, QPoint(8, choices.last()->height() / 2));
    auto *target = find<QLineEdit>(u"targetFile"_s);
    target->setText(fileName);
    takePicture(u"export"_s, dialog());
    click(u"startExport"_s);
    QTRY_VERIFY(QFile::exists(fileName));
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 14); // header and 13 rules
    QTRY_VERIFY(find(u"openFolder"_s));         // the file is there before the dialog knows
    click(u"closeDialog"_s);
    QTRY_VERIFY(!dialog());
}

void TestTour::dropsAFileToImport()
{
    const QString fileName = m_folder.filePath(u"autumn.csv"_s);
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kAutumn);
    file.close();
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(fileName)});
    QDragEnterEvent enter({400, 300}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_program->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({400, 300}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_program->window(), &drop);
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(find<QPushButton>(u"mainImport"_s)->isEnabled());
    dialog()->resize(1000, 620);
    const auto verb = [this] { return find<QPushButton>(u"mainImport"_s)->text().remove(u'&'); };
    click(u"mainImport"_s);
    QTRY_COMPARE(verb(), u"Import 4 rules"_s);
    auto *rows = find<QAbstractItemView>(u"planTable"_s);
    rows->setCurrentIndex(rows->model()->index(1, 0));
    takePicture(u"import-plan"_s, dialog());
    click(u"mainImport"_s);
    QTRY_VERIFY(find<QPushButton>(u"retryFailed"_s) && find<QPushButton>(u"retryFailed"_s)->isEnabled());
    const QString sentence = find<QLabel>(u"importSentence"_s)->text();
    QVERIFY2(sentence.startsWith(u"After this window is closed, the history"_s), qPrintable(sentence));
    takePicture(u"import-report"_s, dialog());
    click(u"closeImport"_s);
    QTRY_VERIFY(!dialog());
}

void TestTour::looksBack()
{
    trigger(u"showHistory"_s);
    QDialog *history = nullptr;
    QTRY_VERIFY((history = m_program->window().findChild<QDialog *>(u"historyDialog"_s)) &&
                history->isVisible());
    history->resize(1120, 620);
    auto *operations = history->findChild<QAbstractItemView *>(u"historyTable"_s);
    QTRY_COMPARE(operations->model()->rowCount(), 8); // add, refused add, edit, publish, four of the file
    operations->setCurrentIndex(operations->model()->index(0, 0));
    takePicture(u"history"_s, history);
    history->close();
}

void TestTour::looksUpAnErrorCode()
{
    trigger(u"errorCodes"_s);
    QDialog *codes = nullptr;
    QTRY_VERIFY((codes = m_program->window().findChild<QDialog *>(u"errorCodesDialog"_s)) &&
                codes->isVisible());
    QTest::keyClicks(codes->findChild<QLineEdit *>(), u"85068"_s);
    takePicture(u"error-codes"_s, codes);
    codes->close();
}

void TestTour::worksInTheDark()
{
    trigger(u"darkColours"_s);
    QTRY_VERIFY(m_program->window().palette().window().color().lightness() < 128);
    table()->selectRow(2);
    takePicture(u"dark"_s);
}

void TestTour::everyFocusableWidgetOfTheWindowHasAName()
{
    int checked = 0;
    for (QWidget *widget : m_program->window().findChildren<QWidget *>()) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        ++checked;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        const QString name = accessible ? accessible->text(QAccessible::Name) : QString();
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
    }
    QVERIFY2(checked >= 5, "accounts, find box, two lists and the table at least");
}

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
