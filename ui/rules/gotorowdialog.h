#pragma once

#include <QDialog>

#include <optional>

class QLineEdit;

namespace qrjump::ui {

class FieldMessage;

/// The number that `typed` says, with or without separators of thousands; nothing when it says none.
[[nodiscard]] std::optional<int> rowNumberIn(const QString &typed);

/// Asks for a row of the table, over the table. Esc and a click beside it close it; deletes itself then.
class GoToRowDialog : public QDialog
{
    Q_OBJECT

public:
    /// There is at least one row. `current`, from 1, is where the user is; 0: nowhere.
    GoToRowDialog(int current, int rowCount, QWidget *parent);

    /// At its upper edge.
    void showOver(const QWidget &table);

    void accept() override;

Q_SIGNALS:
    /// From 1.
    void rowChosen(int number);

private:
    void arrange();
    [[nodiscard]] QString rangeText() const;

    int m_rowCount;
    QLineEdit *m_number = nullptr;
    FieldMessage *m_message = nullptr;
};

} // namespace qrjump::ui
