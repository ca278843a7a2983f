#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPushButton>

#include <chrono>

namespace qrjump::ui {

/// A button for what cannot be undone: it has to be kept pressed, with the mouse, Space or Enter, until it
/// has filled up. Letting go earlier does nothing. In Mode::Click it is an ordinary button.
class HoldButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Mode { Click, Hold };

    explicit HoldButton(QWidget *parent = nullptr);

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// How to press it, in a sentence; empty for an ordinary button.
    [[nodiscard]] QString instruction() const;
    /// How long it has to be kept pressed; 1.5 s unless set.
    void setHoldTime(std::chrono::milliseconds time) { m_holdTime = time; }

    [[nodiscard]] bool isHeld() const { return m_filling.isActive(); }
    /// From 0 to 1.
    [[nodiscard]] qreal filled() const;

Q_SIGNALS:
    /// Clicked, or kept pressed long enough.
    void confirmed();
    /// isHeld() changed.
    void heldChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void begin();
    void letGo();

    Mode m_mode = Mode::Click;
    std::chrono::milliseconds m_holdTime{1500};
    QBasicTimer m_filling;
    QElapsedTimer m_since;
};

} // namespace qrjump::ui
