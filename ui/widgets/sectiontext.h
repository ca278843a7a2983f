#pragma once

#include <QTextEdit>

namespace qrjump::ui {

/// What is known about one record, in sections with headings. To be read, selected and copied. For some
/// screens of text.
class SectionText : public QTextEdit
{
    Q_OBJECT

public:
    explicit SectionText(QWidget *parent = nullptr);

    /// Nothing is appended for an empty `text`.
    void appendSection(const QString &title, const QString &text);
    /// Rows of cells, the first one with headings; columns share the width.
    void appendTable(const QString &title, const QList<QStringList> &rows);
    void scrollToTop();

private:
    /// Where the section goes on.
    [[nodiscard]] QTextCursor begin(const QString &title);
};

} // namespace qrjump::ui
