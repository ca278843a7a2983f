#pragma once

#include "core/rules/rulequery.h"

#include <QButtonGroup>
#include <QWidget>

class QToolButton;

namespace qrjump::ui {

/// What to ask a service account for: page by page, the newest rules, by prefix, or all of them.
class ScopeBar : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeBar(QWidget *parent = nullptr);

    void setScope(core::RuleQuery::Scope scope);

Q_SIGNALS:
    /// The user chose it.
    void scopeChosen(qrjump::core::RuleQuery::Scope scope);

private:
    void addChoice(core::RuleQuery::Scope scope, const QString &text, const QString &help,
                   const QString &objectName);

    QButtonGroup m_group;
};

} // namespace qrjump::ui
