#include "core/base/wholefile.h"

#include "tests/support/filesizelimit.h"

#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWholeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesTheOldFile();
    void aLastPartThatIsNotWrittenLeavesTheOldFile();
};

void TestWholeFile::replacesTheOldFile()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"file"_s);
    for (const QByteArray &content : {"old"_ba, "new"_ba}) {
        QSaveFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        QVERIFY(commitWhole(file).hasValue());
        QCOMPARE(contentOf(name), content);
    }
}

void TestWholeFile::aLastPartThatIsNotWrittenLeavesTheOldFile()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"file"_s);
    {
        QFile old(name);
        QVERIFY(old.open(QIODevice::WriteOnly));
        QCOMPARE(old.write("old"), 3);
    }
    const qrjump::test::FileSizeLimit limit(50);
    {
        QSaveFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(100, 'n')), 100); // into a buffer
        const auto committed = commitWhole(file);
        QVERIFY(!committed);
        QVERIFY2(!committed.error().isEmpty(), "the system's reason");
    }
    QCOMPARE(contentOf(name), "old"_ba);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file"_s});
#else
    QSKIP("File sizes cannot be limited here.");
#endif
}

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
