#pragma once

#include <QBasicTimer>
#include <QObject>

class QProgressBar;

namespace qrjump::ui {

/// Repaints a progress bar without an end as long as it is visible, so that it is seen to move. A child of
/// the bar; CalmStyle gives one to each.
class BusyMotion : public QObject
{
    Q_OBJECT

public:
    explicit BusyMotion(QProgressBar *bar);

    /// Where in its course a bar is now, from 0 to 1; the same for all bars.
    [[nodiscard]] static qreal phase();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QProgressBar *m_bar;
    QBasicTimer m_timer;
};

} // namespace qrjump::ui
