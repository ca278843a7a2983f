#pragma once

#include "ui/operations/change/changeproposal.h"

class QLabel;

namespace qrjump::ui {

class PointList;
class ProposedRules;

/// What is about to happen: which rules, what that brings about, and what it means for others.
class ProposalView : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalView(QWidget *parent = nullptr);

    void setProposal(const ChangeProposal &proposal);

private:
    [[nodiscard]] QLabel *headingLabel(const QString &objectName) const;

    QLabel *m_heading;
    ProposedRules *m_rules;
    PointList *m_points;
    QLabel *m_othersHeading;
    PointList *m_others;
};

} // namespace qrjump::ui
