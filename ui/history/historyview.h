#pragma once

#include "core/models/historymodel.h"
#include "ui/widgets/recordtable.h"

namespace qrjump::ui {

/// The operations of the history, the newest at the top. Keeps the chosen one when others come or go.
class HistoryView : public RecordTable
{
    Q_OBJECT

public:
    /// `model` outlives the view.
    explicit HistoryView(core::HistoryModel &model, QWidget *parent = nullptr);

    /// Null when none is chosen; valid until the model changes.
    [[nodiscard]] const core::HistoryRow *chosenRow() const;

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void keepChosenAcrossResets();

    core::HistoryModel &m_model;
    qint64 m_chosenId = 0; ///< while the model resets
};

} // namespace qrjump::ui
