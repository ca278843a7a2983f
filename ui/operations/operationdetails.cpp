#include "ui/operations/operationdetails.h"

#include "core/base/sentences.h"
#include "core/operations/operationtext.h"
#include "core/store/leftoutrow.h"

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownLines = 6;

} // namespace

OperationDetails::OperationDetails(QWidget *parent)
    : SectionText(parent)
{
    setObjectName(u"operationDetails"_s);
    setAccessibleName(tr("The chosen row"));
    setFixedHeight(kShownLines * fontMetrics().lineSpacing());
    showNothing();
}

void OperationDetails::showOperation(const core::JournalEntry &entry, const core::ErrorCatalogue &catalogue)
{
    const core::ErrorExplanation why = core::explain(entry, catalogue);
    QStringList lines{entry.operation.prefix(), core::joinedSentences({why.meaning, why.remedy}), why.raw};
    if (!why.rid.isEmpty())
        lines.append(u"rid: "_s + why.rid);
    lines.removeAll(QString());
    //: what was done with a rule, and what became of that: "Edit: Refused"
    show(tr("%1: %2", "change, outcome")
             .arg(core::displayText(entry.operation.kind), core::displayText(entry.state)),
         lines.join(u'\n'));
}

void OperationDetails::showLeftOut(const core::LeftOutRow &row)
{
    QStringList lines{row.cells.prefix, row.reason};
    lines.removeAll(QString());
    //: %1 is the number of a line in a file
    show(tr("Line %1 was left out and not sent").arg(row.line), lines.join(u'\n'));
}

/// What is shown already stays, with what is marked in it.
void OperationDetails::show(const QString &title, const QString &text)
{
    const QString shown = title + u'\n' + text;
    if (shown == m_shown)
        return;
    m_shown = shown;
    clear();
    appendSection(title, text);
    scrollToTop();
    setVisible(!text.isEmpty());
}

} // namespace qrjump::ui
