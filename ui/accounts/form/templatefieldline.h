#pragma once

#include "core/tokens/tokensettings.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace qrjump::ui {

/// One line of a TemplateFieldsEditor: a name, a value, and a button that removes them.
class TemplateFieldLine : public QWidget
{
    Q_OBJECT

public:
    /// `objectName` is the beginning of the names of its fields.
    TemplateFieldLine(const QString &objectName, int number, QWidget *parent = nullptr);

    /// What a screen reader says before the names of the fields.
    void setTitle(const QString &title);

    [[nodiscard]] core::TemplateField field() const;
    void setField(const core::TemplateField &field);
    /// Puts the line behind `previous` and gives what the next one has to follow.
    QWidget *followInTabOrder(QWidget *previous);

Q_SIGNALS:
    void edited();
    void left();
    void removeRequested();

private:
    int m_number;
    QLineEdit *m_name;
    QLineEdit *m_value;
    QToolButton *m_remove;
};

} // namespace qrjump::ui
