#pragma once

#include "core/models/batchfilter.h"

#include <QButtonGroup>
#include <QWidget>

namespace qrjump::ui {

/// How many operations of a batch have which outcome, and which of them to show: one button each.
class BatchFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit BatchFilterBar(QWidget *parent = nullptr);

    void setCounts(const core::BatchCounts &counts);
    /// All while showsLeftOut().
    [[nodiscard]] core::BatchFilter filter() const;
    /// The rows of the file that were not sent are chosen instead of operations.
    [[nodiscard]] bool showsLeftOut() const;

Q_SIGNALS:
    /// filter() or showsLeftOut() changed.
    void filterChosen();

private:
    void addChoice(int id, const QString &objectName);
    void showLeftOutCount();

    QButtonGroup m_group;
    core::BatchCounts m_counts;
};

} // namespace qrjump::ui
