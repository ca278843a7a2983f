#pragma once

#include "ui/widgets/tone.h"

#include <QWidget>

namespace qrjump::ui {

/// Lies over a window while a file hovers above it, and says what a drop would do.
class DropNotice : public QWidget
{
    Q_OBJECT

public:
    explicit DropNotice(QWidget *window);

    /// Over the whole window.
    void show(Tone tone, const QString &sentence);
    [[nodiscard]] const QString &sentence() const { return m_sentence; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Info;
    QString m_sentence;
};

} // namespace qrjump::ui
