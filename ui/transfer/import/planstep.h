#pragma once

#include "core/transfer/importplanner.h"
#include "ui/transfer/import/importplanmodel.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace qrjump::core {
class ErrorCatalogue;
}

namespace qrjump::ui {

class ComparisonLine;
class EmptyState;
class HelpText;
class ImportPlanView;
class InlineBar;
class RowClassFilter;
class RowDetails;

/// The second step of an import: what each row of the file means for the server, and which of them are to be
/// sent.
class PlanStep : public QWidget
{
    Q_OBJECT

public:
    /// All of it outlives the step.
    struct Services
    {
        core::JumpRuleClient &client;
        const core::Clock &clock;
        const core::ErrorCatalogue &catalogue;
    };

    explicit PlanStep(const Services &services, QWidget *parent = nullptr);

    /// Asks the server about the rows of a file.
    void compare(const core::ImportTable &table);
    /// Sees to it that the plan is as of now, and then emits confirmed(); shows what has changed if something
    /// has.
    void confirm();

    [[nodiscard]] const core::ImportPlan &plan() const { return m_model.plan(); }
    [[nodiscard]] QList<int> tickedPlaces() const { return m_model.tickedPlaces(); }
    [[nodiscard]] int tickedCount() const { return m_model.tickedCount(); }
    /// Why nothing can be sent at the moment, in a sentence; empty when something can.
    [[nodiscard]] QString obstacle() const;
    /// Whether the user has taken rows out.
    [[nodiscard]] bool hasUnticked() const { return m_model.tickedCount() < m_model.tickableCount(); }
    [[nodiscard]] bool isComparing() const { return m_purpose.has_value(); }
    /// Ends a comparison under way, and what was to follow it. False when there is none.
    bool stopComparing();
    /// The account's secret was entered anew: a comparison that failed without it is tried again, as long as
    /// that is still said. Nothing follows it, even if an import was to.
    void retryWithSecret();
    /// One level: a running comparison, the message, the filter. False when there is none of them.
    bool unwind();
    void focusFirstField();
    /// Of the step itself, for what happens to it from outside.
    [[nodiscard]] InlineBar &bar() { return *m_bar; }

Q_SIGNALS:
    /// Ticks, plan or obstacle() changed.
    void changed();
    void confirmed();
    void saveRejectedRequested();
    /// The user wants to enter the secret without which nothing can be compared.
    void secretWanted();

private:
    /// What a comparison is for.
    enum class Purpose { First, Again, BeforeRun };

    void createWidgets();
    void createTickButtons();
    void arrange();
    [[nodiscard]] QWidget *createBody();
    void connectWidgets();

    void begin(Purpose purpose);
    void compareAgain();
    void take(const core::ImportPlanner::Outcome &outcome);
    void takePlan(const core::ImportPlan &plan, Purpose purpose);
    void takeError(const core::ApiError &error, Purpose purpose);
    /// Why no row can be ticked.
    [[nodiscard]] QString nothingToSend() const;
    /// Rows that were to be sent and cannot be any more.
    void showNewConflicts(int count);
    void showStanding();
    void showTicks();
    /// Whether the account can hold what is ticked.
    void showCapacity();
    /// It is certain that the server would refuse all that is ticked.
    [[nodiscard]] bool nothingFits() const;
    void showDetails();
    void showBody();

    Services m_services;
    core::ImportPlanner m_planner;
    core::ImportTable m_table;
    ImportPlanModel m_model;
    std::optional<Purpose> m_purpose;           ///< of the comparison under way
    QPointer<QPushButton> m_enterSecret;        ///< offered after one that failed without it
    std::optional<core::ImportCapacity> m_room; ///< for what is ticked
    bool m_showsSameRows = false; ///< the user wants to see them although there is nothing to do

    RowClassFilter *m_filter = nullptr;
    ComparisonLine *m_comparison = nullptr;
    QLabel *m_ticked = nullptr;
    QPushButton *m_tickShown = nullptr;
    QPushButton *m_untickShown = nullptr;
    QPushButton *m_saveRejected = nullptr;
    InlineBar *m_bar = nullptr;
    InlineBar *m_capacity = nullptr; ///< stays as long as it is true
    HelpText *m_unused = nullptr;    ///< columns that the account's rules do not have
    ImportPlanView *m_view = nullptr;
    RowDetails *m_details = nullptr;
    EmptyState *m_nothingToDo = nullptr;
    QStackedLayout *m_body = nullptr;
};

} // namespace qrjump::ui
