#pragma once

#include "core/rules/rulecolumn.h"

#include <QMap>
#include <QWidget>

class QCheckBox;

namespace qrjump::ui {

/// Which columns the file has. The prefix is always among them: it is what a rule is known by.
class ColumnChoice : public QWidget
{
    Q_OBJECT

public:
    /// Offers `columns`, all checked.
    explicit ColumnChoice(const QList<core::RuleColumn> &columns, QWidget *parent = nullptr);

    /// In the order of the file.
    [[nodiscard]] QList<core::RuleColumn> columns() const;

private:
    [[nodiscard]] QCheckBox *createBox(core::RuleColumn column);

    QMap<core::RuleColumn, QCheckBox *> m_boxes;
};

} // namespace qrjump::ui
