#include "ui/history/historydetails.h"

#include "ui/history/historysections.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/namedaction.h"
#include "ui/widgets/sectiontext.h"
#include "ui/widgets/spacing.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::OperationState;
using core::RuleOperation;

namespace {

/// A single change says all there is in its history, and a replacement is gone on with, not looked back at.
bool hasReport(core::BatchKind kind)
{
    return kind != core::BatchKind::Single && kind != core::BatchKind::Replace;
}

bool isDeleted(const core::JournalEntry &entry)
{
    return entry.operation.kind == RuleOperation::Kind::Delete && entry.state == OperationState::Done;
}

} // namespace

HistoryDetails::HistoryDetails(const core::ErrorCatalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
{
    createActions();
    m_text = new SectionText(this);
    m_text->setObjectName(u"operationText"_s);
    m_text->setAccessibleName(tr("The chosen operation"));
    m_text->setPlaceholderText(tr("Choose an operation to see what it changed and what became of it."));
    arrange();
    showRow(nullptr);
}

void HistoryDetails::createActions()
{
    m_addAgain = namedAction(this, u"addAgain"_s, {tr("Add again…"), {}, {}, IconName::Add});
    m_showRule =
        namedAction(this, u"showRule"_s,
                    {tr("Show rule"), tr("Show the rule in the list of its account."), {}, IconName::Search});
    m_showReport =
        namedAction(this, u"showReport"_s,
                    {tr("Show report"),
                     tr("Show the whole import, publishing or deletion that this belongs to: retry what "
                        "failed, or save the rejected rows."),
                     {},
                     IconName::Columns});
    m_copy = namedAction(this, u"copyOperation"_s,
                         {tr("Copy"), tr("Copy all that is written here."), {}, IconName::Copy});
    m_copyRid = namedAction(this, u"copyRid"_s,
                            {tr("Copy rid"),
                             tr("Copy the identifier of the request, which WeChat's support asks for."),
                             {},
                             IconName::Copy});
    connect(m_addAgain, &QAction::triggered, this,
            [this] { Q_EMIT addAgainWanted(m_row->batch.accountId, m_row->entry.operation.original); });
    connect(m_showRule, &QAction::triggered, this,
            [this] { Q_EMIT ruleWanted(m_row->batch.accountId, m_row->entry.operation.prefix()); });
    connect(m_showReport, &QAction::triggered, this, [this] { Q_EMIT reportWanted(m_row->batch); });
    connect(m_copy, &QAction::triggered, this, &HistoryDetails::copyText);
    connect(m_copyRid, &QAction::triggered, this, &HistoryDetails::copyRid);
}

void HistoryDetails::arrange()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Spacing(fontMetrics()).step());
    layout->addLayout(flowOfButtons(rowActions(), this));
    layout->addWidget(m_text, 1);
}

QList<QAction *> HistoryDetails::rowActions() const
{
    return {m_addAgain, m_showRule, m_showReport, m_copy, m_copyRid};
}

void HistoryDetails::showRow(const core::HistoryRow *row, const AccountReach &reach)
{
    const bool isSame = row && m_row == *row;
    m_row = row ? std::optional(*row) : std::nullopt;
    m_reach = reach;
    if (!isSame)
        m_later.clear();
    updateActions();
    if (!isSame) // else what is read keeps its place
        write();
}

void HistoryDetails::setLater(const QList<core::HistoryRow> &later)
{
    if (later == m_later)
        return;
    m_later = later;
    updateActions();
    write();
}

void HistoryDetails::write()
{
    m_text->clear();
    if (!m_row)
        return;
    appendSections(*m_text, *m_row, m_catalogue, m_later);
    m_text->scrollToTop();
}

void HistoryDetails::updateActions()
{
    const bool wasDeleted = m_row && isDeleted(m_row->entry);
    const bool isGone = wasDeleted && (m_later.isEmpty() || isDeleted(m_later.constLast().entry));
    m_addAgain->setEnabled(isGone && m_reach.whyNotToAdd.isEmpty());
    const QString usual = isGone       ? tr("Add the deleted rule again. The form opens with its old values.")
                          : wasDeleted ? tr("The rule was added again already.")
                                       : tr("A rule that was deleted can be added again.");
    setActionHelp(*m_addAgain, isGone && !m_reach.whyNotToAdd.isEmpty() ? m_reach.whyNotToAdd : usual);
    m_showRule->setEnabled(m_row && !isGone && m_reach.isThere);
    m_showReport->setEnabled(m_row && hasReport(m_row->batch.kind) && m_reach.isThere);
    m_copy->setEnabled(m_row.has_value());
    m_copyRid->setEnabled(m_row && !m_row->entry.answer.rid.isEmpty());
}

void HistoryDetails::copyText() const
{
    if (m_row)
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

void HistoryDetails::copyRid() const
{
    QGuiApplication::clipboard()->setText(m_row->entry.answer.rid);
}

} // namespace qrjump::ui
