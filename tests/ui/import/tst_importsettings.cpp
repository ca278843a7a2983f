#include "ui/transfer/import/importsettings.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::ui;

class TestImportSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void remembersTheFolder();
    void beginsWhereTheLastExportWent();
    void remembersTheColumnsOfEachHeader();
    void forgetsTheOldestHeaders();

private:
    /// As the next start of the program reads it.
    [[nodiscard]] QSettings &reopened();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void TestImportSettings::init()
{
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    (void)reopened();
}

QSettings &TestImportSettings::reopened()
{
    m_settings.reset(); // writes what was set
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    return *m_settings;
}

void TestImportSettings::remembersTheFolder()
{
    ImportSettings(*m_settings).setFolder(m_folder->path());
    QCOMPARE(ImportSettings(reopened()).folder(), m_folder->path());
    ImportSettings(*m_settings).setFolder(m_folder->filePath(u"gone"_s));
    QVERIFY(QDir(ImportSettings(*m_settings).folder()).exists());
}

void TestImportSettings::beginsWhereTheLastExportWent()
{
    m_settings->setValue(u"export/folder"_s, m_folder->path());
    QCOMPARE(ImportSettings(*m_settings).folder(), m_folder->path());
}

void TestImportSettings::remembersTheColumnsOfEachHeader()
{
    const QStringList header{u"链接"_s, u"a, b"_s, u"note"_s, u"extra"_s};
    const FileColumns columns{FileColumn{RuleColumn::Prefix}, FileColumn{RuleColumn::TestLinks, 3},
                              std::nullopt, FileColumn{RuleColumn::TestLinks}};
    ImportSettings(*m_settings).setColumns(header, columns);
    ImportSettings(*m_settings).setColumns({u"other"_s}, {FileColumn{RuleColumn::PagePath}});
    const ImportSettings later(reopened());
    QCOMPARE(later.columns(header), std::optional(columns));
    QCOMPARE(later.columns({u"other"_s}), std::optional(FileColumns{FileColumn{RuleColumn::PagePath}}));
    QVERIFY(!later.columns({u"unknown"_s}));
}

void TestImportSettings::forgetsTheOldestHeaders()
{
    constexpr int kMore = 25;
    for (int i = 0; i < kMore; ++i)
        ImportSettings(*m_settings).setColumns({QString::number(i)}, {FileColumn{RuleColumn::Prefix}});
    const ImportSettings settings(*m_settings);
    QVERIFY(settings.columns({QString::number(kMore - 1)}));
    QVERIFY(!settings.columns({QString::number(0)}));
}

QTEST_GUILESS_MAIN(TestImportSettings)
#include "tst_importsettings.moc"
