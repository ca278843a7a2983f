#include "ui/rules/cellmenu.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/spacing.h"

#include <QCoreApplication>
#include <QMenu>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::CellCondition;

namespace {

constexpr int kLongestInCharacters = 40;

class CellMenu
{
    Q_DECLARE_TR_FUNCTIONS(CellMenu)

public:
    static QString text(const CellCondition &cell, const QFontMetrics &metrics)
    {
        const bool isOnly = cell.kind == CellCondition::Kind::Only;
        const QString title = core::columnTitle(cell.column);
        if (cell.text.isEmpty())
            //: rules whose cell in the column %1 is empty
            return isOnly ? tr("Only where “%1” is empty").arg(title)
                          : tr("All but where “%1” is empty").arg(title);
        const QString shown = metrics.elidedText(cell.text.simplified(), Qt::ElideMiddle,
                                                 Spacing(metrics).characters(kLongestInCharacters));
        //: rules whose cell says %1
        return isOnly ? tr("Only “%1”").arg(shown) : tr("All but “%1”").arg(shown);
    }
};

} // namespace

void addCellActions(QMenu &menu, const CellCondition &cell, QObject &context,
                    const std::function<void(const CellCondition &)> &choose)
{
    for (const auto kind : {CellCondition::Kind::Only, CellCondition::Kind::AllBut}) {
        const CellCondition condition{kind, cell.column, cell.text};
        QAction *action = menu.addAction(literalLabel(CellMenu::text(condition, menu.fontMetrics())));
        const bool isOnly = kind == CellCondition::Kind::Only;
        action->setObjectName(isOnly ? u"onlyThisCell"_s : u"allButThisCell"_s);
        if (isOnly)
            action->setIcon(icon(IconName::Filter));
        action->setToolTip(cell.text);
        QObject::connect(action, &QAction::triggered, &context, [condition, choose] { choose(condition); });
    }
}

} // namespace qrjump::ui
