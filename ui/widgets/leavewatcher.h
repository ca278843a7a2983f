#pragma once

#include <QObject>

namespace qrjump::ui {

/// Tells when the user has moved on from a field to another one. Not when the whole window loses the focus,
/// or a menu of the field opens. Owned by the field.
class LeaveWatcher : public QObject
{
    Q_OBJECT

public:
    explicit LeaveWatcher(QWidget *field);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void left();
};

} // namespace qrjump::ui
