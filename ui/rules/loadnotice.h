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

    /// Who says that the account's secret is missing: one is enough.
    enum class SecretIsSaid { Here, Elsewhere };
    /// `countsError` is why the counts of the account could not be read.
    void follow(const core::RuleBrowser &browser, const std::optional<core::ApiError> &countsError,
                SecretIsSaid secret);

Q_SIGNALS:
    void readAgainRequested();
    void stopRequested();
    /// The user wants to enter the secret that could not be read or was refused.
    void secretWanted();

private:
    void showFailure(const core::ApiError &error);
    void explain(const core::ApiError &error);
    void showPause(const core::BackOff &backOff);
    void showLimitWait(const core::LimitWait &wait);
    void showStop(const QDateTime &shown);

    const core::ErrorCatalogue &m_catalogue;
    struct Problem
    {
        std::optional<core::ApiError> ofRules;
        std::optional<core::BackOff> pause;
        std::optional<core::LimitWait> limitWait;
        QDateTime stoppedBefore; ///< of the rules that are shown: a newer reading of them was stopped
        std::optional<core::ApiError> ofSecret; ///< the rules are there all the same

        bool operator==(const Problem &) const = default;
    };
    Problem m_shown;
};

} // namespace qrjump::ui
