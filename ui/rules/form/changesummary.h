#pragma once

#include "core/rules/rulechange.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace qrjump::ui {

/// Lists what differs between two versions of a rule: field, old value, new value. Says so when nothing does.
class ChangeSummary : public QFrame
{
    Q_OBJECT

public:
    explicit ChangeSummary(QWidget *parent = nullptr);

    /// Lines the values up with those of a form above.
    void setLabelWidth(int width) { m_labelWidth = width; }
    void setHeading(const QString &heading);
    void setChanges(const QList<core::RuleChange> &changes);

private:
    void addChange(const core::RuleChange &change);

    QList<core::RuleChange> m_changes;
    int m_labelWidth = 0;
    QLabel *m_heading;
    QLabel *m_nothing;
    QWidget *m_table = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace qrjump::ui
