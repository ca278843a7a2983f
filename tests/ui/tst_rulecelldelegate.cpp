#include "ui/rules/rulecelldelegate.h"

#include "core/models/ruletablemodel.h"
#include "ui/widgets/calmstyle.h"

#include <QApplication>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;

namespace {

/// What Qt itself makes of the same cells.
class StyledCells : public ui::RuleCellDelegate
{
public:
    using RuleCellDelegate::RuleCellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
    }
};

core::JumpRule rule(const QString &prefix, const QString &pagePath, const QStringList &testLinks)
{
    return {.prefix = prefix,
            .pagePath = pagePath,
            .state = core::RuleState::Published,
            .testRange = core::TestRange::Trial,
            .subRules = core::SubRules::Exclusive,
            .testLinks = testLinks};
}

core::RuleSet rules()
{
    const QString fits = u"https://a.b/c/"_s;
    const QString isLong = fits + u"a-path-that-no-column-is-wide-enough-for/"_s;
    return core::RuleSet({rule(fits, u"pages/a"_s, {}), rule(isLong, u"pages/a"_s, {isLong}),
                          rule(fits + u"中文"_s, u"pages/order/index?来源=门店"_s, {u"https://other.b/"_s}),
                          rule(isLong + u"中文"_s, u"两\n行"_s, {u"https://other.b/"_s, fits}),
                          rule(u"https://a.b/שלום/"_s, u"Ag pages with blanks"_s, {})});
}

} // namespace

class TestRuleCellDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void paintsTextAsTheStyleDoes_data();
    void paintsTextAsTheStyleDoes();
};

void TestRuleCellDelegate::initTestCase()
{
    QApplication::setStyle(new ui::CalmStyle);
}

void TestRuleCellDelegate::paintsTextAsTheStyleDoes_data()
{
    QTest::addColumn<int>("direction");
    QTest::addColumn<bool>("isEnabled");
    QTest::addColumn<bool>("isSelected");
    QTest::newRow("plain") << int(Qt::LeftToRight) << true << false;
    QTest::newRow("selected") << int(Qt::LeftToRight) << true << true;
    QTest::newRow("disabled") << int(Qt::LeftToRight) << false << false;
    QTest::newRow("from right to left") << int(Qt::RightToLeft) << true << false;
}

void TestRuleCellDelegate::paintsTextAsTheStyleDoes()
{
    QFETCH(int, direction);
    QFETCH(bool, isEnabled);
    QFETCH(bool, isSelected);
    core::RuleTableModel model(core::AccountKind::Ordinary);
    model.setRules(rules());
    QTableView view;
    view.setModel(&model);
    view.setWordWrap(false);
    view.setLayoutDirection(Qt::LayoutDirection(direction));
    view.setEnabled(isEnabled);
    view.setColumnHidden(int(core::RuleColumn::State), true); // a pill
    view.resize(800, 300);
    if (isSelected)
        view.selectAll();
    StyledCells styled;
    ui::RuleCellDelegate own;
    for (const int width : {20, 40, 150, 151, 250}) {
        view.setColumnWidth(int(core::RuleColumn::Prefix), width);
        view.setItemDelegate(&styled);
        const QImage expected = view.grab().toImage();
        view.setItemDelegate(&own);
        QCOMPARE(view.grab().toImage(), expected);
    }
}

QTEST_MAIN(TestRuleCellDelegate)
#include "tst_rulecelldelegate.moc"
