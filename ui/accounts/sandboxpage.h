#pragma once

#include "ui/accounts/sandboxcontrol.h"

#include <QDialog>

class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace qrjump::ui {

class ElidedLabel;
class HelpText;
class InlineBar;

/// Where the sandbox is, what it holds, and how to make it slow, empty, full or contrary. Not modal, so that
/// its effects can be watched in the window. The control outlives it.
class SandboxPage : public QDialog
{
    Q_OBJECT

public:
    explicit SandboxPage(SandboxControl &control, QWidget *parent = nullptr);

private:
    /// What is asked before something is thrown away.
    struct Question
    {
        QString title;
        QString answer; ///< on the button
        std::function<void()> act;
    };

    void createAddress();
    void createRules();
    void createLatency();
    void createProvocations();
    void arrange();
    void addRow(const QString &label, const QList<QWidget *> &fields, QWidget *help = nullptr);
    QPushButton *button(const QString &objectName, const QString &text);

    void showStatus();
    void showRules(const SandboxControl::Status &status);
    void askBeforeReset();
    void askBeforeFill();
    void ask(const Question &question);
    void copyPrefix() const;

    SandboxControl &m_control;
    QGridLayout *m_grid = nullptr;
    ElidedLabel *m_address = nullptr;
    QPushButton *m_copyAddress = nullptr;
    QPushButton *m_restart = nullptr;
    HelpText *m_place = nullptr;
    QLabel *m_rules = nullptr;
    QPushButton *m_reset = nullptr;
    QSpinBox *m_fillCount = nullptr;
    QPushButton *m_fill = nullptr;
    QSpinBox *m_latency = nullptr;
    InlineBar *m_question = nullptr;
    InlineBar *m_problem = nullptr;
    QTreeWidget *m_provocations = nullptr;
};

} // namespace qrjump::ui
