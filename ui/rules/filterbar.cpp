#include "ui/rules/filterbar.h"

#include "core/rules/ruletext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

template <typename Enum>
void addChoice(QComboBox *box, Enum value)
{
    box->addItem(core::displayText(std::optional(value)), static_cast<int>(value));
}

template <typename Enum>
std::optional<Enum> choice(const QComboBox *box)
{
    if (!box || !box->currentData().isValid())
        return std::nullopt;
    return static_cast<Enum>(box->currentData().toInt());
}

} // namespace

FilterBar::FilterBar(core::AccountKind kind, QWidget *parent)
    : QWidget(parent)
    , m_find(new QLineEdit)
    , m_state(new QComboBox)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Spacing(fontMetrics()).inGroup());

    m_find->setObjectName(u"findBox"_s);
    m_find->setPlaceholderText(tr("Find in loaded rules"));
    m_find->setAccessibleName(tr("Find in loaded rules"));
    m_find->setToolTip(
        tr("Filters the loaded rules over the columns shown. Asks the server nothing. Shortcut: /"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(IconName::Search), QLineEdit::LeadingPosition);
    m_find->installEventFilter(this);
    m_find->setMinimumWidth(Spacing(fontMetrics()).characters(24));
    layout->addWidget(m_find, 1);

    m_state->setObjectName(u"stateFilter"_s);
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("Any state"));
    addChoice(m_state, core::RuleState::Published);
    addChoice(m_state, core::RuleState::Unpublished);
    layout->addWidget(m_state);

    if (kind == core::AccountKind::Ordinary) {
        m_testRange = new QComboBox;
        m_testRange->setObjectName(u"testRangeFilter"_s);
        m_testRange->setAccessibleName(tr("Test range"));
        m_testRange->addItem(tr("Any test range"));
        addChoice(m_testRange, core::TestRange::Development);
        addChoice(m_testRange, core::TestRange::Trial);
        addChoice(m_testRange, core::TestRange::Release);
        layout->addWidget(m_testRange);
        connect(m_testRange, &QComboBox::currentIndexChanged, this, &FilterBar::filterChanged);
    }
    m_clear = new QToolButton;
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setIcon(icon(IconName::Close));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_clear->setToolTip(tr("Clear the filter"));
    m_clear->setAccessibleName(m_clear->toolTip());
    layout->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    const auto showWhetherActive = [this] { m_clear->setEnabled(filter().isActive()); };
    connect(this, &FilterBar::filterChanged, m_clear, showWhetherActive);
    showWhetherActive();
    connect(m_find, &QLineEdit::textChanged, this, &FilterBar::filterChanged);
    connect(m_state, &QComboBox::currentIndexChanged, this, &FilterBar::filterChanged);
}

core::RuleFilter FilterBar::filter() const
{
    core::RuleFilter filter;
    filter.text = m_find->text();
    filter.state = choice<core::RuleState>(m_state);
    filter.testRange = choice<core::TestRange>(m_testRange);
    return filter;
}

bool FilterBar::clear()
{
    const bool wasActive = filter().isActive();
    m_find->clear();
    m_state->setCurrentIndex(0);
    if (m_testRange)
        m_testRange->setCurrentIndex(0);
    return wasActive;
}

void FilterBar::find(const QString &text)
{
    m_find->setText(text);
}

void FilterBar::focusFindBox()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

bool FilterBar::clearFindBox()
{
    const bool hadText = !m_find->text().isEmpty();
    m_find->clear();
    return hadText;
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT leftDownwards();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace qrjump::ui
