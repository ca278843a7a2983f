#pragma once

#include <QWidget>

class QLabel;

namespace qrjump::ui {

/// What a first start shows: what the program is for, and one button that opens the sandbox.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// Says why the sandbox did not start.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void sandboxRequested();

private:
    QLabel *m_problem = nullptr;
};

} // namespace qrjump::ui
