#include "ui/operations/change/proposalview.h"

#include "ui/operations/change/pointlist.h"
#include "ui/operations/change/proposedrules.h"
#include "ui/widgets/spacing.h"

#include <QBoxLayout>
#include <QLabel>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

ProposalView::ProposalView(QWidget *parent)
    : QWidget(parent)
    , m_heading(headingLabel(u"proposalHeading"_s))
    , m_rules(new ProposedRules)
    , m_points(new PointList)
    , m_othersHeading(headingLabel(u"othersHeading"_s))
    , m_others(new PointList)
{
    m_points->setObjectName(u"proposalPoints"_s);
    m_others->setObjectName(u"otherRulesPoints"_s);
    m_heading->setBuddy(m_rules);
    const Spacing spacing(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing.inGroup());
    layout->addWidget(m_heading);
    layout->addWidget(m_rules);
    layout->addSpacing(spacing.step());
    layout->addWidget(m_points);
    layout->addSpacing(spacing.step());
    layout->addWidget(m_othersHeading);
    layout->addWidget(m_others);
    layout->addStretch(1);
}

QLabel *ProposalView::headingLabel(const QString &objectName) const
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

void ProposalView::setProposal(const ChangeProposal &proposal)
{
    m_heading->setText(proposal.heading);
    m_rules->setRules(proposal.rules);
    m_rules->setVisible(!proposal.rules.isEmpty());
    m_points->setPoints(proposal.points);
    m_othersHeading->setText(proposal.othersHeading);
    m_othersHeading->setVisible(!proposal.others.isEmpty());
    m_others->setPoints(proposal.others);
}

} // namespace qrjump::ui
