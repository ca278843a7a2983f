#include "ui/rules/filterbar.h"

#include "core/base/sentences.h"
#include "core/rules/ruletext.h"
#include "ui/rules/filterchips.h"
#include "ui/rules/filterchoicemenu.h"
#include "ui/rules/filterparts.h"
#include "ui/rules/findoptionsmenu.h"
#include "ui/rules/namedfiltermenu.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <utility>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestCharacters = 16;
constexpr int kUsualCharacters = 28;

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

template <typename Enum>
void choose(QComboBox *box, std::optional<Enum> value)
{
    if (!box)
        return;
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(value ? box->findData(static_cast<int>(*value)) : 0);
}

QComboBox *field(const QString &objectName, const QString &name, const QString &any)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->addItem(any);
    return box;
}

QToolButton *button(const QString &objectName, const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QPushButton *menuButton(const QString &objectName, const QString &name, QMenu *menu)
{
    auto *opener = new QPushButton(name);
    opener->setObjectName(objectName);
    opener->setMenu(menu);
    return opener;
}

} // namespace

FilterBar::FilterBar(core::AccountKind kind, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_chips(new FilterChips)
{
    arrange();
    createFindBox();
    createOptions(kind);
    createFields(kind);
    createMenus(kind, settings);
    createClear();
    connectFields();
    showFilter();
}

void FilterBar::arrange()
{
    const int gap = Spacing(fontMetrics()).inGroup();
    m_rows = new QHBoxLayout(this);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(gap);
    for (QHBoxLayout **row : {&m_findRow, &m_fieldRow}) {
        *row = new QHBoxLayout;
        (*row)->setSpacing(gap);
        m_rows->addLayout(*row);
    }
    m_rows->setStretchFactor(m_findRow, 1);
}

void FilterBar::createFindBox()
{
    m_find = new QLineEdit;
    m_find->setObjectName(u"findBox"_s);
    m_find->setAccessibleName(tr("Find in loaded rules"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(IconName::Search), QLineEdit::LeadingPosition);
    m_find->installEventFilter(this);
    m_find->setMinimumWidth(Spacing(fontMetrics()).characters(kFewestCharacters));
    m_findRow->addWidget(m_find, 1);
}

void FilterBar::createOptions(core::AccountKind kind)
{
    m_optionsMenu = new FindOptionsMenu(kind, this);
    m_options = button(u"findOptions"_s, tr("Where and how to find"));
    m_options->setIcon(icon(IconName::Settings));
    m_options->setAutoRaise(true);
    m_options->setToolTip(tr("Where and how to find (Alt+Down in the find box)"));
    m_findRow->addWidget(m_options);
    connect(m_options, &QToolButton::clicked, this, &FilterBar::openOptions);
}

void FilterBar::openOptions()
{
    m_optionsMenu->popup(m_options->mapToGlobal(QPoint(0, m_options->height())));
}

void FilterBar::createFields(core::AccountKind kind)
{
    m_state = field(u"stateFilter"_s, tr("State"), tr("Any state"));
    addChoice(m_state, core::RuleState::Published);
    addChoice(m_state, core::RuleState::Unpublished);
    m_fieldRow->addWidget(m_state);
    if (kind != core::AccountKind::Ordinary)
        return;
    m_testRange = field(u"testRangeFilter"_s, tr("Test range"), tr("Any test range"));
    addChoice(m_testRange, core::TestRange::Development);
    addChoice(m_testRange, core::TestRange::Trial);
    addChoice(m_testRange, core::TestRange::Release);
    m_fieldRow->addWidget(m_testRange);
}

void FilterBar::createMenus(core::AccountKind kind, QSettings &settings)
{
    m_choices = new FilterChoiceMenu(kind, this);
    //: what else to filter by
    QPushButton *more = menuButton(u"moreFilters"_s, tr("More"), m_choices);
    more->setToolTip(tr("What else to filter the loaded rules by"));
    m_fieldRow->addWidget(more);
    m_named = new NamedFilterMenu(core::NamedFilters(settings, kind), this);
    QPushButton *named = menuButton(u"namedFilters"_s, tr("Filters"), m_named);
    named->setToolTip(tr("Filters that are kept under a name"));
    m_fieldRow->addWidget(named);
}

void FilterBar::createClear()
{
    m_clear = button(u"clearFilter"_s, tr("Clear the filter"));
    m_clear->setIcon(icon(IconName::Close));
    m_clear->setAutoRaise(true);
    m_clear->setToolTip(m_clear->accessibleName());
    m_fieldRow->addStretch(1);
    m_fieldRow->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
}

void FilterBar::connectFields()
{
    connect(m_find, &QLineEdit::textChanged, this, &FilterBar::takeFields);
    connect(m_state, &QComboBox::currentIndexChanged, this, &FilterBar::takeFields);
    if (m_testRange)
        connect(m_testRange, &QComboBox::currentIndexChanged, this, &FilterBar::takeFields);
    connect(m_optionsMenu, &FindOptionsMenu::filterChosen, this, &FilterBar::setFilter);
    connect(m_optionsMenu, &FindOptionsMenu::lookUpRequested, this, &FilterBar::lookUpRequested);
    connect(m_choices, &FilterChoiceMenu::filterChosen, this, &FilterBar::setFilter);
    connect(m_named, &NamedFilterMenu::filterChosen, this, &FilterBar::setFilter);
    connect(m_chips, &FilterChips::removeRequested, this, &FilterBar::removePart);
    connect(m_chips, &FilterChips::focusLeft, m_find, qOverload<>(&QWidget::setFocus));
}

void FilterBar::takeFields()
{
    core::RuleFilter filter = m_filter;
    filter.text = m_find->text();
    filter.state = choice<core::RuleState>(m_state);
    filter.testRange = choice<core::TestRange>(m_testRange);
    setFilter(filter);
}

void FilterBar::setFilter(const core::RuleFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_undecided = 0;
    showFilter();
    Q_EMIT filterChanged();
}

void FilterBar::showFilter()
{
    choose(m_state, m_filter.state);
    choose(m_testRange, m_filter.testRange);
    // Last: the fields now say what the filter says. Blocked, the field would not hide its clear button.
    if (m_find->text() != m_filter.text)
        m_find->setText(m_filter.text);
    m_optionsMenu->showFilter(m_filter);
    m_choices->showFilter(m_filter);
    m_named->showFilter(m_filter);
    m_clear->setEnabled(m_filter != core::RuleFilter());
    showChips();
}

void FilterBar::showChips()
{
    QStringList texts;
    for (const FilterPart &part : partsOf(m_filter))
        texts.append(part.text);
    m_chips->setTexts(texts);
    const bool isExpression = m_filter.syntax == core::RuleFilter::Syntax::RegularExpression;
    const QString seeOptions = tr("Looks only at what is loaded and asks the server nothing. Shortcut: /");
    if (isExpression) {
        showExpression();
        m_find->setPlaceholderText(tr("Find by regular expression"));
        m_find->setToolTip(seeOptions);
        return;
    }
    m_chips->hideHelp();
    m_find->setPlaceholderText(tr("Find in loaded rules: word -without \"a phrase\""));
    m_find->setToolTip(tr("Several words must all be there. -word leaves out what has it. \"In quotes\", "
                          "blanks count.") +
                       u'\n' + seeOptions);
}

/// What is wrong, in place of how it is written.
void FilterBar::showExpression()
{
    m_chips->showHelp(tr("A regular expression is found anywhere in a cell; ^ is the beginning of the "
                         "cell, $ its end."));
    const QString problem = problemOf(m_filter);
    if (!problem.isEmpty())
        m_chips->showProblem(
            Tone::Danger,
            core::joinedSentences({problem, tr("The rows still follow the last valid filter.")}));
    else if (m_undecided > 0)
        m_chips->showProblem(Tone::Warning,
                             tr("The expression is too costly: for %Ln loaded rule(s) it could not be "
                                "decided. They do not count as matching. Make it simpler.",
                                nullptr, m_undecided));
}

void FilterBar::showUndecided(int count)
{
    if (std::exchange(m_undecided, count) != count)
        showChips();
}

void FilterBar::removePart(int index)
{
    setFilter(partsOf(m_filter).at(index).without);
}

int FilterBar::comfortableWidth() const
{
    return m_findRow->minimumSize().width() + m_rows->spacing() + m_fieldRow->minimumSize().width() +
           Spacing(fontMetrics()).characters(kUsualCharacters - kFewestCharacters);
}

/// Of two rows, so that the window can become that narrow.
QSize FilterBar::minimumSizeHint() const
{
    return {qMax(m_findRow->minimumSize().width(), m_fieldRow->minimumSize().width()),
            m_rows->minimumSize().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rows->setDirection(width() < comfortableWidth() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool FilterBar::hasProblem() const
{
    return !problemOf(m_filter).isEmpty();
}

bool FilterBar::clear()
{
    const bool wasSet = m_filter != core::RuleFilter();
    setFilter({});
    return wasSet;
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
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool FilterBar::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Down && modifiers.testFlag(Qt::AltModifier)) {
        openOptions();
        return true;
    }
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    Q_EMIT leftDownwards();
    return true;
}

} // namespace qrjump::ui
