#pragma once

#include "core/transfer/importplan.h"

#include <QScrollArea>

class QVBoxLayout;

namespace qrjump::ui {

/// Everything that is known about one row of a plan: what it is, what would change, what is wrong with it and
/// how to mend it.
class RowDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit RowDetails(QWidget *parent = nullptr);

    void showRow(const core::PlannedRow &row, core::AccountKind kind);
    void showNothing();

private:
    void restart();
    void addHeading(const core::PlannedRow &row);
    void addSentence(const QString &sentence);
    void addChanges(const core::PlannedRow &row, core::AccountKind kind);
    void addProblem(const core::RowProblem &problem);

    QWidget *m_content = nullptr; ///< made anew for each row
    QVBoxLayout *m_layout = nullptr;
};

} // namespace qrjump::ui
