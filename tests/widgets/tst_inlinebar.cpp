#include "ui/widgets/inlinebar.h"

#include "core/api/errorexplanation.h"
#include "ui/widgets/palettes.h"
#include "ui/widgets/wrappedtext.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::ui;

class TestInlineBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void isHiddenUntilThereIsSomethingToSay();
    void showsAnError();
    void showsAPlainMessage();
    void copiesIdentifierAndAddress();
    void buttonsLiveUntilTheNextMessage();
    void aButtonMayBringTheNextMessage();
    void otherWordsKeepTheButtons();
    void closesByClickAndEscape();
    void neverWidensTheWindow();
    void wrapsToTheWidthItHas();
    void cutsNothingOffInALowWindow();
    void followsThePalette();
    void everythingHasAName();

private:
    [[nodiscard]] QString text(const QString &name) const
    {
        const auto *widget = m_bar->findChild<WrappedText *>(name);
        return widget->isVisible() ? widget->toPlainText() : QString();
    }
    [[nodiscard]] QToolButton *tool(const QString &name) const
    {
        return m_bar->findChild<QToolButton *>(name);
    }

    std::unique_ptr<QWidget> m_window;
    InlineBar *m_bar = nullptr;
};

namespace {

core::ErrorExplanation explanation()
{
    return {u"A test link does not fall under the prefix."_s,
            u"Use test links that begin with the prefix."_s,
            u"Nothing was changed on the server."_s,
            u"85068 · test url is not the sub prefix"_s,
            u"1-2-3"_s,
            {}};
}

} // namespace

void TestInlineBar::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_bar = new InlineBar;
    layout->addWidget(m_bar);
    layout->addStretch(1);
    m_window->resize(500, 400);
    m_window->show();
}

void TestInlineBar::isHiddenUntilThereIsSomethingToSay()
{
    QVERIFY(!m_bar->isVisible());
    m_bar->showMessage(Tone::Info, u"Something."_s);
    QVERIFY(m_bar->isVisible());
    m_bar->clear();
    QVERIFY(!m_bar->isVisible());
}

void TestInlineBar::showsAnError()
{
    m_bar->showError(explanation());
    QCOMPARE(text(u"title"_s), explanation().meaning);
    QCOMPARE(text(u"remedy"_s), explanation().remedy);
    QCOMPARE(text(u"changed"_s), explanation().changed);
    QCOMPARE(text(u"raw"_s), u"85068 · test url is not the sub prefix · rid: 1-2-3"_s);
}

void TestInlineBar::showsAPlainMessage()
{
    m_bar->showError(explanation());
    m_bar->showMessage(Tone::Ok, u"The rule was added."_s);
    QCOMPARE(text(u"title"_s), u"The rule was added."_s);
    for (const QString &name : {u"remedy"_s, u"changed"_s, u"raw"_s})
        QCOMPARE(text(name), QString());
    QVERIFY(!tool(u"copyRid"_s)->isVisible());
    QVERIFY(!tool(u"copyAddress"_s)->isVisible());
}

