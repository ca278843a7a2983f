#include "ui/rules/form/ruleform.h"

#include "ui/rules/form/choicefield.h"
#include "ui/rules/form/leavewatcher.h"
#include "ui/rules/form/testlinkseditor.h"
#include "ui/rules/form/valuetext.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/spacing.h"

#include <QGridLayout>
#include <QLabel>
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

QString withoutMnemonic(QString label)
{
    return label.remove(u'&');
}

} // namespace

RuleForm::RuleForm(const RuleFormContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_grid(new QGridLayout(this))
{
    const Spacing spacing(fontMetrics());
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing.betweenGroups());
    m_grid->setVerticalSpacing(spacing.step());
    m_grid->setColumnStretch(1, 1);
    createPrefixRow();
    createPagePathRow();
    if (isOrdinary()) {
        createChoiceRows();
        createTestLinksRow();
    } else {
        createMiniProgramRow();
    }
}

void RuleForm::createPrefixRow()
{
    m_prefix = new QLineEdit;
    m_prefix->setObjectName(u"prefixField"_s);
    m_fixedPrefix = new ValueText;
    m_fixedPrefix->setObjectName(u"fixedPrefix"_s);
    addRow(RuleField::Prefix, tr("&Prefix"), m_prefix, {});
    m_fixedPrefix->setAccessibleName(m_prefix->accessibleName());
    m_grid->addWidget(m_fixedPrefix, m_grid->rowCount() - 2, 1);
    watchLine(m_prefix, RuleField::Prefix);
}

void RuleForm::createPagePathRow()
{
    m_pagePath = new QLineEdit;
    m_pagePath->setObjectName(u"pagePathField"_s);
    addRow(RuleField::PagePath, tr("Pa&ge path"), m_pagePath,
           tr("The page of the mini program that opens, for example pages/index/index."));
    watchLine(m_pagePath, RuleField::PagePath);
}

void RuleForm::createMiniProgramRow()
{
    auto *appid = new ValueText;
    appid->setObjectName(u"miniProgramAppid"_s);
    appid->setValue(m_context.miniProgramAppid);
    addLabel(tr("Mini program"), appid);
    m_grid->addWidget(appid, m_grid->rowCount() - 1, 1);
}

void RuleForm::createChoiceRows()
{
    const QString subRulesLabel = tr("&Sub-rules");
    m_subRules = new ChoiceField(
        withoutMnemonic(subRulesLabel),
        {{static_cast<int>(SubRules::NotExclusive), tr("Not exclusive"),
          tr("Other accounts may register longer prefixes below this one."), u"subRulesNotExclusive"_s},
         {static_cast<int>(SubRules::Exclusive), tr("Exclusive"),
          tr("No other account may register a longer prefix below this one."), u"subRulesExclusive"_s}});
    m_subRules->setObjectName(u"subRulesField"_s);
    addRow(RuleField::SubRules, subRulesLabel, m_subRules, {});
    connect(m_subRules, &ChoiceField::edited, this, [this] { edit(RuleField::SubRules); });
    connect(m_subRules, &ChoiceField::left, this, [this] { leave(RuleField::SubRules); });

    const QString testRangeLabel = tr("Test &range");
    m_testRange = new ChoiceField(
        withoutMnemonic(testRangeLabel),
        {{static_cast<int>(TestRange::Development), tr("Development version"),
          tr("Test links open it for developers."), u"testRangeDevelopment"_s},
         {static_cast<int>(TestRange::Trial), tr("Trial version"),
          tr("Test links open it for admins and experiencers."), u"testRangeTrial"_s},
         {static_cast<int>(TestRange::Release), tr("Release version"),
          tr("Test links open it for developers, admins and experiencers."), u"testRangeRelease"_s}});
    m_testRange->setObjectName(u"testRangeField"_s);
    addRow(RuleField::TestRange, testRangeLabel, m_testRange, {});
    connect(m_testRange, &ChoiceField::edited, this, [this] { edit(RuleField::TestRange); });
    connect(m_testRange, &ChoiceField::left, this, [this] { leave(RuleField::TestRange); });

    const int nameWidth = std::max(m_subRules->nameWidth(), m_testRange->nameWidth());
    for (ChoiceField *choices : {m_subRules, m_testRange})
        choices->setNameWidth(nameWidth);
}

void RuleForm::createTestLinksRow()
{
    m_testLinks = new TestLinksEditor;
    m_testLinks->setObjectName(u"testLinksField"_s);
    addRow(RuleField::TestLinks, tr("Test &links"), m_testLinks,
           tr("Up to five links under the prefix. For the people of the test range they open before "
              "publishing, and after it, too."));
    connect(m_testLinks, &TestLinksEditor::edited, this, [this] { edit(RuleField::TestLinks); });
    connect(m_testLinks, &TestLinksEditor::left, this, [this] { leave(RuleField::TestLinks); });
}

void RuleForm::addLabel(const QString &label, QWidget *buddy)
{
    auto *text = new QLabel(label);
    text->setBuddy(buddy);
    buddy->setAccessibleName(withoutMnemonic(label));
    const int row = m_grid->rowCount();
    // As high as the first line of its field, so that both stand on one line.
    const auto *choices = qobject_cast<ChoiceField *>(buddy);
    text->setMinimumHeight(choices ? choices->firstLineHeight() : m_prefix->sizeHint().height());
    m_grid->addWidget(text, row, 0, Qt::AlignTop);
    m_grid->setColumnMinimumWidth(0, std::max(labelWidth(), text->sizeHint().width()));
}

void RuleForm::addRow(RuleField field, const QString &label, QWidget *widget, const QString &help)
{
    addLabel(label, widget);
    const int row = m_grid->rowCount() - 1;
    m_grid->addWidget(widget, row, 1);
    auto *message = new FieldMessage;
    message->setObjectName(widget->objectName() + u"Message"_s);
    message->setHelp(help);
    if (field != RuleField::SubRules && field != RuleField::TestRange)
        message->setReservedLines(kMessageLines);
    m_grid->addWidget(message, row + 1, 1);
    m_messages.insert(field, message);
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
    return m_grid->columnMinimumWidth(0);
}

QList<RuleProblem> RuleForm::problems() const
{
    const JumpRule current = rule();
    QList<RuleProblem> problems = core::validateRule(current, m_context.kind);
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
        focusField(error->field, error->testLink);
}

void RuleForm::showRefusal(RuleField field, const QString &why)
{
    if (!m_messages.contains(field))
        return;
    m_shown.refuse(field, why);
    refreshMessages();
    focusField(field);
}

void RuleForm::focusFirstField()
{
    (m_isNew ? m_prefix : m_pagePath)->setFocus();
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
    const bool isError = first.severity == RuleProblem::Severity::Error;
    //: %1 what is wrong, %2 how to mend it; both are whole sentences
    const QString sentences = isError ? tr("Error: %1 %2") : tr("Hint: %1 %2");
    const QString text = sentences.arg(first.why, first.remedy).trimmed();
    m_messages[field]->showProblem(isError ? Tone::Danger : Tone::Warning,
                                   first.testLink < 0 || m_testLinks->links().size() < 2
                                       ? text
                                       : tr("Link %1. %2").arg(first.testLink + 1).arg(text));
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
