#include "ui/widgets/fieldmessage.h"

#include "ui/widgets/palettes.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

class TestFieldMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesHelpByProblem();
    void keepsItsHeight();
    void growsForItsHelp();
    void putsWhatDoesNotFitInTheToolTip();
    void paintsTheProblemInItsTone();
};

namespace {

QString longText()
{
    return u"中文也要能换行，"_s.repeated(40);
}

} // namespace

void TestFieldMessage::replacesHelpByProblem()
{
    FieldMessage message;
    message.setHelp(u"Help."_s);
    QVERIFY(!message.hasProblem());
    QCOMPARE(message.text(), u"Help."_s);
    message.showProblem(Tone::Danger, u"Wrong."_s);
    QVERIFY(message.hasProblem());
    QCOMPARE(message.text(), u"Wrong."_s);
    QCOMPARE(message.accessibleName(), u"Wrong."_s);
    message.clearProblem();
    QVERIFY(!message.hasProblem());
    QCOMPARE(message.accessibleName(), u"Help."_s);
}

void TestFieldMessage::keepsItsHeight()
{
    FieldMessage message;
    message.setReservedLines(2);
    const int empty = message.heightForWidth(200);
    message.setHelp(u"Help."_s);
    QCOMPARE(message.heightForWidth(200), empty);
    message.showProblem(Tone::Danger, longText());
    QCOMPARE(message.heightForWidth(200), empty);
    QCOMPARE(message.sizeHint().height(), empty);
}

void TestFieldMessage::growsForItsHelp()
{
    FieldMessage message;
    message.setHelp(longText());
    QVERIFY(message.heightForWidth(100) > message.heightForWidth(400));
    QVERIFY(message.heightForWidth(400) > message.fontMetrics().lineSpacing());
}

void TestFieldMessage::putsWhatDoesNotFitInTheToolTip()
{
    FieldMessage message;
    message.resize(200, message.heightForWidth(200));
    message.showProblem(Tone::Warning, u"Short."_s);
    QCOMPARE(message.toolTip(), QString());
    message.showProblem(Tone::Warning, longText());
    QCOMPARE(message.toolTip(), longText());
    message.resize(200, 1000);
    message.show();
    QTRY_COMPARE(message.toolTip(), QString());
}

void TestFieldMessage::paintsTheProblemInItsTone()
{
    QApplication::setPalette(lightPalette());
    FieldMessage message;
    message.resize(300, 40);
    message.setHelp(u"WWWW"_s);
    const auto contains = [&message](const QColor &color) {
        const QImage image = message.grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(!contains(toneColor(Tone::Danger, lightPalette())));
    message.showProblem(Tone::Danger, u"WWWW"_s);
    QVERIFY(contains(toneColor(Tone::Danger, lightPalette())));
}

QTEST_MAIN(TestFieldMessage)
#include "tst_fieldmessage.moc"
