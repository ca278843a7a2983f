#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace qrjump::ui {

/// The lower edge of the import: what stands in the way or what the next step takes, and the buttons, which
/// never move.
class ImportFooter : public QWidget
{
    Q_OBJECT

public:
    explicit ImportFooter(QWidget *parent = nullptr);

    /// What the main button does. It cannot be pressed while there is an obstacle, a sentence.
    void showVerb(const QString &verb, const QString &obstacle);
    /// What the main button leads to, when there is no obstacle.
    void showOutlook(const QString &sentence);
    /// The last step has no next one.
    void showNoVerb(const QString &sentence);
    void setBackPossible(bool isPossible);
    void focusClose();

Q_SIGNALS:
    void mainRequested();
    void backRequested();
    void closeRequested();

private:
    void createButtons();

    QLabel *m_sentence = nullptr;
    QPushButton *m_main = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace qrjump::ui
