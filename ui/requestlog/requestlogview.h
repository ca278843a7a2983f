#pragma once

#include "core/models/requestlogmodel.h"
#include "ui/widgets/recordtable.h"

namespace qrjump::ui {

/// The records of the request log. Shows the newest as long as the user has not scrolled up, and keeps the
/// current record when the filter changes.
class RequestLogView : public RecordTable
{
    Q_OBJECT

public:
    /// `model` outlives the view.
    explicit RequestLogView(core::RequestLogModel &model, QWidget *parent = nullptr);

    /// Null when none is chosen; valid until the model changes.
    [[nodiscard]] const core::RequestRecord *currentRecord() const;

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void followTheNewest();
    void keepCurrentAcrossResets();

    core::RequestLogModel &m_model;
    bool m_isAtEnd = true;       ///< before rows come
    quint64 m_currentNumber = 0; ///< while the model resets
};

} // namespace qrjump::ui
