#pragma once

#include "ui/operations/change/replacenotice.h"
#include "ui/widgets/inlinebar.h"

namespace qrjump::ui {

/// Shows a ReplaceNotice and its next steps.
class ReplaceBar : public InlineBar
{
    Q_OBJECT

public:
    explicit ReplaceBar(QWidget *parent = nullptr);

    /// Does nothing while it is shown already, so that its buttons keep the focus.
    void showNotice(const std::optional<ReplaceNotice> &notice);

Q_SIGNALS:
    void actionChosen(qrjump::ui::ReplaceAction action);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *addAction(ReplaceAction action);

    std::optional<ReplaceNotice> m_notice;
};

} // namespace qrjump::ui
