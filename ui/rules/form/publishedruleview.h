#pragma once

#include "ui/rules/form/ruleformcontext.h"

#include <QWidget>

namespace qrjump::ui {

class FieldGrid;

/// A published rule, which the server does not let anybody edit: its values to be read and copied.
class PublishedRuleView : public QWidget
{
    Q_OBJECT

public:
    PublishedRuleView(const core::JumpRule &rule, const RuleFormContext &context, QWidget *parent = nullptr);

private:
    void addValue(const QString &label, const QString &value, const QString &objectName);

    FieldGrid *m_grid;
    QString m_lastLabel;
};

} // namespace qrjump::ui
