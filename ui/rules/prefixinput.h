#pragma once

#include <QLineEdit>

namespace qrjump::ui {

/// A field for prefixes. Enter, a blank or a comma hands one over; a paste of a whole list hands them all
/// over.
class PrefixInput : public QLineEdit
{
    Q_OBJECT

public:
    explicit PrefixInput(QWidget *parent = nullptr);

    /// Hands over what is typed but not yet confirmed.
    void confirm();

Q_SIGNALS:
    /// At least one; without blanks around them and without empty lines.
    void prefixesEntered(const QStringList &prefixes);
    /// Enter in the empty field: the list is complete.
    void completed();

private:
    void confirmWhenSeparated(const QString &text);
    void confirmOrComplete();
};

} // namespace qrjump::ui
