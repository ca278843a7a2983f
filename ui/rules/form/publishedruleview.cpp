#include "ui/rules/form/publishedruleview.h"

#include "core/rules/rulechange.h"
#include "core/rules/ruletext.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/valuetext.h"

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::RuleField;

PublishedRuleView::PublishedRuleView(const core::JumpRule &rule, const RuleFormContext &context,
                                     QWidget *parent)
    : QWidget(parent)
    , m_grid(new FieldGrid(this))
{
    addValue(fieldTitle(RuleField::Prefix), rule.prefix, u"publishedPrefix"_s);
    addValue(fieldTitle(RuleField::PagePath), rule.pagePath, u"publishedPagePath"_s);
    if (context.account.kind == core::AccountKind::Service) {
        addValue(tr("Mini program"), context.miniProgramAppid, u"publishedMiniProgram"_s);
    } else {
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
    text->setValue(value);
    // Several test links stand under one label.
    m_grid->addField(label == m_lastLabel ? QString() : label, text);
    text->setAccessibleName(label);
    m_lastLabel = label;
}

} // namespace qrjump::ui
