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
    /// Keeps `message` in sight, too, until another field gets the focus. The field comes first.
    void keepMessageInSight(QWidget *message);
    /// Where the user was before the focus went elsewhere.
    void focusLastField();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void receiveFocus(const QWidget *from, QWidget *now);
    void scrollThere();

    QPointer<QWidget> m_inSight;
    QPointer<QWidget> m_message;
    QPointer<QWidget> m_lastField;
};

} // namespace qrjump::ui
