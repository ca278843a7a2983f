#pragma once

#include <QWidget>

namespace qrjump::ui {

enum class ChipMark { None, Hint, Error };

/// What a check says about the text of a chip.
struct ChipVerdict
{
    ChipMark mark = ChipMark::None;
    QString note; ///< whole sentences for the tool tip

    bool operator==(const ChipVerdict &) const = default;
};

/// One removable word in a ChipField, which owns it and moves the focus.
class Chip : public QWidget
{
    Q_OBJECT

public:
    Chip(QString text, ChipVerdict verdict, QWidget *parent);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const ChipVerdict &verdict() const { return m_verdict; }
    void setVerdict(const ChipVerdict &verdict);

    /// A longer text is elided, unless it is short anyway.
    void setLongestTextWidth(int width);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] int signWidth() const;
    [[nodiscard]] int textWidth() const;
    [[nodiscard]] QRect crossRect() const;
    [[nodiscard]] QRect visual(const QRect &logical) const;
    void describe();
    void paintSurface(QPainter *painter) const;

    QString m_text;
    ChipVerdict m_verdict;
    int m_longestTextWidth = 0;
    bool m_crossIsPressed = false;
};

} // namespace qrjump::ui
