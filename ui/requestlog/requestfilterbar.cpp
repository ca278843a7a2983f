#include "ui/requestlog/requestfilterbar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
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
    connect(m_find, &QLineEdit::textChanged, this, &RequestFilterBar::filterChanged);
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

    m_find = new QLineEdit(this);
    m_find->setObjectName(u"findRequest"_s);
    m_find->setPlaceholderText(tr("Find in the requests"));
    m_find->setAccessibleName(tr("Find in the requests"));
    m_find->setToolTip(tr("Searches address, request, reply, error text and rid."));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(IconName::Search), QLineEdit::LeadingPosition);
    m_find->setMinimumWidth(Spacing(fontMetrics()).characters(20));
    m_find->installEventFilter(this);

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

bool RequestFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_find || !isKey)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool clears = key == Qt::Key_Escape && !m_find->text().isEmpty();
    const bool leaves = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!clears && !leaves)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) // before the window's own Escape
        event->accept();
    else if (clears)
        m_find->clear();
    else
        Q_EMIT leftDownwards();
    return true;
}

} // namespace qrjump::ui
