#include "cliprocess.h"

#include "tests/support/sightings.h"

#include <QFile>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace qrjump::test;

namespace {

bool isRecorded(const QString &place, const QString &text)
{
    QFile record(sightingsFile(place));
    return record.open(QIODevice::ReadOnly) && record.readAll().contains(text.toUtf8());
}

QString randomText()
{
    return QUuid::createUuid().toString();
}

void setVariable(CliProcess &cli, const QString &name, const QString &value)
{
    QProcessEnvironment environment = cli.process().processEnvironment();
    environment.insert(name, value);
    cli.process().setProcessEnvironment(environment);
}

} // namespace

/// What tst_secrets looks through has to be complete.
class TestCliProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsArguments();
    void recordsTheEnvironment();
    void leavesOutTheVariableForTheSecret();
};

void TestCliProcess::recordsArguments()
{
    const QString text = randomText();
    (void)CliProcess().run({u"list"_s, text});
    QVERIFY(isRecorded(u"arguments"_s, text));
}

void TestCliProcess::recordsTheEnvironment()
{
    const QString text = randomText();
    CliProcess cli;
    setVariable(cli, u"QRJUMP_TEST_OTHER"_s, text);
    (void)cli.run({u"--version"_s});
    QVERIFY(isRecorded(u"environment"_s, u"QRJUMP_TEST_OTHER="_s + text));
}

void TestCliProcess::leavesOutTheVariableForTheSecret()
{
    const QString text = randomText();
    CliProcess cli;
    setVariable(cli, u"QRJUMP_TEST_SECRET"_s, text);
    (void)cli.run({u"list"_s, u"--secret-env"_s, u"QRJUMP_TEST_SECRET"_s});
    QVERIFY(!isRecorded(u"environment"_s, text));
}

QTEST_GUILESS_MAIN(TestCliProcess)
#include "tst_cliprocess.moc"
