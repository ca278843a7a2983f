#pragma once

#include <QGridLayout>

namespace qrjump::ui {

class FieldMessage;

/// Rows of label and field whose left edges line up, with a message below a field where there is one.
class FieldGrid : public QGridLayout
{
    Q_OBJECT

public:
    explicit FieldGrid(QWidget *parent);

    /// The label may have a mnemonic; without it, it becomes the field's accessible name.
    void addField(const QString &label, QWidget *field);
    /// Below the field that was added last.
    FieldMessage *addMessage(const QString &help, int reservedLines);
    /// In the place of the field that was added last; only one of the two is to be visible.
    void addAlternative(QWidget *field);

    /// With its label and message. Not for a field that has an alternative.
    void setFieldVisible(QWidget *field, bool isVisible);

    /// Of the column that the labels stand in.
    [[nodiscard]] int labelWidth() const { return columnMinimumWidth(0); }

private:
    QWidget *m_lastField = nullptr;
    int m_lastRow = 0;
};

} // namespace qrjump::ui
