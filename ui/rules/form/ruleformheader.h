#pragma once

#include "ui/rules/form/ruleformcontext.h"

#include <QWidget>

class QVBoxLayout;

namespace qrjump::ui {

/// Above the form: whose rule it is, what the account has left, and what saving does not do.
class RuleFormHeader : public QWidget
{
    Q_OBJECT

public:
    explicit RuleFormHeader(const RuleFormContext &context, QWidget *parent = nullptr);

    /// What saving does and does not; pointless where nothing can be saved.
    void setConsequenceVisible(bool isVisible);

private:
    void addAccountLine(const RuleFormContext &context);
    void addFactsLine(const RuleFormContext &context);
    void addConsequence(const RuleFormContext &context);

    QVBoxLayout *m_layout;
    QWidget *m_consequence = nullptr;
};

} // namespace qrjump::ui
