#include "ui/widgets/mnemonic.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

class TestMnemonic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTakenAway_data();
    void isTakenAway();
};

void TestMnemonic::isTakenAway_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("read");
    QTest::newRow("none") << u"Export"_s << u"Export"_s;
    QTest::newRow("in the word") << u"E&xport…"_s << u"Export…"_s;
    QTest::newRow("in brackets") << u"导出(&X)"_s << u"导出"_s;
    QTest::newRow("in brackets before dots") << u"导出(&X)…"_s << u"导出…"_s;
    QTest::newRow("other brackets stay") << u"全部导出（%1）(&X)"_s << u"全部导出（%1）"_s;
    QTest::newRow("brackets without key stay") << u"CSV files (*.csv)"_s << u"CSV files (*.csv)"_s;
}

void TestMnemonic::isTakenAway()
{
    QFETCH(QString, label);
    QTEST(withoutMnemonic(label), "read");
}

QTEST_GUILESS_MAIN(TestMnemonic)
#include "tst_mnemonic.moc"
