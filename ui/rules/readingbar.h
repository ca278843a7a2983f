#pragma once

#include "core/models/allrules.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace qrjump::ui {

class ElidedLabel;

/// How far the reading of all rules has come, with what the user can do about it. Hidden while nothing is
/// read.
class ReadingBar : public QWidget
{
    Q_OBJECT

public:
    /// `all` outlives the bar.
    explicit ReadingBar(core::AllRules &all, QWidget *parent = nullptr);

    /// The bar is about all rules: only where the table shows them, or will.
    void setWanted(bool isWanted);

private:
    void arrange();
    void follow();
    void pauseOrGoOn();

    core::AllRules &m_all;
    bool m_isWanted = false;
    QProgressBar *m_progress;
    ElidedLabel *m_text;
    QPushButton *m_pause; ///< or go on
    QPushButton *m_stop;
};

} // namespace qrjump::ui
