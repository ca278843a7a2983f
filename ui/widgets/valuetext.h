#pragma once

#include <QLineEdit>

namespace qrjump::ui {

/// A value that cannot be changed here: looks like text, but can be focused, selected, scrolled and copied
/// from its first to its last character.
class ValueText : public QLineEdit
{
    Q_OBJECT

public:
    explicit ValueText(QWidget *parent = nullptr);

    void setValue(const QString &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void adoptPalette();
};

} // namespace qrjump::ui
