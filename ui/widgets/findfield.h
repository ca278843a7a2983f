#pragma once

#include <QLineEdit>

namespace qrjump::ui {

/// Where the user types what a list is to be narrowed down to. Esc empties it before it does anything else;
/// Down and Enter lead on to the list.
class FindField : public QLineEdit
{
    Q_OBJECT

public:
    /// `prompt` stands in the empty field and is its name for a screen reader.
    explicit FindField(const QString &prompt, QWidget *parent = nullptr);

Q_SIGNALS:
    void leftDownwards();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool takesKey(int key) const;
};

} // namespace qrjump::ui
