#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;

namespace qrjump::ui {

class FieldMessage;

/// Asks for the name under which a filter is kept. Deletes itself when it is closed.
class FilterNameDialog : public QDialog
{
    Q_OBJECT

public:
    /// `names` are taken: the filter of that name is replaced, which the dialog says.
    FilterNameDialog(const QString &name, const QStringList &names, QWidget *parent);

    /// Not empty once the dialog was accepted; without blanks around it.
    [[nodiscard]] QString name() const;

    void accept() override;

private:
    void arrange();
    void showWhatHappens();

    QStringList m_names;
    QLineEdit *m_name = nullptr;
    FieldMessage *m_message = nullptr;
};

} // namespace qrjump::ui
