#include "app/language.h"
#include "core/rules/rulecolumn.h"
#include "core/rules/ruletext.h"
#include "translationfile.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;

/// What the .ts files hold, compared with the texts of the sources, and what the program makes of them.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void placeHoldersAreKept_data();
    void placeHoldersAreKept();
    void chineseKeysStandInBrackets();
    void chineseHasChinesePunctuation();
    void chineseIsSpoken_data();
    void chineseIsSpoken();
    void standardButtonsAreChinese();
    void englishHasPlurals_data();
    void englishHasPlurals();
    void otherLanguagesGetASubstitute_data();
    void otherLanguagesGetASubstitute();

private:
    void collect(const QString &name, const QStringList &options);
    void addLanguages();

    QTemporaryDir m_folder;
    QHash<QString, QList<TranslatedText>> m_texts; ///< by language, as collecting anew finds them
};

namespace {

QString report(const QStringList &problems)
{
    return u"%1 text(s):\n%2"_s.arg(problems.size()).arg(problems.join(u'\n'));
}

QStringList placeHolders(const QString &text)
{
    static const QRegularExpression placeHolder(u"%L?(n|[1-9])"_s);
    QStringList found;
    auto matches = placeHolder.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.sort();
    return found;
}

/// The letter of a label's key, "" for none.
QString key(const QString &label)
{
    static const QRegularExpression mnemonic(u"&(\\w)"_s);
    return mnemonic.match(label).captured(1).toUpper();
}

} // namespace

void TestTranslations::initTestCase()
{
    QVERIFY(m_folder.isValid());
    collect(u"zh_CN"_s, {});
    collect(u"en"_s, {u"-pluralonly"_s});
}

/// Collects the texts as `update_translations` does, but into a copy.
void TestTranslations::collect(const QString &name, const QStringList &options)
{
    const QDir root(QStringLiteral(QRJUMP_SOURCE_FOLDER));
    const QString original = root.filePath(u"resources/translations/qrjump_%1.ts"_s.arg(name));
    const QString copy = m_folder.filePath(name + u".ts"_s);
    QVERIFY2(QFile::copy(original, copy), qPrintable(original));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);

    QProcess lupdate;
    lupdate.setWorkingDirectory(root.path());
    lupdate.start(QStringLiteral(QRJUMP_LUPDATE),
                  QStringList{u"-silent"_s, u"-I"_s, u"."_s, u"core"_s, u"ui"_s} + options +
                      QStringList{u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished());
    QCOMPARE(lupdate.exitCode(), 0);
    QCOMPARE(QString::fromUtf8(lupdate.readAllStandardError()),
             QString()); // warns of contexts it cannot tell
    m_texts.insert(name, textsOf(copy));
}

void TestTranslations::addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("leastTexts");
    QTest::newRow("Chinese") << u"zh_CN"_s << 300;
    QTest::newRow("English plurals") << u"en"_s << 10;
}

void TestTranslations::everyTextIsTranslated_data()
{
    addLanguages();
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    QFETCH(int, leastTexts);
    const auto texts = m_texts.value(language);
    QVERIFY2(texts.size() >= leastTexts, qPrintable(QString::number(texts.size())));
    QStringList missing;
    for (const TranslatedText &text : texts) {
        if (!text.isFinished || text.translations.contains(QString()))
            missing.append(text.name());
    }
    QVERIFY2(missing.isEmpty(), qPrintable(report(missing)));
}

void TestTranslations::placeHoldersAreKept_data()
{
    addLanguages();
}

