#pragma once

#include <QTextEdit>

namespace qrjump::ui {

/// Plain text that can be selected and that wraps anywhere: a link or a Chinese sentence never widens the
/// window, as it would in a QLabel. As high as its text needs.
class WrappedText : public QTextEdit
{
    Q_OBJECT

public:
    enum class Ink { Ordinary, Muted };

    explicit WrappedText(QWidget *parent = nullptr);

    /// Hidden while empty.
    void setWrappedText(const QString &text);
    void setInk(Ink ink);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyInk();

    Ink m_ink = Ink::Ordinary;
};

} // namespace qrjump::ui
