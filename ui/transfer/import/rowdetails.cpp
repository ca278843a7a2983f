#include "ui/transfer/import/rowdetails.h"

#include "ui/rules/form/changesummary.h"
#include "ui/transfer/import/rowclasslook.h"
#include "ui/widgets/helptext.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/wrappedtext.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::PlannedRow;
using core::RowProblem;

namespace {

constexpr int kFewestDetailLines = 4;

/// What is wrong with an invalid row stands below, with the column and the remedy.
bool isSaidByProblems(const PlannedRow &row)
{
    return row.why.isEmpty() || row.rowClass == core::RowClass::Invalid;
}

QLabel *signLabel(const QIcon &sign, const QWidget &beside)
{
    auto *label = new QLabel;
    const int size = beside.fontMetrics().height();
    label->setPixmap(sign.pixmap(QSize(size, size), beside.devicePixelRatioF()));
    return label;
}

} // namespace

RowDetails::RowDetails(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"rowDetails"_s);
    setAccessibleName(tr("Details of the row"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(kFewestDetailLines * fontMetrics().lineSpacing());
    showNothing();
}

void RowDetails::restart()
{
    m_content = new QWidget;
    m_layout = new QVBoxLayout(m_content);
    const Spacing spacing(fontMetrics());
    m_layout->setContentsMargins(0, spacing.step(), spacing.inGroup(), 0);
    m_layout->setSpacing(spacing.step());
}

void RowDetails::showNothing()
{
    restart();
    addSentence(tr("Select a row to see what is known about it."));
    m_layout->addStretch(1);
    setWidget(m_content);
}

void RowDetails::showRow(const PlannedRow &row, core::AccountKind kind)
{
    restart();
    addHeading(row);
    addSentence(isSaidByProblems(row) ? lookOf(row.rowClass).explanation : row.why);
    addChanges(row, kind);
    for (const RowProblem &problem : row.row.problems)
        addProblem(problem);
    m_layout->addStretch(1);
    setWidget(m_content);
}

void RowDetails::addHeading(const PlannedRow &row)
{
    auto *heading = new WrappedText;
    heading->setObjectName(u"rowHeading"_s);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    //: %1 is the number of a line in a file, %2 a class of rows such as "New", %3 the prefix of a rule
    heading->setWrappedText(
        tr("Line %1 · %2 · %3")
            .arg(QLocale().toString(row.row.line), core::displayText(row.rowClass), row.row.rule.prefix));
    m_layout->addWidget(heading);
}

void RowDetails::addSentence(const QString &sentence)
{
    auto *text = new HelpText(sentence);
    text->setObjectName(u"rowSentence"_s);
    m_layout->addWidget(text);
}

void RowDetails::addChanges(const PlannedRow &row, core::AccountKind kind)
{
    const QList<core::RuleChange> changes = row.changes(kind);
    if (changes.isEmpty())
        return;
    auto *summary = new ChangeSummary;
    summary->setMinimumHeight(0);
    summary->setHeading(row.isRunnable() ? tr("What changes on the server")
                                         : tr("What differs from the server"));
    summary->setChanges(changes);
    m_layout->addWidget(summary);
}

void RowDetails::addProblem(const RowProblem &problem)
{
    const Tone tone = problem.isError() ? Tone::Danger : Tone::Warning;
    auto *text = new WrappedText;
    text->setObjectName(u"rowProblem"_s);
    //: %1 is the title of a column, %2 sentences about what is wrong there
    text->setWrappedText(problem.column ? tr("%1: %2").arg(core::columnTitle(*problem.column), problem.text())
                                        : problem.text());
    auto *line = new QHBoxLayout;
    line->setSpacing(Spacing(fontMetrics()).inGroup());
    line->addWidget(signLabel(icon(signOf(tone), tone), *this), 0, Qt::AlignTop);
    line->addWidget(text, 1);
    m_layout->addLayout(line);
}

} // namespace qrjump::ui
