#include "ui/operations/batchdialog.h"

#include "core/operations/operationrunner.h"
#include "ui/accounts/accountbadge.h"
#include "ui/operations/batchtext.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"

#include <QBoxLayout>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestCharacters = 70;
constexpr int kUsualCharacters = 165; // so that a reason has room beside the other columns
constexpr int kUsualLines = 32;

} // namespace

BatchDialog::BatchDialog(const BatchView::Services &services, const AccountLook &account, QWidget *parent)
    : QDialog(parent)
    , m_accountId(services.runner.owner().accountId)
    , m_badge(new AccountBadge)
    , m_view(new BatchView(services))
    , m_bar(new InlineBar)
{
    setObjectName(u"batchDialog"_s);
    arrange();
    showAccount(account);
    connect(m_view, &BatchView::progressed, this, &BatchDialog::showTitle);
}

void BatchDialog::showBatch(qint64 batchId)
{
    m_view->showBatch(batchId);
}

void BatchDialog::showAccount(const AccountLook &account)
{
    m_badge->setLook(account);
    m_view->setWrites(account.writes);
}

void BatchDialog::arrange()
{
    auto *close = new QPushButton(tr("&Close"));
    close->setObjectName(u"closeButton"_s);
    close->setToolTip(tr("What is running goes on. The line above the rules says how far it has come."));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    const Spacing spacing(fontMetrics());
    auto *footer = new QHBoxLayout;
    footer->addStretch(1);
    footer->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    const int edge = spacing.atEdge();
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(spacing.betweenGroups());
    layout->addWidget(m_badge);
    layout->addWidget(m_bar);
    layout->addWidget(m_view, 1);
    layout->addLayout(footer);
    setMinimumWidth(spacing.characters(kFewestCharacters));
    resize(spacing.characters(kUsualCharacters), kUsualLines * fontMetrics().lineSpacing());
}

void BatchDialog::showTitle()
{
    const core::BatchWatch &watch = m_view->watch();
    setWindowTitle(nameText(watch.batch(), watch.counts().total(), watch.onlyPrefix()));
}

} // namespace qrjump::ui
