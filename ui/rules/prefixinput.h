#pragma once

#include <QPlainTextEdit>

namespace qrjump::ui {

/// A field of one line for prefixes. Enter hands one over; a paste of several lines hands them all over.
class PrefixInput : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PrefixInput(QWidget *parent = nullptr);

    /// Hands over what is typed but not yet confirmed.
    void confirm();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// At least one; without blanks around them and without empty lines.
    void prefixesEntered(const QStringList &prefixes);
    /// Enter in the empty field: the list is complete.
    void completed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace qrjump::ui
