#include "ui/compare/comparisonview.h"

#include "ui/compare/differencebar.h"
#include "ui/compare/differencesections.h"
#include "ui/compare/differencetable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/namedaction.h"
#include "ui/widgets/sectiontext.h"
#include "ui/widgets/spacing.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

/// "Nothing has changed …"
QString nothingChangedText(int rules)
{
    // One and many are two source texts, so that English is right without a translation of its own.
    if (rules == 0)
        return ComparisonView::tr("Nothing has changed: there are no rules in either of them.");
    return rules == 1 ? ComparisonView::tr("Nothing has changed: the only rule is the same in both.")
                      : ComparisonView::tr("Nothing has changed: all %Ln rules are the same in both.",
                                           nullptr, rules);
}

} // namespace

ComparisonView::ComparisonView(core::AccountKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_bar(new DifferenceBar(this))
    , m_notice(new InlineBar(this))
    , m_empty(new EmptyState)
{
    m_empty->setObjectName(u"noDifferences"_s);
    m_notice->setObjectName(u"copyNotice"_s);
    createTable();
    createDetails();
    arrange();
    connectParts();
    showChosen();
}

void ComparisonView::createTable()
{
    m_table = new DifferenceTable(m_model);
    auto *copy =
        namedAction(this, u"copyDifferences"_s,
                    {tr("Copy rows"), tr("Copy the selected rows."), {QKeySequence::Copy}, IconName::Copy});
    copy->setShortcutContext(Qt::WidgetShortcut); // the table takes the key itself
    connect(copy, &QAction::triggered, m_table, &DifferenceTable::copySelected);
    m_table->addAction(copy);
}

void ComparisonView::createDetails()
{
    m_details = new QWidget;
    m_text = new SectionText;
    m_text->setObjectName(u"differenceText"_s);
    m_text->setAccessibleName(tr("The chosen difference"));
    m_text->setPlaceholderText(tr("Choose a row to see the rule field by field, before and after."));
    auto *copy = new QToolButton;
    copy->setObjectName(u"copyDifference"_s);
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copy all that is written here."));
    copy->setIcon(icon(IconName::Copy));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy->setAutoRaise(true);
    copy->setFocusPolicy(Qt::StrongFocus);
    connect(copy, &QToolButton::clicked, this, &ComparisonView::copyDetails);
    connect(m_text, &QTextEdit::textChanged, copy,
            [this, copy] { copy->setEnabled(!m_text->document()->isEmpty()); });
    copy->setEnabled(false);
    auto *layout = new QVBoxLayout(m_details);
    layout->setContentsMargins({});
    layout->setSpacing(Spacing(fontMetrics()).step());
    layout->addWidget(copy, 0, Qt::AlignLeft);
    layout->addWidget(m_text, 1);
}

void ComparisonView::arrange()
{
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *body = new QWidget;
    m_body = new QStackedLayout(body);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Spacing(fontMetrics()).inGroup());
    layout->addWidget(m_bar);
    layout->addWidget(m_notice);
    layout->addWidget(body, 1);
}

void ComparisonView::connectParts()
{
    connect(m_bar, &DifferenceBar::filterChanged, this, &ComparisonView::applyFilter);
    connect(m_bar, &DifferenceBar::leftDownwards, m_table, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_empty, &EmptyState::actionTriggered, m_bar, &DifferenceBar::clear);
    connect(m_table, &RecordTable::chosenChanged, this, &ComparisonView::showChosen);
    connect(m_table, &DifferenceTable::copiedInPart, this, &ComparisonView::showPartlyCopied);
}

void ComparisonView::showComparison(const core::RuleComparison &comparison)
{
    m_table->setCurrentIndex({}); // what was chosen belongs to another comparison
    m_notice->clear();
    m_model.setComparison(comparison);
    m_bar->showCounts(comparison);
    showEmptiness();
    Q_EMIT shownChanged();
}

void ComparisonView::applyFilter()
{
    m_model.setKinds(m_bar->kinds());
    m_model.setPrefixPart(m_bar->prefixPart());
    m_notice->clear();
    showEmptiness();
    Q_EMIT shownChanged();
}

void ComparisonView::showEmptiness()
{
    const core::RuleComparison &comparison = m_model.comparison();
    const bool hasDifferences = !comparison.differences.isEmpty();
    if (!hasDifferences)
        m_empty->setContent({IconName::Ok, nothingChangedText(comparison.unchanged)});
    else if (m_model.rowCount() == 0)
        m_empty->setContent(
            {IconName::Search, tr("No difference matches what is chosen above."), {}, tr("Show all")});
    m_bar->setVisible(hasDifferences);
    m_body->setCurrentWidget(m_model.rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_splitter);
}

void ComparisonView::showChosen()
{
    m_text->clear();
    if (const core::RuleDifference *chosen = m_table->chosen()) {
        appendSections(*m_text, m_model.comparison(), *chosen, m_kind);
        m_text->scrollToTop();
    }
}

void ComparisonView::showPartlyCopied()
{
    m_notice->showMessage(
        Tone::Info,
        tr("Only the first %1 rows were copied.").arg(QLocale().toString(DifferenceTable::kMostRowsToCopy)),
        tr("Export writes all of them to a file."));
}

void ComparisonView::copyDetails() const
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

void ComparisonView::focusFind()
{
    m_bar->focusFind();
}

QByteArray ComparisonView::saveLayout() const
{
    return m_splitter->saveState();
}

void ComparisonView::restoreLayout(const QByteArray &layout)
{
    m_splitter->restoreState(layout);
}

} // namespace qrjump::ui
