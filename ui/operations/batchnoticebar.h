#pragma once

#include "ui/operations/batchnotice.h"
#include "ui/widgets/inlinebar.h"

#include <QElapsedTimer>

namespace qrjump::ui {

/// Shows a BatchNotice and its next steps.
class BatchNoticeBar : public InlineBar
{
    Q_OBJECT

public:
    explicit BatchNoticeBar(QWidget *parent = nullptr);

    /// Does nothing while it is shown already, so that its buttons keep the focus.
    void showNotice(const std::optional<BatchNotice> &notice);
    /// The last of the next steps, which changes nothing.
    void focusSafestAction();

Q_SIGNALS:
    void actionChosen(qrjump::ui::BatchAction action);

private:
    void choose(BatchAction action);

    std::optional<BatchNotice> m_notice;
    QElapsedTimer m_sinceClick;
    QPushButton *m_last = nullptr;
};

} // namespace qrjump::ui
