#include "ui/rules/namedfiltermenu.h"

#include "ui/rules/filterlistdialog.h"
#include "ui/rules/filternamedialog.h"
#include "ui/rules/filterparts.h"
#include "ui/widgets/mnemonic.h"

namespace qrjump::ui {

using namespace Qt::StringLiterals;

NamedFilterMenu::NamedFilterMenu(const core::NamedFilters &kept, QWidget *parent)
    : QMenu(parent)
    , m_kept(kept)
{
    setObjectName(u"namedFilterMenu"_s);
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &NamedFilterMenu::fill);
}

/// Anew each time: another page may have kept one meanwhile.
void NamedFilterMenu::fill()
{
    clear();
    const QList<core::NamedFilter> kept = m_kept.filters();
    for (const core::NamedFilter &named : kept)
        addKept(named);
    addSeparator();
    addCommands(!kept.isEmpty());
}

void NamedFilterMenu::addKept(const core::NamedFilter &named)
{
    QAction *action = addAction(literalLabel(named.name));
    action->setCheckable(true);
    action->setChecked(named.filter == m_filter);
    action->setToolTip(filterText(named.filter));
    connect(action, &QAction::triggered, this,
            [this, filter = named.filter] { Q_EMIT filterChosen(filter); });
}

void NamedFilterMenu::addCommands(bool hasSome)
{
    const bool isSet = m_filter != core::RuleFilter();
    QAction *save = addAction(tr("&Save the filter as…"), this, &NamedFilterMenu::askForName);
    save->setObjectName(u"saveFilter"_s);
    save->setEnabled(isSet);
    save->setToolTip(isSet ? tr("Keeps what is set in the bar under a name.")
                           : tr("Nothing is filtered that could be kept."));
    QAction *manage = addAction(tr("&Manage filters…"), this, &NamedFilterMenu::edit);
    manage->setObjectName(u"manageFilters"_s);
    manage->setEnabled(hasSome);
    manage->setToolTip(hasSome ? tr("Rename and delete them.") : tr("No filter is kept yet."));
}

void NamedFilterMenu::askForName()
{
    QStringList names;
    QString name = filterText(m_filter);
    for (const core::NamedFilter &named : m_kept.filters()) {
        names.append(named.name);
        if (named.filter == m_filter)
            name = named.name;
    }
    auto *dialog = new FilterNameDialog(name, names, parentWidget());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keep(dialog->name()); });
    dialog->open();
}

void NamedFilterMenu::keep(const QString &name)
{
    QList<core::NamedFilter> filters = m_kept.filters();
    core::keepFilter(filters, {name, m_filter});
    m_kept.setFilters(filters);
}

void NamedFilterMenu::edit()
{
    auto *dialog = new FilterListDialog(m_kept.filters(), parentWidget());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_kept.setFilters(dialog->filters()); });
    dialog->open();
}

} // namespace qrjump::ui
