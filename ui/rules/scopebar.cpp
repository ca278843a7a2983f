#include "ui/rules/scopebar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using Scope = core::RuleQuery::Scope;

ScopeBar::ScopeBar(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    addChoice(Scope::Page, tr("Pages"), tr("All rules in order of creation, page by page."), u"scopePages"_s);
    addChoice(Scope::Newest, tr("Newest"),
              tr("The newest %1 rules in one request.").arg(QLocale().toString(core::kNewestRules)),
              u"scopeNewest"_s);
    addChoice(Scope::Prefixes, tr("By prefix"),
              tr("Ask the server for up to %1 prefixes.").arg(core::kMaxPrefixesPerQuery),
              u"scopePrefixes"_s);
    addChoice(Scope::All, tr("All rules"),
              tr("Every rule, to search and sort all of them. Kept on this computer, so that the next start "
                 "shows them at once."),
              u"scopeAll"_s);
    connect(&m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT scopeChosen(static_cast<Scope>(id)); });
}

void ScopeBar::addChoice(Scope scope, const QString &text, const QString &help, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(text);
    button->setAccessibleDescription(help);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_group.addButton(button, static_cast<int>(scope));
    layout()->addWidget(button);
}

void ScopeBar::setScope(Scope scope)
{
    m_group.button(static_cast<int>(scope))->setChecked(true);
}

} // namespace qrjump::ui
