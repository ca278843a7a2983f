#pragma once

#include "ui/rules/form/formnotice.h"
#include "ui/widgets/inlinebar.h"

namespace qrjump::ui {

/// Shows a FormNotice and its next steps.
class FormNoticeBar : public InlineBar
{
    Q_OBJECT

public:
    explicit FormNoticeBar(QWidget *parent = nullptr);

    /// Gives the first of the next steps the focus.
    void showNotice(const std::optional<FormNotice> &notice);

Q_SIGNALS:
    void actionChosen(qrjump::ui::FormAction action);

private:
    QPushButton *addAction(FormAction action);

    std::optional<FormNotice> m_notice;
};

} // namespace qrjump::ui
