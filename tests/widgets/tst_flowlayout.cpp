#include "ui/widgets/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace qrjump::ui;

namespace {

constexpr int kBox = 50;
constexpr int kGap = 10;

QWidget *box(QWidget *parent, int height = kBox)
{
    auto *widget = new QWidget(parent);
    widget->setFixedSize(kBox, height);
    return widget;
}

} // namespace

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void wraps_data();
    void wraps();
    void centresARow();
    void insertsAndTakes();
    void skipsHiddenItems();
    void mirrors();

private:
    std::unique_ptr<QWidget> m_parent;
    FlowLayout *m_layout = nullptr;
};

void TestFlowLayout::init()
{
    m_parent = std::make_unique<QWidget>();
    m_layout = new FlowLayout(m_parent.get());
    m_layout->setContentsMargins({});
    m_layout->setSpacing(kGap);
}

void TestFlowLayout::wraps_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("rows");
    QTest::newRow("all in one row") << 3 * kBox + 2 * kGap << 1;
    QTest::newRow("a pixel short") << 3 * kBox + 2 * kGap - 1 << 2;
    QTest::newRow("one a row") << kBox << 3;
    QTest::newRow("too narrow for any") << kBox / 2 << 3;
}

void TestFlowLayout::wraps()
{
    QFETCH(int, width);
    QFETCH(int, rows);
    for (int i = 0; i < 3; ++i)
        m_layout->addWidget(box(m_parent.get()));
    const int height = rows * kBox + (rows - 1) * kGap;
    QCOMPARE(m_layout->heightForWidth(width), height);
    m_layout->setGeometry(QRect(0, 0, width, height));
    QCOMPARE(m_layout->itemAt(2)->geometry().bottom(), height - 1);
}

void TestFlowLayout::centresARow()
{
    m_layout->addWidget(box(m_parent.get()));
    m_layout->addWidget(box(m_parent.get(), 20));
    m_layout->setGeometry(QRect(0, 0, 500, kBox));
    QCOMPARE(m_layout->itemAt(1)->geometry(), QRect(kBox + kGap, 15, kBox, 20));
}

void TestFlowLayout::insertsAndTakes()
{
    QWidget *last = box(m_parent.get());
    m_layout->addWidget(last);
    QWidget *first = box(m_parent.get());
    m_layout->insertWidget(0, first);
    QCOMPARE(m_layout->indexOf(first), 0);
    QCOMPARE(m_layout->indexOf(last), 1);
    delete first;
    QCOMPARE(m_layout->count(), 1);
    QCOMPARE(m_layout->takeAt(7), nullptr);
}

void TestFlowLayout::skipsHiddenItems()
{
    QWidget *hidden = box(m_parent.get());
    m_layout->addWidget(hidden);
    m_layout->addWidget(box(m_parent.get()));
    hidden->hide();
    QCOMPARE(m_layout->heightForWidth(kBox), kBox);
    m_layout->setGeometry(QRect(0, 0, kBox, kBox));
    QCOMPARE(m_layout->itemAt(1)->geometry().topLeft(), QPoint(0, 0));
}

void TestFlowLayout::mirrors()
{
    m_parent->setLayoutDirection(Qt::RightToLeft);
    m_layout->addWidget(box(m_parent.get()));
    m_layout->setGeometry(QRect(0, 0, 500, kBox));
    QCOMPARE(m_layout->itemAt(0)->geometry().right(), 499);
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
