#pragma once

#include "core/models/allrules.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace qrjump::core {
class ErrorCatalogue;
}

namespace qrjump::ui {

/// How far the reading of all rules has come, with what the user can do about it. Hidden while nothing is
/// read.
class ReadingProgress : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    ReadingProgress(core::AllRules &rules, const core::ErrorCatalogue &catalogue, QWidget *parent = nullptr);

    /// Whether it is to be seen while something is read; so at first.
    void setWanted(bool isWanted);
    void focusPause();

private:
    void arrange();
    void follow();
    void showText();
    [[nodiscard]] QString underWayText() const;
    [[nodiscard]] QString pausedText() const;
    void pauseOrGoOn();

    core::AllRules &m_rules;
    const core::ErrorCatalogue &m_catalogue;
    bool m_isWanted = true;
    QProgressBar *m_done;
    QLabel *m_text;
    QPushButton *m_pause; ///< or go on
    QPushButton *m_stop;
};

} // namespace qrjump::ui