void TestInlineBar::copiesIdentifierAndAddress()
{
    core::ErrorExplanation refused = explanation();
    refused.address = u"203.0.113.7"_s;
    m_bar->showError(refused);
    QTest::mouseClick(tool(u"copyRid"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"1-2-3"_s);
    QTest::mouseClick(tool(u"copyAddress"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"203.0.113.7"_s);
}

void TestInlineBar::buttonsLiveUntilTheNextMessage()
{
    m_bar->showError(explanation());
    const QPointer<QPushButton> retry = m_bar->addButton(IconName::Retry, u"Retry"_s);
    QVERIFY(retry->isVisible());
    QSignalSpy clicked(retry, &QPushButton::clicked);
    QTest::keyClick(retry, Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
    m_bar->showMessage(Tone::Ok, u"Loaded."_s);
    QTRY_VERIFY(retry.isNull());
}

void TestInlineBar::aButtonMayBringTheNextMessage()
{
    m_bar->showError(explanation());
    const QPointer<QPushButton> retry = m_bar->addButton(IconName::Retry, u"Retry"_s);
    connect(retry, &QPushButton::clicked, m_bar, [this] { m_bar->showMessage(Tone::Ok, u"Loaded."_s); });
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(text(u"title"_s), u"Loaded."_s);
    QTRY_VERIFY(retry.isNull());
}

void TestInlineBar::otherWordsKeepTheButtons()
{
    m_bar->showMessage(Tone::Info, u"No answer for 5 s."_s, u"It goes on."_s);
    QPushButton *button = m_bar->addButton(IconName::Retry, u"Try again"_s);
    button->setFocus();
    core::ErrorExplanation other;
    other.meaning = u"No answer for 6 s."_s;
    other.remedy = u"2 of 3 are done."_s;
    m_bar->reword(other);
    QCOMPARE(text(u"title"_s), other.meaning);
    QCOMPARE(text(u"remedy"_s), other.remedy);
    QCOMPARE(m_bar->accessibleName(), u"No answer for 6 s."_s);
    QVERIFY(button->isVisible());
    QVERIFY(m_window->focusWidget() == button);
}

void TestInlineBar::closesByClickAndEscape()
{
    QSignalSpy closed(m_bar, &InlineBar::closed);
    m_bar->showError(explanation());
    QTest::mouseClick(tool(u"close"_s), Qt::LeftButton);
    QVERIFY(!m_bar->isVisible());
    m_bar->showError(explanation());
    QTest::keyClick(tool(u"close"_s), Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(closed.size(), 2);
}

void TestInlineBar::neverWidensTheWindow()
{
    const int before = m_window->minimumSizeHint().width();
    core::ErrorExplanation endless = explanation();
    endless.meaning = u"https://www.example.com/"_s + QString(2000, u'x');
    endless.remedy = u"请检查链接"_s.repeated(200);
    endless.raw = QString(3000, u'y');
    m_bar->showError(endless);
    m_bar->addButton(IconName::Retry, u"Retry"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_window->minimumSizeHint().width(), before);
    QCOMPARE(m_window->width(), 500);
}

void TestInlineBar::wrapsToTheWidthItHas()
{
    m_bar->showMessage(Tone::Info, u"请检查链接，"_s.repeated(30));
    const auto *title = m_bar->findChild<WrappedText *>(u"title"_s);
    QTRY_COMPARE(title->height(), title->heightForWidth(title->width()));
    const int narrow = m_bar->height();
    m_window->resize(1000, 400);
    QTRY_VERIFY(m_bar->height() < narrow);
    QTRY_COMPARE(title->height(), title->heightForWidth(title->width()));
}

void TestInlineBar::cutsNothingOffInALowWindow()
{
    m_bar->showError(explanation());
    m_window->resize(420, 40);
    const auto *title = m_bar->findChild<WrappedText *>(u"title"_s);
    QTRY_COMPARE(m_bar->height(), m_bar->heightForWidth(m_bar->width()));
    QTRY_COMPARE(title->height(), title->heightForWidth(title->width()));
    QVERIFY(m_window->height() > m_bar->height());
    m_bar->showMessage(Tone::Info, u"请检查链接，"_s.repeated(1000));
    QTRY_COMPARE(m_bar->minimumHeight(), 12 * m_bar->fontMetrics().lineSpacing()); // no screen is as high
}

void TestInlineBar::followsThePalette()
{
    m_bar->showError(explanation());
    const auto background = [this] { return m_bar->grab().toImage().pixelColor(m_bar->width() / 2, 2); };
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        QApplication::setPalette(palette);
        QTRY_COMPARE(background(), toneFill(Tone::Danger, palette));
        QTRY_COMPARE(m_bar->findChild<WrappedText *>(u"raw"_s)->palette().color(QPalette::Text),
                     palette.color(QPalette::PlaceholderText));
        QTRY_COMPARE(m_bar->findChild<WrappedText *>(u"title"_s)->palette().color(QPalette::Text),
                     palette.color(QPalette::WindowText));
    }
}

void TestInlineBar::everythingHasAName()
{
    m_bar->showError(explanation());
    QCOMPARE(m_bar->accessibleName(), explanation().meaning);
    QVERIFY(m_bar->accessibleDescription().contains(explanation().remedy));
    QVERIFY(!tool(u"close"_s)->accessibleName().isEmpty());
    QVERIFY(!tool(u"copyRid"_s)->text().isEmpty());
}

QTEST_MAIN(TestInlineBar)
#include "tst_inlinebar.moc"
