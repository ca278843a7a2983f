#include "ui/rules/findoptionsmenu.h"

#include "ui/rules/filterparts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mnemonic.h"

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestNamed = 60;

QAction *checkable(QMenu &menu, const QString &text, const QString &objectName)
{
    QAction *action = menu.addAction(text);
    action->setObjectName(objectName);
    action->setCheckable(true);
    return action;
}

} // namespace

FindOptionsMenu::FindOptionsMenu(core::AccountKind kind, QWidget *parent)
    : StayingMenu(parent)
{
    setObjectName(u"findOptionsMenu"_s);
    setToolTipsVisible(true);
    addColumns(kind);
    addSeparator();
    addOptions();
    if (kind == core::AccountKind::Service)
        addLookUp();
    showFilter({});
}

void FindOptionsMenu::addColumns(core::AccountKind kind)
{
    m_allColumns = checkable(*this, tr("Look in all shown columns"), u"findInShown"_s);
    connect(m_allColumns, &QAction::triggered, this, [this] {
        core::RuleFilter filter = m_filter;
        filter.columns.clear();
        Q_EMIT filterChosen(filter);
        showFilter(filter);
    });
    for (const core::RuleColumn column : core::columnsOf(kind)) {
        //: %1 is the title of a column
        QAction *action = checkable(*this, tr("Look in “%1”").arg(core::columnTitle(column)),
                                    u"findIn%1"_s.arg(static_cast<int>(column)));
        action->setData(static_cast<int>(column));
        connect(action, &QAction::triggered, this,
                [this, column](bool isChosen) { chooseColumn(column, isChosen); });
        m_columns.append(action);
    }
}

void FindOptionsMenu::chooseColumn(core::RuleColumn column, bool isChosen)
{
    core::RuleFilter filter = m_filter;
    filter.columns.removeAll(column);
    if (isChosen)
        filter.columns.append(column);
    std::sort(filter.columns.begin(), filter.columns.end());
    Q_EMIT filterChosen(filter);
}

void FindOptionsMenu::addOptions()
{
    m_regularExpression = checkable(*this, tr("Regular expression"), u"findByExpression"_s);
    m_regularExpression->setToolTip(tr("The text is one pattern that is found anywhere in a cell."));
    connect(m_regularExpression, &QAction::triggered, this, [this](bool isChosen) {
        core::RuleFilter filter = m_filter;
        filter.syntax =
            isChosen ? core::RuleFilter::Syntax::RegularExpression : core::RuleFilter::Syntax::Words;
        Q_EMIT filterChosen(filter);
    });
    m_matchCase = checkable(*this, tr("Match case"), u"findMatchingCase"_s);
    m_matchCase->setToolTip(tr("Capitals and small letters differ."));
    connect(m_matchCase, &QAction::triggered, this, [this](bool isChosen) {
        core::RuleFilter filter = m_filter;
        filter.caseSensitivity = isChosen ? Qt::CaseSensitive : Qt::CaseInsensitive;
        Q_EMIT filterChosen(filter);
    });
}

void FindOptionsMenu::addLookUp()
{
    addSeparator();
    m_lookUp = addAction(ui::icon(IconName::Search), QString());
    m_lookUp->setObjectName(u"lookUpFound"_s);
    connect(m_lookUp, &QAction::triggered, this, [this] {
        if (const auto prefix = prefixToAskFor(m_filter))
            Q_EMIT lookUpRequested(*prefix);
    });
}

void FindOptionsMenu::showFilter(const core::RuleFilter &filter)
{
    m_filter = filter;
    m_allColumns->setChecked(filter.columns.isEmpty());
    for (QAction *action : std::as_const(m_columns))
        action->setChecked(filter.columns.contains(static_cast<core::RuleColumn>(action->data().toInt())));
    m_regularExpression->setChecked(filter.syntax == core::RuleFilter::Syntax::RegularExpression);
    m_matchCase->setChecked(filter.caseSensitivity == Qt::CaseSensitive);
    if (!m_lookUp)
        return;
    const auto prefix = prefixToAskFor(filter);
    m_lookUp->setEnabled(prefix.has_value());
    m_lookUp->setToolTip(
        prefix ? tr("Asks the server and shows what it answers instead of the rows that are loaded.")
               : tr("Type the whole beginning of a prefix to ask the server for it."));
    m_lookUp->setText(prefix ? literalLabel(lookUpText(*prefix, kLongestNamed))
                             : tr("Look up what is typed on the server by prefix"));
}

QString lookUpText(const QString &prefix, qsizetype longest)
{
    const qsizetype kept = (longest - 1) / 2;
    const QString named = prefix.size() > longest ? prefix.first(kept) + u'…' + prefix.last(kept) : prefix;
    return FindOptionsMenu::tr("Look up “%1” on the server by prefix").arg(named);
}

} // namespace qrjump::ui
