#include "ui/rules/form/ruleform.h"

#include "core/rules/ruleneighbours.h"
#include "ui/rules/form/rulechoices.h"
#include "ui/rules/form/testlinkseditor.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/leavewatcher.h"
#include "ui/widgets/valuetext.h"

#include <QLineEdit>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::JumpRule;
using core::RuleField;
using core::RuleProblem;
using core::SubRules;
using core::TestRange;

namespace {

constexpr int kMessageLines = 2; // what is wrong with a link and how to mend it rarely fits on one

template <typename Enum>
std::optional<int> numberOf(std::optional<Enum> value)
{
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

template <typename Enum>
std::optional<Enum> enumOf(std::optional<int> number)
{
    return number ? std::optional(static_cast<Enum>(*number)) : std::nullopt;
}

/// What stands below a field.
QString messageText(const RuleProblem &problem, qsizetype testLinkCount)
{
    const bool isError = problem.severity == RuleProblem::Severity::Error;
    //: %1 what is wrong, %2 how to mend it; both are whole sentences
    const QString sentences = isError ? RuleForm::tr("Error: %1 %2") : RuleForm::tr("Hint: %1 %2");
    const QString text = sentences.arg(problem.why, problem.remedy).trimmed();
    if (problem.testLink < 0 || testLinkCount < 2)
        return text;
    return RuleForm::tr("Link %1. %2").arg(problem.testLink + 1).arg(text);
}

} // namespace

RuleForm::RuleForm(const RuleFormContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_grid(new FieldGrid(this))
{
    createPrefixRow();
    createPagePathRow();
    if (isOrdinary()) {
        createChoiceRows();
        createTestLinksRow();
    } else {
        createMiniProgramRow();
    }
    if (m_context.loaded)
        connect(m_context.loaded.get(), &core::LoadedMatcher::ready, this, &RuleForm::refreshMessages);
}

void RuleForm::createPrefixRow()
{
    m_prefix = new QLineEdit;
    m_prefix->setObjectName(u"prefixField"_s);
    m_grid->addField(tr("&Prefix"), m_prefix);
    m_messages.insert(RuleField::Prefix, m_grid->addMessage({}, kMessageLines));
    m_fixedPrefix = new ValueText;
    m_fixedPrefix->setObjectName(u"fixedPrefix"_s);
    m_grid->addAlternative(m_fixedPrefix);
    watchLine(m_prefix, RuleField::Prefix);
}

void RuleForm::createPagePathRow()
{
    m_pagePath = new QLineEdit;
    m_pagePath->setObjectName(u"pagePathField"_s);
    m_grid->addField(tr("Pa&ge path"), m_pagePath);
    const QString help = tr("The page of the mini program that opens, for example pages/index/index.");
    m_messages.insert(RuleField::PagePath, m_grid->addMessage(help, kMessageLines));
    watchLine(m_pagePath, RuleField::PagePath);
}

void RuleForm::createMiniProgramRow()
{
    auto *appid = new ValueText;
    appid->setObjectName(u"miniProgramAppid"_s);
    appid->setValue(m_context.miniProgramAppid);
    m_grid->addField(tr("Mini program"), appid);
}

void RuleForm::createChoiceRows()
{
    m_subRules = new ChoiceField(subRuleChoices());
    m_subRules->setObjectName(u"subRulesField"_s);
    addChoiceRow(RuleField::SubRules, tr("&Sub-rules"), m_subRules);
    m_testRange = new ChoiceField(testRangeChoices());
    m_testRange->setObjectName(u"testRangeField"_s);
    addChoiceRow(RuleField::TestRange, tr("Test &range"), m_testRange);
    const int nameWidth = std::max(m_subRules->nameWidth(), m_testRange->nameWidth());
    for (ChoiceField *choices : {m_subRules, m_testRange})
        choices->setNameWidth(nameWidth);
}

void RuleForm::addChoiceRow(RuleField field, const QString &label, ChoiceField *choices)
{
    m_grid->addField(label, choices);
    choices->setTitle(choices->accessibleName());
    m_messages.insert(field, m_grid->addMessage({}, 1));
    connect(choices, &ChoiceField::edited, this, [this, field] { edit(field); });
    connect(choices, &ChoiceField::left, this, [this, field] { leave(field); });
}

void RuleForm::createTestLinksRow()
{
    m_testLinks = new TestLinksEditor;
    m_testLinks->setObjectName(u"testLinksField"_s);
    m_grid->addField(tr("Test &links"), m_testLinks);
    const QString help = tr("Up to five links under the prefix. For the people of the test range they open "
                            "before publishing, and after it, too.");
    m_messages.insert(RuleField::TestLinks, m_grid->addMessage(help, kMessageLines));
    connect(m_testLinks, &TestLinksEditor::edited, this, [this] { edit(RuleField::TestLinks); });
    connect(m_testLinks, &TestLinksEditor::left, this, [this] { leave(RuleField::TestLinks); });
}

void RuleForm::watchLine(QLineEdit *line, RuleField field)
{
    connect(line, &QLineEdit::textEdited, this, [this, field] { edit(field); });
    connect(new LeaveWatcher(line), &LeaveWatcher::left, this, [this, field] { leave(field); });
}

void RuleForm::editNewRule(const JumpRule &rule)
{
    m_isNew = true;
    m_prefix->show();
    m_fixedPrefix->hide();
    m_messages[RuleField::Prefix]->setHelp(
        isOrdinary() ? tr("The beginning of the links that open the page. With a final “/” it covers "
                          "everything below it.")
                     : tr("The service account's code, beginning with http://weixin.qq.com/q/."));
    load(rule);
}

void RuleForm::editExistingRule(const JumpRule &rule)
{
    m_isNew = false;
    m_prefix->hide();
    m_fixedPrefix->show();
    m_fixedPrefix->setValue(rule.prefix);
    m_messages[RuleField::Prefix]->setHelp(
        tr("The prefix is what the server knows the rule by; it cannot be changed."));
    load(rule);
}

void RuleForm::load(const JumpRule &rule)
{
    m_shown.clear();
    m_prefix->setText(rule.prefix);
    m_pagePath->setText(rule.pagePath);
    if (isOrdinary()) {
        m_subRules->setValue(numberOf(rule.subRules));
        m_testRange->setValue(numberOf(rule.testRange));
        m_testLinks->setLinks(rule.testLinks);
    }
    refreshMessages();
}

JumpRule RuleForm::rule() const
{
    JumpRule rule;
    rule.prefix = m_prefix->text();
    rule.pagePath = m_pagePath->text();
    if (isOrdinary()) {
        rule.subRules = enumOf<SubRules>(m_subRules->value());
        rule.testRange = enumOf<TestRange>(m_testRange->value());
        rule.testLinks = m_testLinks->links();
    }
    return rule;
}

int RuleForm::labelWidth() const
{
    return m_grid->labelWidth();
}

QList<RuleProblem> RuleForm::problems() const
{
    const JumpRule current = rule();
    QList<RuleProblem> problems = core::validateRule(current, m_context.account.kind);
    if (!m_isNew) {
        // The server has it all the same, and nothing can be done about it here.
        for (RuleProblem &problem : problems) {
            if (problem.field == RuleField::Prefix)
                problem.severity = RuleProblem::Severity::Hint;
        }
    } else if (m_context.isPrefixLoaded && m_context.isPrefixLoaded(current.prefix)) {
        problems.append({.field = RuleField::Prefix,
                         .severity = RuleProblem::Severity::Hint,
                         .code = RuleProblem::Code::AlreadyLoaded,
                         .why = tr("This prefix exists already in the list."),
                         .remedy = tr("Edit that rule instead; the server refuses to add it twice.")});
    }
    if (m_context.loaded && m_context.loaded->matcher())
        problems += core::neighbourHints(current, *m_context.loaded->matcher());
    return problems;
}

bool RuleForm::hasErrors() const
{
    return core::hasErrors(problems());
}

void RuleForm::showProblems()
{
    const QList<RuleProblem> current = problems();
    m_shown.leaveAll(current);
    refreshMessages();
    const auto error = std::find_if(current.begin(), current.end(), [](const RuleProblem &problem) {
        return problem.severity == RuleProblem::Severity::Error;
    });
    if (error != current.end())
        pointOut(error->field, error->testLink);
}

void RuleForm::showRefusal(RuleField field, const QString &why)
{
    if (!m_messages.contains(field))
        return;
    m_shown.refuse(field, why);
    refreshMessages();
    pointOut(field);
}

void RuleForm::forgetRefusals()
{
    m_shown.forgetRefusals();
    refreshMessages();
}

void RuleForm::focusFirstField()
{
    (m_isNew ? m_prefix : m_pagePath)->setFocus();
}

void RuleForm::setReadOnly(bool isReadOnly)
{
    m_prefix->setReadOnly(isReadOnly);
    m_pagePath->setReadOnly(isReadOnly);
    if (!isOrdinary())
        return;
    m_subRules->setEnabled(!isReadOnly);
    m_testRange->setEnabled(!isReadOnly);
    m_testLinks->setReadOnly(isReadOnly);
}

void RuleForm::pointOut(RuleField field, int testLink)
{
    focusField(field, testLink);
    Q_EMIT problemPointedOut(m_messages[field]);
}

void RuleForm::edit(RuleField field)
{
    m_shown.edit(field, problems());
    refreshMessages();
    Q_EMIT edited();
}

void RuleForm::leave(RuleField field)
{
    m_shown.leave(field, problems());
    refreshMessages();
}

void RuleForm::refreshMessages()
{
    for (auto message = m_messages.constBegin(); message != m_messages.constEnd(); ++message)
        refreshMessage(message.key());
    if (m_testLinks)
        m_testLinks->showProblems(m_shown.at(RuleField::TestLinks));
}

void RuleForm::refreshMessage(RuleField field)
{
    const QList<RuleProblem> shown = m_shown.at(field);
    if (shown.isEmpty())
        return m_messages[field]->clearProblem();
    const RuleProblem &first = shown.first();
    const Tone tone = first.severity == RuleProblem::Severity::Error ? Tone::Danger : Tone::Warning;
    m_messages[field]->showProblem(tone, messageText(first, m_testLinks ? m_testLinks->links().size() : 0));
}

void RuleForm::focusField(RuleField field, int testLink)
{
    if (field == RuleField::TestLinks)
        return m_testLinks->focusLink(testLink);
    widgetOf(field)->setFocus();
}

QWidget *RuleForm::widgetOf(RuleField field) const
{
    switch (field) {
    case RuleField::Prefix:
        return m_isNew ? static_cast<QWidget *>(m_prefix) : m_fixedPrefix;
    case RuleField::PagePath:
        return m_pagePath;
    case RuleField::TestRange:
        return m_testRange;
    case RuleField::SubRules:
        return m_subRules;
    case RuleField::TestLinks:
        return m_testLinks;
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::ui
