#pragma once

#include <QPointer>
#include <QScrollArea>

namespace qrjump::ui {

/// Lets a form be higher than its dialog. Never scrolls sideways, and keeps the field in sight that has the
/// focus, with the message below it.
class FormScrollArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormScrollArea(QWidget *content, QWidget *parent = nullptr);

    /// Keeps `widget` in sight instead, until a field gets the focus.
    void keepInSight(QWidget *widget);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void scrollThere();

    QPointer<QWidget> m_inSight;
};

} // namespace qrjump::ui
