#pragma once

#include "ui/widgets/dialogfooter.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace qrjump::ui {

/// The bottom of a form: what is going on, and the buttons. They keep place and size whatever they say.
class FormFooter : public DialogFooter
{
    Q_OBJECT

public:
    /// `mainTexts` is everything that the main button may say.
    explicit FormFooter(const QStringList &mainTexts, QWidget *parent = nullptr);

    enum class Cancel { Offered, Pointless };
    /// Nothing is going on.
    void showIdle(const QString &mainText, Cancel cancel);
    /// Something is; it can be stopped.
    void showProgress(const QString &text);
    /// Enter in a field means the main button. To be called when the footer is in its dialog.
    void makeMainButtonDefault();
    void focusMainButton();

    void clickMainButton();

Q_SIGNALS:
    void mainRequested();
    void cancelRequested();
    void stopRequested();

private:
    void createStatus();
    void createButtons();
    void arrange();

    QLabel *m_status = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_main = nullptr;
    QStackedLayout *m_cancelOrStop = nullptr;
};

} // namespace qrjump::ui
