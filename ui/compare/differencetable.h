#pragma once

#include "core/models/rulecomparisonmodel.h"
#include "ui/widgets/recordtable.h"

namespace qrjump::ui {

/// The differences of a comparison, one row each. Keeps the chosen one when others are shown or hidden.
class DifferenceTable : public RecordTable
{
    Q_OBJECT

public:
    /// `model` outlives the table.
    explicit DifferenceTable(core::RuleComparisonModel &model, QWidget *parent = nullptr);

    /// Null when none is chosen; valid until the model changes.
    [[nodiscard]] const core::RuleDifference *chosen() const;
    /// The selected rows as lines with tabs between the cells, at most kMostRowsToCopy.
    void copySelected();

    static constexpr int kMostRowsToCopy = 5'000;

Q_SIGNALS:
    /// More rows are selected than were copied.
    void copiedInPart();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void letColumnsSort();
    void keepChosenAcrossResets();
    [[nodiscard]] QString lineOf(int row) const;

    core::RuleComparisonModel &m_model;
    int m_chosen = -1; ///< which of the differences, while the model resets
};

} // namespace qrjump::ui
