#include "ui/requestlog/requestfilterbar.h"

#include "ui/widgets/findfield.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestAccount = 24; // characters; longer names are elided in the closed box

} // namespace

RequestFilterBar::RequestFilterBar(QWidget *parent)
    : QWidget(parent)
{
    createFields();
    arrange();
    connect(m_account, &QComboBox::currentIndexChanged, this, &RequestFilterBar::filterChanged);
    connect(m_onlyFailures, &QCheckBox::toggled, this, &RequestFilterBar::filterChanged);
    connect(m_find, &FindField::textChanged, this, &RequestFilterBar::filterChanged);
    connect(m_find, &FindField::leftDownwards, this, &RequestFilterBar::leftDownwards);
    connect(m_clear, &QToolButton::clicked, this, &RequestFilterBar::clear);
    connect(this, &RequestFilterBar::filterChanged, m_clear,
            [this] { m_clear->setEnabled(filter().isActive()); });
}

void RequestFilterBar::createFields()
{
    m_account = new QComboBox(this);
    m_account->setObjectName(u"requestAccount"_s);
    m_account->setAccessibleName(tr("Account"));
    m_account->setMaximumWidth(Spacing(fontMetrics()).characters(kLongestAccount + 8));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_account->addItem(tr("All accounts"));

    m_onlyFailures = new QCheckBox(tr("Only failures"), this);
    m_onlyFailures->setObjectName(u"onlyFailures"_s);

    m_find = new FindField(tr("Find in the requests"), this);
    m_find->setObjectName(u"findRequest"_s);
    m_find->setToolTip(tr("Searches address, request, reply, error text and rid."));

    m_clear = new QToolButton(this);
    m_clear->setObjectName(u"clearRequestFilter"_s);
    m_clear->setIcon(icon(IconName::Close));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_clear->setToolTip(tr("Clear the filter"));
    m_clear->setAccessibleName(m_clear->toolTip());
    m_clear->setEnabled(false);
}

void RequestFilterBar::arrange()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Spacing(fontMetrics()).inGroup());
    layout->addWidget(m_account);
    layout->addWidget(m_onlyFailures);
    layout->addWidget(m_find, 1);
    layout->addWidget(m_clear);
}

core::RequestFilter RequestFilterBar::filter() const
{
    using Outcome = core::RequestFilter::Outcome;
    return {.account = m_account->currentData().toString(),
            .outcome = m_onlyFailures->isChecked() ? Outcome::Failure : Outcome::Any,
            .text = m_find->text()};
}

void RequestFilterBar::clear()
{
    m_account->setCurrentIndex(0);
    m_onlyFailures->setChecked(false);
    m_find->clear();
}

void RequestFilterBar::addAccount(const QString &name)
{
    if (!name.isEmpty() && m_account->findData(name) < 0)
        m_account->addItem(name, name);
}

} // namespace qrjump::ui
