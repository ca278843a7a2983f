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
    [[nodiscard]] core::BatchFilter filter() const;

Q_SIGNALS:
    void filterChosen(qrjump::core::BatchFilter filter);

private:
    void addChoice(core::BatchFilter filter, const QString &objectName);

    QButtonGroup m_group;
    core::BatchCounts m_counts;
};

} // namespace qrjump::ui
