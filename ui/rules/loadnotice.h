#pragma once

#include "core/models/rulebrowser.h"
#include "ui/widgets/inlinebar.h"

namespace qrjump::core {
class ErrorCatalogue;
}

namespace qrjump::ui {

/// Says above the table why the rules could not be read, or why reading them pauses, with the next step.
class LoadNotice : public InlineBar
{
    Q_OBJECT

public:
    /// `catalogue` outlives the notice.
    explicit LoadNotice(const core::ErrorCatalogue &catalogue, QWidget *parent = nullptr);

    void follow(const core::RuleBrowser &browser);

Q_SIGNALS:
    void readAgainRequested();
    void stopRequested();
    /// The user wants to enter the secret that could not be read or was refused.
    void secretWanted();

private:
    void showFailure(const core::ApiError &error);
    void showPause(const core::BackOff &backOff);

    const core::ErrorCatalogue &m_catalogue;
    std::pair<std::optional<core::ApiError>, std::optional<core::BackOff>> m_shown;
};

} // namespace qrjump::ui