void TestTranslations::placeHoldersAreKept()
{
    QFETCH(QString, language);
    QStringList wrong;
    for (const TranslatedText &text : m_texts.value(language)) {
        for (const QString &translation : text.translations) {
            // English may say "the last one" instead of "1".
            const bool isOne = language == "en"_L1 && translation == text.translations.first();
            QStringList wanted = placeHolders(text.source);
            QStringList found = placeHolders(translation);
            if (isOne) {
                wanted.removeAll(u"%n"_s);
                found.removeAll(u"%n"_s);
            }
            if (wanted != found)
                wrong.append(text.name() + u" -> "_s + translation);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(report(wrong)));
}

void TestTranslations::chineseKeysStandInBrackets()
{
    QStringList wrong;
    for (const TranslatedText &text : m_texts.value(u"zh_CN"_s)) {
        const QString letter = key(text.source);
        const QString &translation = text.translations.first();
        const QString mark = text.source.endsWith(u'…')                        ? u"…"_s
                             : text.source.endsWith(u':') && !letter.isEmpty() ? u"："_s
                                                                               : u""_s;
        const QString end = (letter.isEmpty() ? QString() : u"(&%1)"_s.arg(letter)) + mark;
        if (!translation.endsWith(end) || key(translation) != letter)
            wrong.append(text.name() + u" -> "_s + translation);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(report(wrong)));
}

void TestTranslations::chineseHasChinesePunctuation()
{
    static const QRegularExpression asciiAfterChinese(uR"(\p{Han}[,.;:?!]|[,;:?!]\p{Han})"_s,
                                                      QRegularExpression::UseUnicodePropertiesOption);
    QStringList wrong;
    for (const TranslatedText &text : m_texts.value(u"zh_CN"_s)) {
        if (text.translations.first().contains(asciiAfterChinese))
            wrong.append(text.name() + u" -> "_s + text.translations.first());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(report(wrong)));
}

void TestTranslations::chineseIsSpoken_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("a widget's text") << "qrjump::ui::FilterBar"_ba
                                     << "Any state"_ba << -1 << u"全部状态"_s;
    QTest::newRow("a text of a free class") << "ErrorExplanation"_ba
                                            << "Try again in some minutes."_ba << -1 << u"请几分钟后重试。"_s;
    QTest::newRow("a marked text") << "RuleColumn"_ba
                                   << "Page path"_ba << -1 << u"页面路径"_s;
    QTest::newRow("a plural") << "TruthLine"_ba
                              << "by %n prefix(es)"_ba << 2 << u"按 2 个前缀查询"_s;
    QTest::newRow("a text of the sandbox") << "qrjump::sandbox::SandboxAccount"_ba
                                           << "Sandbox shop"_ba << -1 << u"沙箱小店"_s;
}

void TestTranslations::chineseIsSpoken()
{
    const app::Language language(*qApp, u"zh_CN"_s);
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, source);
    QFETCH(int, count);
    QFETCH(QString, chinese);
    QCOMPARE(QCoreApplication::translate(context, source, nullptr, count), chinese);
    QCOMPARE(core::columnTitle(core::RuleColumn::Prefix), u"前缀"_s);
    QCOMPARE(core::displayText(core::AccountKind::Service), u"服务号"_s);
    QCOMPARE(QLocale().language(), QLocale::Chinese);
}

void TestTranslations::standardButtonsAreChinese()
{
    const app::Language language(*qApp, u"zh_CN"_s);
    const QDialogButtonBox buttons(QDialogButtonBox::Close | QDialogButtonBox::Cancel);
    for (const QAbstractButton *button : buttons.buttons())
        QVERIFY2(button->text().contains(QChar(u'关')) || button->text().contains(QChar(u'取')),
                 qPrintable(button->text()));
}

void TestTranslations::englishHasPlurals_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("english");
    const QByteArray publishes = "%n publish(es) left this month";
    QTest::newRow("one") << "qrjump::ui::AccountStrip"_ba << publishes << 1 << u"1 publish left this month"_s;
    QTest::newRow("none") << "qrjump::ui::AccountStrip"_ba << publishes << 0
                          << u"0 publishes left this month"_s;
    QTest::newRow("many") << "qrjump::ui::AccountStrip"_ba << publishes << 20
                          << u"20 publishes left this month"_s;
    QTest::newRow("one prefix") << "TruthLine"_ba
                                << "by %n prefix(es)"_ba << 1 << u"by 1 prefix"_s;
}

void TestTranslations::englishHasPlurals()
{
    const app::Language language(*qApp, u"en"_s);
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, source);
    QFETCH(int, count);
    QTEST(QCoreApplication::translate(context, source, nullptr, count), "english");
}

void TestTranslations::otherLanguagesGetASubstitute_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("another English") << u"en_GB"_s << u"by 1 prefix"_s;
    QTest::newRow("no language") << u"C"_s << u"by 1 prefix"_s;
    QTest::newRow("German") << u"de_DE"_s << u"by 1 prefix"_s;
    QTest::newRow("Chinese of Singapore") << u"zh_SG"_s << u"按 1 个前缀查询"_s;
    QTest::newRow("Chinese of Taiwan") << u"zh_TW"_s << u"按 1 个前缀查询"_s;
}

void TestTranslations::otherLanguagesGetASubstitute()
{
    QFETCH(QString, language);
    const app::Language spoken(*qApp, language);
    QTEST(QCoreApplication::translate("TruthLine", "by %n prefix(es)", nullptr, 1), "text");
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
