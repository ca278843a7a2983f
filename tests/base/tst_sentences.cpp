#include "core/base/sentences.h"

#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areJoined_data();
    void areJoined();
    void areJoinedAsTheLanguageDoes();
};

namespace {

/// Sentences follow each other without a blank, as in Chinese.
class Chinese : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isPattern =
            QLatin1StringView(context) == "Sentences"_L1 && QLatin1StringView(source) == "%1 %2"_L1;
        return isPattern ? u"%1%2"_s : QString();
    }
};

} // namespace

void TestSentences::areJoined_data()
{
    QTest::addColumn<QStringList>("sentences");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("one") << QStringList{u"It failed."_s} << u"It failed."_s;
    QTest::newRow("three") << QStringList{u"A."_s, u"B."_s, u"C."_s} << u"A. B. C."_s;
    QTest::newRow("empty ones") << QStringList{{}, u"A."_s, {}, u"B."_s, {}} << u"A. B."_s;
    QTest::newRow("place holders") << QStringList{u"“%2” and %1."_s, u"%1."_s} << u"“%2” and %1. %1."_s;
}

void TestSentences::areJoined()
{
    QFETCH(QStringList, sentences);
    QTEST(joinedSentences(sentences), "text");
}

void TestSentences::areJoinedAsTheLanguageDoes()
{
    Chinese chinese;
    QVERIFY(QCoreApplication::installTranslator(&chinese));
    QCOMPARE(joinedSentences({u"失败。"_s, u"请重试。"_s}), u"失败。请重试。"_s);
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
