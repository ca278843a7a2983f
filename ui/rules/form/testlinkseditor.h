#pragma once

#include "core/rules/rulevalidation.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace qrjump::ui {

class TestLinkLine;

/// The test links of a rule, one line each. Enter goes on to the next line; several pasted links spread over
/// as many lines. More links than allowed are kept, so that none is lost before the user chose which to
/// remove.
class TestLinksEditor : public QWidget
{
    Q_OBJECT

public:
    explicit TestLinksEditor(QWidget *parent = nullptr);

    /// Without the empty lines.
    [[nodiscard]] QStringList links() const;
    void setLinks(const QStringList &links);

    void setReadOnly(bool isReadOnly);

    /// Marks the lines; RuleProblem::testLink is an index into links().
    void showProblems(const QList<core::RuleProblem> &problems);
    /// The line of links()[index]; the first line when there is none.
    void focusLink(int index);

Q_SIGNALS:
    void edited();
    void left();

private:
    /// What stands in the lines, empty ones among them.
    [[nodiscard]] QStringList texts() const;
    /// Makes as many lines as there are texts, at least one.
    void setTexts(const QStringList &texts);
    void appendLine();
    void removeLastLine();

    void addEmptyLine();
    void goOnFrom(qsizetype line);
    void spread(qsizetype line, const QStringList &links);
    void remove(qsizetype line);
    [[nodiscard]] TestLinkLine *lineOf(int link) const;

    // Lines come and go at the end only and texts move between them, so that Tab always goes down.
    QList<TestLinkLine *> m_lines;
    bool m_isReadOnly = false;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
};

} // namespace qrjump::ui
