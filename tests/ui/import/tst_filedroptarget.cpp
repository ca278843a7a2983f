#include "ui/transfer/import/filedroptarget.h"

#include "ui/transfer/import/dropnotice.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

class TestFileDropTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatADropWouldDo_data();
    void saysWhatADropWouldDo();
    void takesOneFile();
    void refusesAFileWhileItMayNot();
    void goesWhenTheFileLeaves();
    void textIsNoneOfItsBusiness();

private:
    /// Whether the window would take it.
    bool enter(const QList<QUrl> &urls);
    bool drop(const QList<QUrl> &urls);
    [[nodiscard]] DropNotice &notice() const { return *m_window->findChild<DropNotice *>(); }

    std::unique_ptr<QWidget> m_window;
    FileDropTarget *m_target = nullptr; // the window's
    FileDropTarget::Offer m_offer;
    QMimeData m_data;
};

void TestFileDropTarget::init()
{
    m_offer = {true, u"Drop it to import it into “Shop”."_s};
    m_window = std::make_unique<QWidget>();
    m_window->resize(600, 400);
    m_target = new FileDropTarget(*m_window, [this] { return m_offer; });
    m_window->show();
}

bool TestFileDropTarget::enter(const QList<QUrl> &urls)
{
    m_data.setUrls(urls);
    QDragEnterEvent event({10, 10}, Qt::CopyAction, &m_data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

bool TestFileDropTarget::drop(const QList<QUrl> &urls)
{
    m_data.setUrls(urls);
    QDropEvent event({10, 10}, Qt::CopyAction, &m_data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    return event.isAccepted();
}

void TestFileDropTarget::saysWhatADropWouldDo_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<QString>("sentence");
    const QUrl csv(u"file:///home/me/规则.csv"_s);
    QTest::newRow("a CSV file") << QList{csv} << true << u"Drop it to import it into “Shop”."_s;
    QTest::newRow("capitals") << QList{QUrl(u"file:///a.CSV"_s)} << true
                              << u"Drop it to import it into “Shop”."_s;
    QTest::newRow("two files") << QList{csv, csv} << false
                               << u"One file at a time: drop a single CSV file."_s;
    QTest::newRow("a picture") << QList{QUrl(u"file:///home/me/a.png"_s)} << false
                               << u"“a.png” is no CSV file."_s;
}

void TestFileDropTarget::saysWhatADropWouldDo()
{
    QFETCH(const QList<QUrl>, urls);
    QFETCH(const bool, isOpen);
    QCOMPARE(enter(urls), isOpen);
    QVERIFY(notice().isVisible());
    QCOMPARE(notice().size(), m_window->size());
    QTEST(notice().sentence(), "sentence");
}

void TestFileDropTarget::takesOneFile()
{
    const QSignalSpy dropped(m_target, &FileDropTarget::dropped);
    QVERIFY(enter({QUrl(u"file:///home/me/a.csv"_s)}));
    QVERIFY(drop({QUrl(u"file:///home/me/a.csv"_s)}));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().toString(), u"/home/me/a.csv"_s);
    QVERIFY(!notice().isVisible());
}

void TestFileDropTarget::refusesAFileWhileItMayNot()
{
    const QSignalSpy dropped(m_target, &FileDropTarget::dropped);
    m_offer = {false, u"This account is locked."_s};
    QVERIFY(!enter({QUrl(u"file:///home/me/a.csv"_s)}));
    QCOMPARE(notice().sentence(), u"This account is locked."_s);
    QVERIFY(!drop({QUrl(u"file:///home/me/a.csv"_s)}));
    QCOMPARE(dropped.size(), 0);
    QVERIFY(!notice().isVisible());
}

void TestFileDropTarget::goesWhenTheFileLeaves()
{
    QVERIFY(enter({QUrl(u"file:///home/me/a.csv"_s)}));
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_window.get(), &leave);
    QVERIFY(!notice().isVisible());
}

void TestFileDropTarget::textIsNoneOfItsBusiness()
{
    QMimeData text;
    text.setText(u"https://shop.example/"_s);
    QDragEnterEvent event({10, 10}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    QVERIFY(!event.isAccepted());
    QVERIFY(!notice().isVisible());
}

QTEST_MAIN(TestFileDropTarget)
#include "tst_filedroptarget.moc"
