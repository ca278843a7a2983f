#pragma once

#include "ui/rules/form/ruleformcontext.h"
#include "ui/rules/form/shownproblems.h"

#include <QWidget>

class QLineEdit;

namespace qrjump::ui {

class ChoiceField;
class FieldGrid;
class FieldMessage;
class TestLinksEditor;
class ValueText;

/// The fields of a rule: a value in, a value out. Only the fields of the variant. Problems are shown at the
/// field once the user has left it.
class RuleForm : public QWidget
{
    Q_OBJECT

public:
    explicit RuleForm(const RuleFormContext &context, QWidget *parent = nullptr);

    /// A rule that is not on the server yet: every field can be entered.
    void editNewRule(const core::JumpRule &rule);
    /// A rule that is there: its prefix is its key and cannot be changed.
    void editExistingRule(const core::JumpRule &rule);

    [[nodiscard]] core::JumpRule rule() const;
    /// Of the column that the labels stand in.
    [[nodiscard]] int labelWidth() const;

    [[nodiscard]] bool hasErrors() const;
    /// Shows every problem and gives the first field with an error the focus.
    void showProblems();
    /// Marks the field that the server has refused and gives it the focus.
    void showRefusal(core::RuleField field, const QString &why);
    /// The server is asked anew.
    void forgetRefusals();
    void focusFirstField();
    /// Values can be selected and copied, but not changed.
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void edited();
    /// The field that `message` is about has been given the focus because of it.
    void problemPointedOut(QWidget *message);

private:
    void createPrefixRow();
    void createPagePathRow();
    void createMiniProgramRow();
    void createChoiceRows();
    void createTestLinksRow();
    void addChoiceRow(core::RuleField field, const QString &label, ChoiceField *choices);
    void watchLine(QLineEdit *line, core::RuleField field);
    void load(const core::JumpRule &rule);

    void edit(core::RuleField field);
    void leave(core::RuleField field);
    void refreshMessages();
    void refreshMessage(core::RuleField field);
    void pointOut(core::RuleField field, int testLink = -1);
    void focusField(core::RuleField field, int testLink = -1);
    [[nodiscard]] QWidget *widgetOf(core::RuleField field) const;
    [[nodiscard]] bool isOrdinary() const { return m_context.account.kind == core::AccountKind::Ordinary; }
    [[nodiscard]] QList<core::RuleProblem> problems() const;

    RuleFormContext m_context;
    ShownProblems m_shown;
    bool m_isNew = true;
    FieldGrid *m_grid;
    QMap<core::RuleField, FieldMessage *> m_messages;
    QLineEdit *m_prefix = nullptr;
    ValueText *m_fixedPrefix = nullptr;
    QLineEdit *m_pagePath = nullptr;
    ChoiceField *m_subRules = nullptr; ///< ordinary only, as the next two
    ChoiceField *m_testRange = nullptr;
    TestLinksEditor *m_testLinks = nullptr;
};

} // namespace qrjump::ui
