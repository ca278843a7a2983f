#pragma once

#include "ui/widgets/tone.h"

#include <QWidget>

#include <optional>

namespace qrjump::ui {

/// The text under a field: help, replaced in place by a problem. Its height is the same with and without a
/// problem, so a form never jumps; what does not fit is in the tool tip.
class FieldMessage : public QWidget
{
    Q_OBJECT

public:
    explicit FieldMessage(QWidget *parent = nullptr);

    void setHelp(const QString &help);
    /// Tone::Danger for an error, Tone::Warning for a hint.
    void showProblem(Tone tone, const QString &problem);
    void clearProblem();
    [[nodiscard]] bool hasProblem() const { return m_tone.has_value(); }
    /// What is shown now.
    [[nodiscard]] QString text() const { return m_tone ? m_problem : m_help; }

    /// Lines kept free, one unless set; help that needs more gets more.
    void setReservedLines(int lines);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void updateToolTip();
    [[nodiscard]] QRect textRect() const;
    [[nodiscard]] QStringList lines(const QString &text, int width) const;

    QString m_help;
    QString m_problem;
    std::optional<Tone> m_tone; ///< set while a problem is shown
    int m_reservedLines = 1;
};

} // namespace qrjump::ui
