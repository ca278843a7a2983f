#include "core/api/requestlogfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestRequestLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyTheUserMayReadIt_data();
    void onlyTheUserMayReadIt();
    void holdsRequestAndReply();
    void saysWhyItCannotBeWritten();

private:
    [[nodiscard]] QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_fileName;
};

void TestRequestLogFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fileName = m_folder->filePath(u"requests.txt"_s);
}

QByteArray TestRequestLogFile::content() const
{
    QFile file(m_fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestRequestLogFile::onlyTheUserMayReadIt_data()
{
    QTest::addColumn<bool>("replaces");
    QTest::newRow("new file") << false;
    QTest::newRow("file that everybody may read") << true;
}

void TestRequestLogFile::onlyTheUserMayReadIt()
{
    QFETCH(bool, replaces);
    if (replaces) {
        QFile old(m_fileName);
        QVERIFY(old.open(QIODevice::WriteOnly));
        QVERIFY(old.setPermissions(QFileDevice::Permissions(0x6644)));
    }
    QVERIFY(writeRequestLog(m_fileName, {{.account = u"a"_s}}));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(m_fileName) & others, QFile::Permissions());
    QVERIFY(content().contains("Account: a"));
}

void TestRequestLogFile::holdsRequestAndReply()
{
    QVERIFY(writeRequestLog(
        m_fileName,
        {{.account = u"小店"_s, .url = u"https://h/a?access_token=***"_s, .reply = {.text = u"the reply"_s}},
         {.account = u"second"_s}}));
    for (const char *part : {"小店", "https://h/a?access_token=***", "the reply", "second"})
        QVERIFY2(content().contains(part), part);
}

void TestRequestLogFile::saysWhyItCannotBeWritten()
{
    const auto result = writeRequestLog(m_folder->filePath(u"missing/requests.txt"_s), {});
    QVERIFY(!result);
    QVERIFY(!result.error().isEmpty());
}

QTEST_GUILESS_MAIN(TestRequestLogFile)
#include "tst_requestlogfile.moc"
