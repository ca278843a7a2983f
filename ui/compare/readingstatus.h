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

class InlineBar;

/// How far the reading of all rules has come, why it pauses, what can be done about it, and why it was not
/// kept. Takes no room before.
class ReadingStatus : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    ReadingStatus(core::AllRules &rules, const core::ErrorCatalogue &catalogue, QWidget *parent = nullptr);

    /// While something is read.
    void focusPause();

private:
    void createProgress();
    void arrange();
    void follow();
    void showProgress();
    [[nodiscard]] QString underWayText() const;
    [[nodiscard]] QString pausedText() const;
    void showNotice();
    void showFailure(const core::ApiError &error);
    void showNotKept(const core::StoreError &error);
    void pauseOrGoOn();

    core::AllRules &m_rules;
    const core::ErrorCatalogue &m_catalogue;
    std::pair<std::optional<core::ApiError>, std::optional<core::StoreError>> m_shown; ///< in the bar
    InlineBar *m_bar;
    QWidget *m_progress;
    QProgressBar *m_done = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_pause = nullptr; ///< or go on
    QPushButton *m_stop = nullptr;
};

} // namespace qrjump::ui
