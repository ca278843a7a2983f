#include "ui/widgets/sectiontext.h"

#include "ui/widgets/spacing.h"

#include <QTextTable>

namespace qrjump::ui {

SectionText::SectionText(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(Spacing(fontMetrics()).inGroup());
}

QTextCursor SectionText::begin(const QString &title)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat heading;
    heading.setFontWeight(QFont::DemiBold);
    heading.setForeground(palette().color(QPalette::Link));
    if (!document()->isEmpty())
        cursor.insertText(QStringLiteral("\n"), {});
    cursor.insertText(title + u'\n', heading);
    return cursor;
}

void SectionText::appendSection(const QString &title, const QString &text)
{
    if (!text.isEmpty())
        begin(title).insertText(text, {});
}

void SectionText::appendTable(const QString &title, const QList<QStringList> &rows)
{
    if (rows.size() < 2)
        return;
    QTextCursor cursor = begin(title);
    const int columns = static_cast<int>(rows.first().size());
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(Spacing(fontMetrics()).step());
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        QList<QTextLength>(columns, QTextLength(QTextLength::PercentageLength, 100.0 / columns)));
    QTextTable *table = cursor.insertTable(static_cast<int>(rows.size()), columns, format);
    for (int row = 0; row < table->rows(); ++row) {
        QTextCharFormat ink;
        if (row == 0)
            ink.setForeground(palette().color(QPalette::PlaceholderText));
        for (int column = 0; column < columns; ++column)
            table->cellAt(row, column).firstCursorPosition().insertText(rows.at(row).at(column), ink);
    }
}

void SectionText::scrollToTop()
{
    moveCursor(QTextCursor::Start);
}

} // namespace qrjump::ui
