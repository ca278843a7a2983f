#include "ui/history/historyfilterbar.h"

#include "core/operations/operationtext.h"
#include "ui/widgets/findfield.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <chrono>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::OperationState;

namespace {

constexpr int kLongestAccount = 24; // characters; longer names are elided in the closed box
constexpr auto kTypingPause = 150ms;

/// What can be chosen as an outcome. Those that have not ended yet are one choice.
const QList<QList<OperationState>> kOutcomes{
    {},
    {OperationState::Done},
    {OperationState::Refused},
    {OperationState::NeedsYou},
    {OperationState::Queued, OperationState::Sending, OperationState::Unknown},
    {OperationState::Withdrawn}};

} // namespace

HistoryFilterBar::HistoryFilterBar(QWidget *parent)
    : QWidget(parent)
{
    createChoices();
    createFind();
    arrange();
    connectFields();
}

QComboBox *HistoryFilterBar::choice(const QString &objectName, const QString &name)
{
    auto *created = new QComboBox(this);
    created->setObjectName(objectName);
    created->setAccessibleName(name);
    created->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    created->setMaximumWidth(Spacing(fontMetrics()).characters(kLongestAccount + 8));
    return created;
}

void HistoryFilterBar::createChoices()
{
    m_account = choice(u"historyAccount"_s, tr("Account"));
    m_account->addItem(tr("All accounts"));
    m_change = choice(u"historyChange"_s, tr("Change"));
    m_change->addItem(tr("All changes"));
    using Kind = core::RuleOperation::Kind;
    for (const Kind kind : {Kind::Add, Kind::Edit, Kind::Delete, Kind::Publish})
        m_change->addItem(core::displayText(kind), static_cast<int>(kind));
    m_outcome = choice(u"historyOutcome"_s, tr("Outcome"));
    for (const QList<OperationState> &states : kOutcomes) {
        if (states.isEmpty())
            m_outcome->addItem(tr("All outcomes"));
        else if (states.size() > 1)
            //: operations that were not sent yet or whose outcome is not known yet
            m_outcome->addItem(tr("Not ended"));
        else
            m_outcome->addItem(core::displayText(states.first()));
    }
}

void HistoryFilterBar::createFind()
{
    m_find = new FindField(tr("Find in the prefixes"), this);
    m_find->setObjectName(u"findOperation"_s);
    m_clear = new QToolButton(this);
    m_clear->setObjectName(u"clearHistoryFilter"_s);
    m_clear->setIcon(icon(IconName::Close));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_clear->setToolTip(tr("Clear the filter"));
    m_clear->setAccessibleName(m_clear->toolTip());
    m_clear->setEnabled(false);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
}

void HistoryFilterBar::arrange()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Spacing(fontMetrics()).inGroup());
    layout->addWidget(m_account);
    layout->addWidget(m_change);
    layout->addWidget(m_outcome);
    layout->addWidget(m_find, 1);
    layout->addWidget(m_clear);
}

void HistoryFilterBar::connectFields()
{
    for (const QComboBox *box : {m_account, m_change, m_outcome})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::announce);
    connect(m_find, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &HistoryFilterBar::announce);
    connect(m_find, &FindField::leftDownwards, this, &HistoryFilterBar::leftDownwards);
    connect(m_clear, &QToolButton::clicked, this, &HistoryFilterBar::clear);
}

void HistoryFilterBar::announce()
{
    m_typing.stop();
    m_clear->setEnabled(filter() != core::HistoryFilter());
    Q_EMIT filterChanged();
}

core::HistoryFilter HistoryFilterBar::filter() const
{
    core::HistoryFilter filter;
    filter.accountId = m_account->currentData().toString();
    filter.prefixPart = m_find->text();
    if (const QVariant kind = m_change->currentData(); kind.isValid())
        filter.kinds = {static_cast<core::RuleOperation::Kind>(kind.toInt())};
    filter.states = kOutcomes.at(m_outcome->currentIndex());
    return filter;
}

void HistoryFilterBar::clear()
{
    m_account->setCurrentIndex(0);
    m_change->setCurrentIndex(0);
    m_outcome->setCurrentIndex(0);
    m_find->clear();
    announce();
}

void HistoryFilterBar::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void HistoryFilterBar::setAccounts(const QList<core::HistoryAccount> &accounts)
{
    if (accounts == m_accounts)
        return; // the list may be open
    m_accounts = accounts;
    const QString chosen = m_account->currentData().toString();
    {
        const QSignalBlocker blocker(m_account);
        while (m_account->count() > 1)
            m_account->removeItem(1);
        for (const core::HistoryAccount &account : accounts)
            m_account->addItem(account.name, account.id);
        m_account->setCurrentIndex(chosen.isEmpty() ? 0 : qMax(0, m_account->findData(chosen)));
    }
    if (m_account->currentData().toString() != chosen)
        announce();
}

} // namespace qrjump::ui
