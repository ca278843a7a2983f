#include "ui/rules/form/publishedruleview.h"

#include "core/rules/ruletext.h"
#include "ui/rules/form/rulechange.h"
#include "ui/rules/form/valuetext.h"
#include "ui/widgets/spacing.h"

#include <QGridLayout>
#include <QLabel>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::RuleField;

PublishedRuleView::PublishedRuleView(const core::JumpRule &rule, core::AccountKind kind, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Spacing spacing(fontMetrics());
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing.betweenGroups());
    m_grid->setVerticalSpacing(spacing.inGroup());
    m_grid->setColumnStretch(1, 1);
    addValue(fieldTitle(RuleField::Prefix), rule.prefix, u"publishedPrefix"_s);
    addValue(fieldTitle(RuleField::PagePath), rule.pagePath, u"publishedPagePath"_s);
    if (kind == core::AccountKind::Ordinary) {
        addValue(fieldTitle(RuleField::SubRules), core::displayText(rule.subRules), u"publishedSubRules"_s);
        addValue(fieldTitle(RuleField::TestRange), core::displayText(rule.testRange),
                 u"publishedTestRange"_s);
        for (const QString &link : rule.testLinks)
            addValue(fieldTitle(RuleField::TestLinks), link, u"publishedTestLink"_s);
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void PublishedRuleView::addValue(const QString &label, const QString &value, const QString &objectName)
{
    if (value.isEmpty())
        return;
    auto *text = new ValueText;
    text->setObjectName(objectName);
    text->setAccessibleName(label);
    text->setValue(value);
    const int row = m_grid->rowCount();
    // Several test links stand under one label.
    if (label != m_lastLabel)
        m_grid->addWidget(new QLabel(label), row, 0);
    m_lastLabel = label;
    m_grid->addWidget(text, row, 1);
}

} // namespace qrjump::ui
