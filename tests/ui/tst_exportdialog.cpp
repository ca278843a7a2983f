#include "ui/transfer/exportdialog.h"

#include "core/api/errorcatalogue.h"
#include "core/csv/csvreader.h"
#include "core/csv/rulecsv.h"
#include "core/csv/textdecoder.h"
#include "core/sandbox/sandboxserver.h"
#include "tests/support/manualclock.h"
#include "tests/transfer/transferbench.h"
#include "ui/transfer/desktopfiles.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/wrappedtext.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace qrjump::ui;

namespace {

const QByteArray kOldContent(12'300, 'x');
const QString kDefaultName = u"Shop 2026-03-04.csv"_s;

/// A desktop whose user has already decided.
class FakeDesktop final : public DesktopFiles
{
public:
    void chooseFileToWrite(QWidget *, const QString &suggestion,
                           const std::function<void(const QString &)> &chosen) override
    {
        suggestions.append(suggestion);
        if (!choice.isEmpty())
            chosen(choice);
    }

    void chooseFileToRead(QWidget *, const QString &, const std::function<void(const QString &)> &) override
    {}
    [[nodiscard]] bool openFolder(const QString &folder) override
    {
        openedFolders.append(folder);
        return opensFolders;
    }

    QString choice; ///< "" for a user who cancels
    bool opensFolders = true;
    QStringList suggestions;
    QStringList openedFolders;
};

ScriptStep refusal()
{
    return jsonAnswer(R"({"errcode":48001,"errmsg":"api unauthorized rid: a-b-c"})");
}

} // namespace

namespace {

RuleSelection selectionOf(const QList<JumpRule> &rules)
{
    return RuleSelection::all(RuleSet(rules));
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsEveryChoiceWithItsCount();
    void saysOfWhenTheLoadedRulesAre();
    void emptyChoicesCannotBeChosen();
    void saysWhenTheCountIsUnknown();
    void tellsTheDayOfAnOldCount();
    void hasNothingToDoWithoutRules();
    void theVerbFollowsTheChoice();

    void exportsWithOneKey();
    void exportsWhatIsChosen();
    void exportsTheChosenColumns();
    void offersTheColumnsOfTheVariant();
    void writesGb18030();
    void namesTheRuleThatCannotBeWritten();

    void proposesAFileInTheDocuments();
    void remembersFolderAndEncoding();
    void takesTheChosenFile();
    void refusesAMissingFolder();
    void saysWhatItReplaces();
    void neverReplacesAFileUnasked();
    void tellsAFileThatCannotBeWritten();

    void exportsEverythingFromTheSandbox();
    void showsTheProgress();
    void showsThatReadingWaits();
    void stoppingLeavesTheOldFile();
    void closingAsksWhileItRuns();
    void escapeUnwindsOneLevel();
    void explainsARefusalAndRetries();
    void opensTheFolder();
    void namesTheFolderThatCannotBeOpened();
    void takesOverTheNewTotal();

    void buttonsStayWhereTheyAre();
    void everythingIsReachedByTab();
    void everythingHasAName();

private:
    void open(ExportContext context, TransferBench &bench);
    void open(TransferBench &bench) { open(m_context, bench); }
    void writeOldFile();
    void startEverything();
    void verifyNames() const;

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    [[nodiscard]] QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    [[nodiscard]] QRadioButton *source(const QString &name) const
    {
        return find<QRadioButton>(name + u"Source"_s);
    }
    [[nodiscard]] QString label(const QString &name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QString verb() const { return button(u"startExport"_s)->text().remove(u'&'); }
    [[nodiscard]] QString fileMessage() const { return find<FieldMessage>(u"targetMessage"_s)->text(); }
    void click(const QString &name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    [[nodiscard]] bool isBarShown() const { return find<InlineBar>(u"inlineBar"_s)->isVisible(); }
    [[nodiscard]] QString barText(const QString &part) const
    {
        const auto *text = find<InlineBar>(u"inlineBar"_s)->findChild<WrappedText *>(part);
        return text->isVisible() ? text->toPlainText() : QString();
    }
    [[nodiscard]] QString barTitle() const { return barText(u"title"_s); }

    [[nodiscard]] QString filePath(const QString &name = kDefaultName) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] QByteArray content(const QString &name = kDefaultName) const;
    [[nodiscard]] QStringList filesInFolder() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    ManualClock m_clock;
    ErrorCatalogue m_catalogue;
    std::unique_ptr<QTemporaryDir> m_settingsFolder;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<ExportDialog> m_dialog;
    ExportContext m_context;
};

void TestExportDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestExportDialog::init()
{
    m_clock.reset();
    m_settingsFolder = std::make_unique<QTemporaryDir>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_settingsFolder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->setValue(u"export/folder"_s, m_folder->path());
    m_desktop = std::make_unique<FakeDesktop>();
    m_context = {.accountName = u"Shop"_s,
                 .kind = AccountKind::Service,
                 .selected = {},
                 .matching = selectionOf(numberedRules(10, 14)),
                 .loaded = selectionOf(numberedRules(0, 200)),
                 .totalOnServer = 12'345,
                 .totalAsOf = m_clock.now()};
}

void TestExportDialog::cleanup()
{
    m_dialog.reset();
}

void TestExportDialog::open(ExportContext context, TransferBench &bench)
{
    m_dialog = std::make_unique<ExportDialog>(
        std::move(context),
        ExportDialog::Services{bench.client, *m_settings, m_clock, m_catalogue, *m_desktop});
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

/// 12,300 bytes, of 10:41 on the day of the clock.
void TestExportDialog::writeOldFile()
{
    QFile file(filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(kOldContent), kOldContent.size());
    file.flush();
    QVERIFY(file.setFileTime(QDateTime(m_clock.now().date(), {10, 41}), QFileDevice::FileModificationTime));
}

void TestExportDialog::startEverything()
{
    click(u"everythingSource"_s);
    click(u"startExport"_s);
}

QByteArray TestExportDialog::content(const QString &name) const
{
    QFile file(filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportDialog::showsEveryChoiceWithItsCount()
{
    TransferBench bench({stall()});
    m_context.selected = selectionOf(numberedRules(3, 3));
    open(bench);
    QCOMPARE(label(u"selectedSourceCount"_s), u"3"_s);
    QCOMPARE(label(u"matchingSourceCount"_s), u"14"_s);
    QCOMPARE(label(u"loadedSourceCount"_s), u"200"_s);
    QCOMPARE(label(u"everythingSourceCount"_s), u"12,345"_s);
    QCOMPARE(label(u"everythingSourceRemark"_s), u"As of 10:42:03; read again for the export."_s);
    QVERIFY(source(u"selected"_s)->isChecked());
}

void TestExportDialog::saysOfWhenTheLoadedRulesAre()
{
    TransferBench bench({stall()});
    m_context.loadedState = {u"The loaded rules: snapshot of 10:40:00, incomplete."_s, true};
    open(bench);
    const auto *message = find<FieldMessage>(u"loadedState"_s);
    QCOMPARE(message->text(), m_context.loadedState.text);
    QVERIFY(message->hasProblem());
    click(u"everythingSource"_s);
    QCOMPARE(message->text(), QString());
    click(u"loadedSource"_s);
    QCOMPARE(message->text(), m_context.loadedState.text);

    m_context.loadedState.areIncomplete = false;
    open(bench);
    QVERIFY(!find<FieldMessage>(u"loadedState"_s)->hasProblem());
    QCOMPARE(find<FieldMessage>(u"loadedState"_s)->text(), m_context.loadedState.text);
}

void TestExportDialog::emptyChoicesCannotBeChosen()
{
    TransferBench bench({stall()});
    open(bench);
    QCOMPARE(label(u"selectedSourceCount"_s), u"0"_s);
    QVERIFY(source(u"selected"_s)->isVisible());
    QVERIFY(!source(u"selected"_s)->isEnabled());
    QVERIFY(source(u"matching"_s)->isChecked());
    click(u"selectedSource"_s);
    QVERIFY(source(u"matching"_s)->isChecked());
}

void TestExportDialog::saysWhenTheCountIsUnknown()
{
    TransferBench bench({stall()});
    m_context.totalOnServer.reset();
    open(bench);
    QCOMPARE(label(u"everythingSourceCount"_s), QString());
    QCOMPARE(label(u"everythingSourceRemark"_s), u"Unknown count; read for the export."_s);
    QVERIFY(source(u"everything"_s)->isEnabled());
}

void TestExportDialog::tellsTheDayOfAnOldCount()
{
    TransferBench bench({stall()});
    m_clock.advance(std::chrono::hours(24));
    open(bench);
    QCOMPARE(label(u"everythingSourceRemark"_s), u"As of 2026-03-04 10:42:03; read again for the export."_s);
}

void TestExportDialog::hasNothingToDoWithoutRules()
{
    TransferBench bench({stall()});
    open({.accountName = u"Shop"_s, .selected = {}, .matching = {}, .loaded = {}, .totalOnServer = 0}, bench);
    QVERIFY(!button(u"startExport"_s)->isEnabled());
    QCOMPARE(verb(), u"Nothing to export"_s);
    press(Qt::Key_Return);
    QVERIFY(filesInFolder().isEmpty());
}

void TestExportDialog::theVerbFollowsTheChoice()
{
    TransferBench bench({stall()});
    open(bench);
    QCOMPARE(verb(), u"Export 14 rules"_s);
    press(Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(source(u"loaded"_s)->isChecked());
    QCOMPARE(verb(), u"Export 200 rules"_s);
    press(Qt::Key_Down);
    QVERIFY(source(u"everything"_s)->isChecked());
    QCOMPARE(verb(), u"Export everything (12,345 rules)"_s);
    writeOldFile();
    find<QLineEdit>(u"targetFile"_s)->setText(filePath() + u' ');
    QCOMPARE(verb(), u"Replace file (12,345 rules)"_s);
}

void TestExportDialog::exportsWithOneKey()
{
    TransferBench bench({stall()});
    m_context.matching =
        selectionOf({{u"http://weixin.qq.com/q/1"_s, u"pages/首页"_s, RuleState::Published, {}, {}, {}}});
    open(bench);
    press(Qt::Key_Return);
    QTRY_COMPARE(barTitle(), u"1 row written to “Shop 2026-03-04.csv”."_s);
    QCOMPARE(content(),
             "\xEF\xBB\xBFprefix,path,state\r\nhttp://weixin.qq.com/q/1,pages/首页,published\r\n"_ba);
    QCOMPARE(bench.server.requests().size(), 0);
    QVERIFY(button(u"closeDialog"_s)->hasFocus());
    press(Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
}

void TestExportDialog::exportsWhatIsChosen()
{
    TransferBench bench({stall()});
    open(bench);
    press(Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(source(u"loaded"_s)->isChecked());
    press(Qt::Key_X, Qt::AltModifier);
    QTRY_COMPARE(barTitle(), u"200 rows written to “Shop 2026-03-04.csv”."_s);
    QCOMPARE(content().count("\r\n"), 201);
}

void TestExportDialog::exportsTheChosenColumns()
{
    TransferBench bench({stall()});
    open(bench);
    click(u"pathColumn"_s);
    click(u"startExport"_s);
    QTRY_VERIFY(isBarShown());
    QVERIFY(content().startsWith("\xEF\xBB\xBFprefix,state\r\nhttp://weixin.qq.com/q/000010,published\r\n"));
}

void TestExportDialog::offersTheColumnsOfTheVariant()
{
    TransferBench service({stall()});
    open(service);
    QCOMPARE(m_dialog->findChildren<QCheckBox *>().size(), 3);
    QVERIFY(find<QCheckBox>(u"prefixColumn"_s)->isChecked());
    QVERIFY(!find<QCheckBox>(u"prefixColumn"_s)->isEnabled());

    TransferBench ordinary({stall()}, AccountKind::Ordinary);
    m_context.kind = AccountKind::Ordinary;
    open(ordinary);
    QCOMPARE(m_dialog->findChildren<QCheckBox *>().size(), 6);
    click(u"startExport"_s);
    QTRY_VERIFY(isBarShown());
    QVERIFY(content().startsWith("\xEF\xBB\xBFprefix,path,state,open_version,permit_sub_rule,debug_url_1,"));
}

void TestExportDialog::writesGb18030()
{
    if (!isSupported(CsvEncoding::Gb18030))
        QSKIP("This Qt was built without ICU.");
    TransferBench bench({stall()});
    m_context.matching =
        selectionOf({{u"http://weixin.qq.com/q/1"_s, u"首页"_s, RuleState::Published, {}, {}, {}}});
    open(bench);
    press(Qt::Key_N, Qt::AltModifier);
    QVERIFY(find<QComboBox>(u"encoding"_s)->hasFocus());
    press(Qt::Key_End);
    click(u"startExport"_s);
    QTRY_VERIFY(isBarShown());
    QCOMPARE(content(), "prefix,path,state\r\nhttp://weixin.qq.com/q/1,\xCA\xD7\xD2\xB3,published\r\n"_ba);
}

void TestExportDialog::namesTheRuleThatCannotBeWritten()
{
    if (!isSupported(CsvEncoding::Gb18030))
        QSKIP("This Qt was built without ICU.");
    TransferBench bench({stall()});
    writeOldFile();
    QList<JumpRule> rules = m_context.matching.toList();
    rules[7].pagePath = u"pages/"_s + QChar(0xD83D);
    m_context.matching = selectionOf(rules);
    open(bench);
    find<QComboBox>(u"encoding"_s)->setFocus();
    press(Qt::Key_End);
    click(u"startExport"_s);
    QTRY_VERIFY(isBarShown());
    QCOMPARE(barTitle(), u"Rule 8 cannot be written: “http://weixin.qq.com/q/000017”."_s);
    QVERIFY(barText(u"changed"_s).contains(u"as it was before"_s));
    QVERIFY(!button(u"useUtf8WithBom"_s)); // no encoding has half a character
    QCOMPARE(content(), kOldContent);
    QCOMPARE(filesInFolder(), QStringList{kDefaultName});
}

void TestExportDialog::proposesAFileInTheDocuments()
{
    TransferBench bench({stall()});
    m_settings->clear();
    open(bench);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QDir(documents).exists() ? documents : QDir::homePath();
    QCOMPARE(find<QLineEdit>(u"targetFile"_s)->text(),
             QDir::toNativeSeparators(QDir(folder).filePath(kDefaultName)));
    QCOMPARE(find<QComboBox>(u"encoding"_s)->currentIndex(), 0);
}

void TestExportDialog::remembersFolderAndEncoding()
{
    TransferBench bench({stall()});
    QVERIFY(QDir(m_folder->path()).mkdir(u"deeper"_s));
    open(bench);
    find<QLineEdit>(u"targetFile"_s)->setText(filePath(u"deeper/mine.csv"_s));
    find<QComboBox>(u"encoding"_s)->setFocus();
    press(Qt::Key_Down);
    click(u"startExport"_s);
    QTRY_VERIFY(isBarShown());
    open(bench);
    QCOMPARE(find<QLineEdit>(u"targetFile"_s)->text(),
             QDir::toNativeSeparators(filePath(u"deeper/"_s + kDefaultName)));
    QCOMPARE(find<QComboBox>(u"encoding"_s)->currentIndex(), 1);
}

void TestExportDialog::takesTheChosenFile()
{
    TransferBench bench({stall()});
    open(bench);
    click(u"chooseFile"_s); // and cancel
    QCOMPARE(m_desktop->suggestions, QStringList{filePath()});
    QCOMPARE(find<QLineEdit>(u"targetFile"_s)->text(), QDir::toNativeSeparators(filePath()));
    m_desktop->choice = filePath(u"mine.csv"_s);
    press(Qt::Key_H, Qt::AltModifier);
    QTRY_COMPARE(find<QLineEdit>(u"targetFile"_s)->text(), QDir::toNativeSeparators(filePath(u"mine.csv"_s)));
    click(u"startExport"_s);
    QTRY_VERIFY(isBarShown());
    QCOMPARE(filesInFolder(), QStringList{u"mine.csv"_s});
}

void TestExportDialog::refusesAMissingFolder()
{
    TransferBench bench({stall()});
    open(bench);
    find<QLineEdit>(u"targetFile"_s)->setText(filePath(u"missing/rules.csv"_s));
    QVERIFY(find<FieldMessage>(u"targetMessage"_s)->hasProblem());
    QVERIFY(fileMessage().startsWith(u"There is no folder"_s));
    find<QComboBox>(u"encoding"_s)->setFocus();
    click(u"startExport"_s);
    QVERIFY(find<QLineEdit>(u"targetFile"_s)->hasFocus());
    QVERIFY(!isBarShown());
    QVERIFY(QDir(m_folder->path()).mkdir(u"missing"_s));
    click(u"startExport"_s); // looks again
    QTRY_VERIFY(isBarShown());
    QVERIFY(QFile::exists(filePath(u"missing/rules.csv"_s)));
}

void TestExportDialog::saysWhatItReplaces()
{
    TransferBench bench({stall()});
    writeOldFile();
    open(bench);
    QCOMPARE(fileMessage(), u"Replaces the file of 10:41, 12 kB."_s);
    QCOMPARE(verb(), u"Replace file (14 rules)"_s);
    press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(isBarShown());
    QCOMPARE(content().count("\r\n"), 15);
    QVERIFY(fileMessage().startsWith(u"Written at"_s));
    QVERIFY(!find<FieldMessage>(u"targetMessage"_s)->hasProblem());
    QCOMPARE(verb(), u"Replace file (14 rules)"_s);
}

void TestExportDialog::neverReplacesAFileUnasked()
{
    TransferBench bench({stall()});
    open(bench);
    QCOMPARE(verb(), u"Export 14 rules"_s);
    writeOldFile(); // by another program
    click(u"startExport"_s);
    QCOMPARE(verb(), u"Replace file (14 rules)"_s);
    QCOMPARE(fileMessage(), u"Replaces the file of 10:41, 12 kB."_s);
    QCOMPARE(content(), kOldContent);
    QVERIFY(!find<QWidget>(u"stopExport"_s)->isVisible());
    click(u"startExport"_s);
    QTRY_VERIFY(isBarShown());
    QCOMPARE(content().count("\r\n"), 15);
}

void TestExportDialog::tellsAFileThatCannotBeWritten()
{
    if (!QFile::exists(u"/dev/null"_s))
        QSKIP("This system has no devices in the file system.");
    TransferBench bench({stall()});
    open(bench);
    find<QLineEdit>(u"targetFile"_s)->setText(u"/dev/null"_s);
    startEverything();
    QTRY_VERIFY(isBarShown());
    QCOMPARE(barTitle(), u"The file “/dev/null” cannot be written."_s);
    QVERIFY(button(u"retryExport"_s)->hasFocus());
    QCOMPARE(bench.server.requests().size(), 0);
}

void TestExportDialog::exportsEverythingFromTheSandbox()
{
    qrjump::sandbox::SandboxOptions options;
    options.limitsCalls = false;
    qrjump::sandbox::SandboxServer sandbox(options);
    QVERIFY(sandbox.start());
    const qrjump::sandbox::SandboxAccount account = sandbox.accounts().last();
    SystemClock clock;
    QNetworkAccessManager network;
    RateLimiter limiter({.perSecond = 1000, .perMinute = 10'000}, clock);
    FixedAccessToken tokens(Secret(account.accessToken.toUtf8()));
    ApiChannel channel(sandbox.baseUrl(), network, limiter, tokens);
    JumpRuleClient client({account.kind, account.miniProgramAppid}, channel);
    m_dialog = std::make_unique<ExportDialog>(
        m_context, ExportDialog::Services{client, *m_settings, m_clock, m_catalogue, *m_desktop});
    m_dialog->open();
    startEverything();
    QTRY_COMPARE_WITH_TIMEOUT(barTitle(), u"12,345 rows written to “Shop 2026-03-04.csv”."_s, 60'000);

    CsvReader reader;
    TextDecoder decoder(TextEncoding::Utf8WithBom);
    const auto records = reader.read(decoder.decode(content()));
    QVERIFY(records);
    const auto csv = RuleCsv::fromHeader(records->first().fields);
    QVERIFY(csv);
    const QList<JumpRule> expected = sandbox.rules(account.kind);
    QCOMPARE(records->size(), expected.size() + 1);
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(csv->rule(records->at(i + 1).fields).value(), expected.at(i));
}

void TestExportDialog::showsTheProgress()
{
    TransferBench bench({pageAnswer(numberedRules(0, 200), 250), stall()});
    open(bench);
    startEverything();
    QVERIFY(find<QWidget>(u"stopExport"_s)->hasFocus());
    QVERIFY(!button(u"startExport"_s)->isEnabled());
    QVERIFY(!source(u"loaded"_s)->isEnabled());
    QTRY_COMPARE(label(u"progressText"_s), u"200 of 250 rules read"_s);
    QCOMPARE(find<QProgressBar>(u"progressBar"_s)->maximum(), 250);
    QCOMPARE(find<QProgressBar>(u"progressBar"_s)->value(), 200);
}

void TestExportDialog::showsThatReadingWaits()
{
    TransferBench bench({stall()});
    open(bench);
    startEverything();
    BackOff backOff;
    backOff.error.kind = ApiError::Kind::Refused;
    backOff.error.errcode = 44990;
    backOff.delay = std::chrono::seconds(3);
    Q_EMIT bench.client.backedOff(backOff);
    QCOMPARE(label(u"progressText"_s),
             m_catalogue.find(44990)->meaning.localized() + u" Reading goes on by itself in 3 seconds."_s);
}

void TestExportDialog::stoppingLeavesTheOldFile()
{
    TransferBench bench({pageAnswer(numberedRules(0, 200), 250), stall()});
    writeOldFile();
    open(bench);
    startEverything();
    QTRY_COMPARE(bench.server.requests().size(), 2);
    press(Qt::Key_T, Qt::AltModifier);
    QTRY_COMPARE(barTitle(), u"The export was stopped."_s);
    QVERIFY(barText(u"changed"_s).contains(u"as it was before"_s));
    QCOMPARE(content(), kOldContent);
    QCOMPARE(filesInFolder(), QStringList{kDefaultName});
    QVERIFY(m_dialog->isVisible());
    QVERIFY(button(u"startExport"_s)->hasFocus());
}

void TestExportDialog::closingAsksWhileItRuns()
{
    TransferBench bench({stall()});
    writeOldFile();
    open(bench);
    startEverything();
    click(u"closeDialog"_s);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(barTitle(), u"The export is still running."_s);
    QVERIFY(button(u"keepGoing"_s)->hasFocus());
    press(Qt::Key_Return);
    QVERIFY(!isBarShown());
    QVERIFY(find<QWidget>(u"stopExport"_s)->isVisible());

    m_dialog->close(); // the window's own button
    QVERIFY(m_dialog->isVisible());
    click(u"confirmStop"_s);
    QTRY_COMPARE(barTitle(), u"The export was stopped."_s);
    QCOMPARE(content(), kOldContent);
    click(u"closeDialog"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestExportDialog::escapeUnwindsOneLevel()
{
    TransferBench bench({stall()});
    open(bench);
    startEverything();
    press(Qt::Key_Escape);
    QCOMPARE(barTitle(), u"The export is still running."_s);
    press(Qt::Key_Escape);
    QVERIFY(!isBarShown());
    QVERIFY(find<QWidget>(u"stopExport"_s)->hasFocus());
    press(Qt::Key_Space);
    QTRY_COMPARE(barTitle(), u"The export was stopped."_s);
    press(Qt::Key_Escape);
    QVERIFY(!isBarShown());
    QVERIFY(m_dialog->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestExportDialog::explainsARefusalAndRetries()
{
    TransferBench bench({refusal(), pageAnswer(numberedRules(0, 2), 2)});
    writeOldFile();
    open(bench);
    startEverything();
    QTRY_VERIFY(isBarShown());
    QCOMPARE(barTitle(), m_catalogue.find(48001)->meaning.localized());
    QVERIFY(barText(u"raw"_s).contains(u"48001 · api unauthorized"_s));
    QVERIFY(barText(u"raw"_s).contains(u"a-b-c"_s));
    QVERIFY(barText(u"changed"_s).contains(u"as it was before"_s));
    QCOMPARE(content(), kOldContent);
    QVERIFY(button(u"retryExport"_s)->hasFocus());
    press(Qt::Key_Return);
    QTRY_COMPARE(barTitle(), u"2 rows written to “Shop 2026-03-04.csv”."_s);
    QCOMPARE(content().count("\r\n"), 3);
}

void TestExportDialog::opensTheFolder()
{
    TransferBench bench({stall()});
    open(bench);
    click(u"startExport"_s);
    QTRY_VERIFY(isBarShown());
    find<QLineEdit>(u"targetFile"_s)->setText(u"/elsewhere/rules.csv"_s);
    click(u"openFolder"_s);
    QCOMPARE(m_desktop->openedFolders, QStringList{m_folder->path()});
}

void TestExportDialog::namesTheFolderThatCannotBeOpened()
{
    TransferBench bench({stall()});
    m_desktop->opensFolders = false;
    open(bench);
    click(u"startExport"_s);
    QTRY_VERIFY(isBarShown());
    click(u"openFolder"_s);
    QVERIFY(barText(u"remedy"_s).contains(QDir::toNativeSeparators(m_folder->path())));
}

void TestExportDialog::takesOverTheNewTotal()
{
    TransferBench bench({pageAnswer(numberedRules(0, 3), 3)});
    open(bench);
    m_clock.advance(std::chrono::minutes(3));
    startEverything();
    QTRY_VERIFY(isBarShown());
    QCOMPARE(label(u"everythingSourceCount"_s), u"3"_s);
    QCOMPARE(label(u"everythingSourceRemark"_s), u"As of 10:45:03; read again for the export."_s);
    QVERIFY(source(u"everything"_s)->isChecked());
}

void TestExportDialog::buttonsStayWhereTheyAre()
{
    TransferBench bench({refusal()});
    open(bench);
    const QRect closeBefore = button(u"closeDialog"_s)->geometry();
    const QRect startBefore = button(u"startExport"_s)->geometry();
    const QSize sizeBefore = m_dialog->size();
    startEverything();
    QTRY_VERIFY(isBarShown());
    QTest::qWait(0); // the layout follows the bar
    QCOMPARE(button(u"closeDialog"_s)->geometry(), closeBefore);
    QCOMPARE(button(u"startExport"_s)->geometry(), startBefore);
    QCOMPARE(m_dialog->size(), sizeBefore);
}

void TestExportDialog::everythingIsReachedByTab()
{
    TransferBench bench({stall()});
    open(bench);
    QStringList reached;
    for (int i = 0; i < 20 && !reached.contains(QApplication::focusWidget()->objectName()); ++i) {
        reached.append(QApplication::focusWidget()->objectName());
        press(Qt::Key_Tab);
    }
    QCOMPARE(reached, (QStringList{u"matchingSource"_s, u"pathColumn"_s, u"stateColumn"_s, u"encoding"_s,
                                   u"targetFile"_s, u"chooseFile"_s, u"startExport"_s, u"closeDialog"_s}));
}

void TestExportDialog::verifyNames() const
{
    int checked = 0;
    const QList<QWidget *> widgets = m_dialog->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        ++checked;
        const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(),
                 qPrintable(widget->objectName() + QLatin1StringView(widget->metaObject()->className())));
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(name));
    }
    QVERIFY(checked > 8);
}

void TestExportDialog::everythingHasAName()
{
    TransferBench bench({stall(), refusal()});
    open(bench);
    verifyNames();
    startEverything();
    QTRY_COMPARE(bench.server.requests().size(), 1);
    click(u"closeDialog"_s);
    verifyNames();
    click(u"confirmStop"_s);
    QTRY_COMPARE(barTitle(), u"The export was stopped."_s);
    click(u"startExport"_s);
    QTRY_VERIFY(button(u"retryExport"_s));
    verifyNames();
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
