#pragma once

#include <QWidget>

class QHBoxLayout;
class QProgressBar;

namespace qrjump::ui {

/// The bottom of a dialog: a bar that moves while something is going on, and below it a row for words and
/// buttons. The bar keeps its place while it is hidden.
class DialogFooter : public QWidget
{
    Q_OBJECT

protected:
    explicit DialogFooter(QWidget *parent = nullptr);

    [[nodiscard]] QProgressBar &progress() const { return *m_progress; }
    [[nodiscard]] QHBoxLayout &row() const { return *m_row; }

private:
    QProgressBar *m_progress = nullptr;
    QHBoxLayout *m_row = nullptr;
};

} // namespace qrjump::ui
