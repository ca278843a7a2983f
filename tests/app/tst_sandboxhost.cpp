#include "app/sandboxhost.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using app::SandboxHost;

class TestSandboxHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void startsWhenItIsNeeded();
    void listensWhereItDidAfterARestart();
    void keepsItsRulesInItsFile();
    void runsWithoutAFileThatAnotherWindowHas();
    void takesTheFileOnceTheOtherWindowIsClosed();
    void doesNotTouchAFileOfSomebodyElse();
    void listsWhatProvokes();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"new/sandbox.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSandboxHost::startsWhenItIsNeeded()
{
    SandboxHost host(file());
    QSignalSpy changed(&host, &SandboxHost::changed);
    QVERIFY(!host.status().isRunning);
    QVERIFY(!QFile::exists(file()));
    host.start();
    host.start();
    QCOMPARE(changed.size(), 1);
    const SandboxHost::Status status = host.status();
    QVERIFY(status.isRunning);
    QCOMPARE(status.address, host.baseUrl().toString());
    QCOMPARE(status.dataFile, file());
    QCOMPARE(status.problem, QString());
    QCOMPARE(status.ordinaryRules, 12);
    QCOMPARE(status.serviceRules, 12345);
}

void TestSandboxHost::listensWhereItDidAfterARestart()
{
    SandboxHost host(file());
    host.start();
    host.setLatency(std::chrono::milliseconds(5));
    QSignalSpy replaced(&host, &SandboxHost::rulesReplaced);
    const QUrl before = host.baseUrl();
    host.restart();
    QCOMPARE(host.baseUrl(), before);
    host.fill(70);
    QCOMPARE(host.baseUrl(), before);
    QCOMPARE(host.status().latency, std::chrono::milliseconds(5));
    QCOMPARE(replaced.size(), 2);
}

void TestSandboxHost::keepsItsRulesInItsFile()
{
    {
        SandboxHost host(file());
        host.start();
        host.fill(70);
    }
    SandboxHost host(file());
    host.start();
    QCOMPARE(host.status().serviceRules, 70);
    host.reset();
    QCOMPARE(host.status().serviceRules, 12345);
    QCOMPARE(host.status().dataFile, file());
}

void TestSandboxHost::runsWithoutAFileThatAnotherWindowHas()
{
    SandboxHost first(file());
    first.start();
    first.fill(70);
    SandboxHost second(file());
    second.start();
    QVERIFY(second.status().isRunning);
    QVERIFY(second.baseUrl() != first.baseUrl());
    QCOMPARE(second.status().dataFile, QString());
    QVERIFY2(second.status().problem.contains(u"in use"_s), qPrintable(second.status().problem));
    second.reset();
    second.fill(80);
    QCOMPARE(second.status().serviceRules, 80);
    first.restart();
    QCOMPARE(first.status().serviceRules, 70);
    QCOMPARE(first.status().dataFile, file());
}

void TestSandboxHost::takesTheFileOnceTheOtherWindowIsClosed()
{
    auto first = std::make_unique<SandboxHost>(file());
    first->start();
    first->fill(70);
    SandboxHost second(file());
    second.start();
    first.reset();
    second.restart();
    QCOMPARE(second.status().dataFile, file());
    QCOMPARE(second.status().problem, QString());
    QCOMPARE(second.status().serviceRules, 70);
}

void TestSandboxHost::doesNotTouchAFileOfSomebodyElse()
{
    QFile letter(m_folder->filePath(u"letter"_s));
    QVERIFY(letter.open(QFile::WriteOnly));
    letter.write("Dear reader");
    letter.close();
    SandboxHost host(letter.fileName());
    host.start();
    host.reset();
    QVERIFY(host.status().isRunning);
    QVERIFY(!host.status().problem.isEmpty());
    QVERIFY(letter.open(QFile::ReadOnly));
    QCOMPARE(letter.readAll(), QByteArray("Dear reader"));
}

void TestSandboxHost::listsWhatProvokes()
{
    const SandboxHost host(file());
    const auto provocations = host.provocations();
    QVERIFY(provocations.size() >= 10);
    QCOMPARE(provocations.constFirst().prefix, u"https://blacklisted.sandbox.example/"_s);
    QCOMPARE(provocations.constFirst().code, u"85070"_s);
}

QTEST_GUILESS_MAIN(TestSandboxHost)
#include "tst_sandboxhost.moc"
