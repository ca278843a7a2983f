#include "ui/accounts/accountspanel.h"

#include "ui/accounts/accountlistview.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/spacing.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

AccountsPanel::AccountsPanel(core::AccountListModel &model, QAction &add, QWidget *parent)
    : QWidget(parent)
    , m_list(new AccountListView(model))
{
    const Spacing spacing(fontMetrics());
    auto *button = new QPushButton(add.icon(), withoutMnemonic(add.text()));
    button->setObjectName(u"addAccountButton"_s);
    button->setToolTip(add.toolTip());
    button->setAutoDefault(true); // outside of a dialog Enter would do nothing
    connect(button, &QPushButton::clicked, &add, &QAction::trigger);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(spacing.inGroup(), spacing.inGroup(), spacing.inGroup(), spacing.inGroup());
    foot->addWidget(button);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);
}

} // namespace qrjump::ui
