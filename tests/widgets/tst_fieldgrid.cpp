#include "ui/widgets/fieldgrid.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

namespace {

/// Like our fields that consist of several widgets: what is inside another one has the focus for it.
class Composite : public QWidget
{
public:
    explicit Composite(QWidget *inner)
    {
        auto *layout = new QGridLayout(this);
        layout->addWidget(inner);
        setFocusProxy(inner);
    }
};

} // namespace

class TestFieldGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClickLeadsIntoACompositeField();
    void theKeyOfTheLabelLeadsIntoACompositeField();

private:
    std::unique_ptr<QWidget> m_form;
    QLineEdit *m_plain = nullptr;
    QLineEdit *m_inner = nullptr;
};

void TestFieldGrid::init()
{
    m_form = std::make_unique<QWidget>();
    auto *grid = new FieldGrid(m_form.get());
    m_plain = new QLineEdit;
    m_inner = new QLineEdit;
    grid->addField(u"&Plain"_s, m_plain);
    grid->addField(u"&Composite"_s, new Composite(new Composite(m_inner)));
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    m_plain->setFocus();
}

void TestFieldGrid::aClickLeadsIntoACompositeField()
{
    QTest::mouseClick(m_inner, Qt::LeftButton);
    QVERIFY(m_inner->hasFocus());
}

void TestFieldGrid::theKeyOfTheLabelLeadsIntoACompositeField()
{
    QTest::keyClick(m_form.get(), Qt::Key_C, Qt::AltModifier);
    QVERIFY(m_inner->hasFocus());
}

QTEST_MAIN(TestFieldGrid)
#include "tst_fieldgrid.moc"
