#include "ui/transfer/nativedesktopfiles.h"

#include <QFileDialog>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

class TestNativeDesktopFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhateverATableMayBeCalled_data();
    void offersWhateverATableMayBeCalled();
};

void TestNativeDesktopFiles::offersWhateverATableMayBeCalled_data()
{
    QTest::addColumn<QString>("suggestion");
    QTest::addColumn<QString>("patterns");
    QTest::newRow("tables") << u"/*.csv"_s << u"(*.csv *.tsv *.txt)"_s;
    QTest::newRow("settings") << u"/*.json"_s << u"(*.json)"_s;
}

void TestNativeDesktopFiles::offersWhateverATableMayBeCalled()
{
    QFETCH(QString, suggestion);
    QFETCH(QString, patterns);
    QWidget window;
    NativeDesktopFiles().chooseFileToRead(&window, suggestion, [](const QString &) {});
    const auto *dialog = window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->nameFilters().size(), 2);
    QVERIFY(dialog->nameFilters().first().endsWith(patterns));
    QVERIFY(dialog->nameFilters().last().endsWith(u"(*)"_s));
}

QTEST_MAIN(TestNativeDesktopFiles)
#include "tst_nativedesktopfiles.moc"
