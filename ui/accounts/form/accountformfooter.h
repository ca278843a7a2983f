#pragma once

#include "ui/widgets/dialogfooter.h"

class QLabel;
class QPushButton;

namespace qrjump::ui {

/// The bottom of the form for accounts: connection test, cancel, save. The buttons keep place and size.
class AccountFormFooter : public DialogFooter
{
    Q_OBJECT

public:
    /// `mainTexts` is everything that the main button may say.
    explicit AccountFormFooter(const QStringList &mainTexts, QWidget *parent = nullptr);

    void setMainText(const QString &text);
    /// The sandbox has no connection that could be tested.
    void setTestVisible(bool isVisible);
    void showIdle();
    void showBusy(const QString &text);
    /// Enter in a field means the main button. To be called when the footer is in its dialog.
    void makeMainButtonDefault();
    void clickMainButton();

Q_SIGNALS:
    void testRequested();
    void cancelRequested();
    void mainRequested();

private:
    void createStatus();
    void createButtons();
    void arrange();

    QLabel *m_status = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_main = nullptr;
};

} // namespace qrjump::ui
