#pragma once

#include "core/store/operationhistory.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace qrjump::ui {

/// How much of the history is kept, and how much there is. Choosing a smaller number forgets operations, so
/// that it is only a wish until somebody has confirmed it.
class HistoryLimit : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryLimit(QWidget *parent = nullptr);

    void setKeepAtMost(int operations);
    /// Until then, and after showUnknownExtent(), nothing can be chosen: nobody knows what would be
    /// forgotten.
    void showExtent(const core::HistoryExtent &extent);
    void showUnknownExtent();

Q_SIGNALS:
    void chosen(int operations);

private:
    void fillChoices();

    QComboBox *m_choices;
    QLabel *m_extent;
};

} // namespace qrjump::ui
