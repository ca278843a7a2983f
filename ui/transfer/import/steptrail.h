#pragma once

#include <QStringList>
#include <QWidget>

namespace qrjump::ui {

/// Where in a sequence of steps a dialog is: done ones with a tick, the one under way filled, later ones
/// hollow.
class StepTrail : public QWidget
{
    Q_OBJECT

public:
    explicit StepTrail(QStringList names, QWidget *parent = nullptr);

    /// From 0.
    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    [[nodiscard]] int bulletSize() const;
    [[nodiscard]] int widthOf(int step) const;
    [[nodiscard]] int lineWidth() const;
    void paintStep(QPainter *painter, int step, const QRect &place) const;
    void paintBullet(QPainter *painter, int step, const QRect &bullet) const;

    QStringList m_names;
    int m_current = 0;
};

} // namespace qrjump::ui
