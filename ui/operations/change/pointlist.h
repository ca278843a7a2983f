#pragma once

#include "ui/operations/change/changeproposal.h"

class QGridLayout;

namespace qrjump::ui {

/// Sentences one below the other, each with the sign of its tone. As high as it needs to be.
class PointList : public QWidget
{
    Q_OBJECT

public:
    explicit PointList(QWidget *parent = nullptr);

    /// Hidden while there are none.
    void setPoints(const QList<ProposalPoint> &points);
    [[nodiscard]] const QList<ProposalPoint> &points() const { return m_points; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addPoint(const ProposalPoint &point);

    QList<ProposalPoint> m_points;
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace qrjump::ui
