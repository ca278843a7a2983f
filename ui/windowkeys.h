#pragma once

#include <QObject>

class QWidget;

namespace qrjump::ui {

/// Lets the commands of a window have their keys while a text field has the focus: on some platforms a field
/// takes Ctrl+E or Ctrl+D for moving and deleting. Keys without Ctrl stay with the field. The window owns it.
class WindowKeys : public QObject
{
    Q_OBJECT

public:
    explicit WindowKeys(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool belongsToCommand(const QKeySequence &keys) const;

    QWidget *m_window;
};

} // namespace qrjump::ui
