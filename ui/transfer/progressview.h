#pragma once

#include "core/transfer/transferprogress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace qrjump::ui {

/// How far an export has come, and the button that stops it.
class ProgressView : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressView(QWidget *parent = nullptr);

    /// Nothing is known yet.
    void start();
    void showProgress(const core::TransferProgress &progress);
    /// Instead of the figures, until there are new ones.
    void showSentence(const QString &sentence);

    [[nodiscard]] QPushButton *stopButton() const { return m_stop; }

private:
    QProgressBar *m_bar;
    QLabel *m_text;
    QPushButton *m_stop;
};

} // namespace qrjump::ui
