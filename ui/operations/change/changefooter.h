#pragma once

#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/holdbutton.h"

class QLabel;

namespace qrjump::ui {

/// The bottom of a dialog that changes rules: what is going on, a way out, and the button that does it. Place
/// and size stay whatever they say.
class ChangeFooter : public DialogFooter
{
    Q_OBJECT

public:
    explicit ChangeFooter(QWidget *parent = nullptr);

    /// Room for what the button may come to say.
    void reserveFor(const QStringList &verbs);
    /// What the button says, also while it cannot be used.
    void setVerb(const QString &verb);
    /// The button can be used.
    void offer(const QString &verb, HoldButton::Mode mode);
    /// The button cannot be used now.
    void refuse();
    /// Something is under way, and the dialog waits for it.
    void showBusy(const QString &text);
    /// The same where it is known how far it is.
    void showBusy(const QString &text, int done, int all);
    /// What was to be done here is under way or done: only closing is left. `text` may be empty.
    void showClose(const QString &text);

    void focusWayOut();

Q_SIGNALS:
    void confirmed();
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createStatus();
    void createButtons();
    void arrange();
    void showIdle();
    void showHint();

    QLabel *m_status = nullptr;
    QPushButton *m_leave = nullptr;
    HoldButton *m_main = nullptr;
};

} // namespace qrjump::ui
