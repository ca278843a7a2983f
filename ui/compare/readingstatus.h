#pragma once

#include "core/models/allrules.h"

#include <QWidget>

namespace qrjump::core {
class ErrorCatalogue;
}

namespace qrjump::ui {

class InlineBar;
class ReadingProgress;

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
    void arrange();
    void showNotice();
    void showFailure(const core::ApiError &error);
    void showNotKept(const core::StoreError &error);

    core::AllRules &m_rules;
    const core::ErrorCatalogue &m_catalogue;
    std::pair<std::optional<core::ApiError>, std::optional<core::StoreError>> m_shown; ///< in the bar
    InlineBar *m_bar;
    ReadingProgress *m_progress;
};

} // namespace qrjump::ui
