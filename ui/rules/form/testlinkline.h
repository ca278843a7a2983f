#pragma once

#include "core/rules/rulevalidation.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace qrjump::ui {

/// One line of the TestLinksEditor: a link, its mark when something is wrong with it, and a button that
/// removes it.
class TestLinkLine : public QWidget
{
    Q_OBJECT

public:
    explicit TestLinkLine(QWidget *parent = nullptr);

    [[nodiscard]] QString link() const;
    void setLink(const QString &link);
    void setReadOnly(bool isReadOnly);
    /// From 1; for names that screen readers and tests use.
    void setNumber(int number);
    void showProblem(const core::RuleProblem &problem);
    void clearProblem();
    /// Puts the line behind `previous`, if there is one, and gives what the next one has to follow.
    QWidget *followInTabOrder(QWidget *previous);
    [[nodiscard]] QWidget *lastInTabOrder() const;

Q_SIGNALS:
    void edited();
    void left();
    /// Enter was pressed.
    void finished();
    void removeRequested();
    /// More than one link was pasted; they stand here instead of the line's text.
    void severalEntered(const QStringList &links);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void receiveEdit(const QString &text);

    QLineEdit *m_link;
    QAction *m_mark;
    QToolButton *m_remove;
};

} // namespace qrjump::ui
