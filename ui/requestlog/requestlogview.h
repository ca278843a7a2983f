#pragma once

#include "core/models/requestlogmodel.h"

#include <QTableView>

namespace qrjump::ui {

/// The records of the request log. Shows the newest as long as the user has not scrolled up, and keeps the
/// current record when the filter changes.
class RequestLogView : public QTableView
{
    Q_OBJECT

public:
    /// `model` outlives the view.
    explicit RequestLogView(core::RequestLogModel &model, QWidget *parent = nullptr);

    /// Null when none is chosen; valid until the model changes.
    [[nodiscard]] const core::RequestRecord *currentRecord() const;

Q_SIGNALS:
    void currentRecordChanged();
    void copyRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpLook();
    void setUpColumns();
    void followTheNewest();
    void keepCurrentAcrossResets();

    core::RequestLogModel &m_model;
    bool m_isAtEnd = true;       ///< before rows come
    quint64 m_currentNumber = 0; ///< while the model resets
};

} // namespace qrjump::ui
