#pragma once

#include "core/api/limitwait.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace qrjump::ui {

/// One line that says with what a plan was compared and when, or how far the comparison has come.
class ComparisonLine : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonLine(QWidget *parent = nullptr);

    /// An invalid moment: not compared yet. Both are local time.
    void showMoment(const QDateTime &asOf, const QDateTime &now);
    void showProgress(int done, int wanted);
    /// Beside how far it is: nothing comes until then.
    void showWait(const std::optional<core::LimitWait> &wait);
    /// Nothing is known about the progress yet.
    void showStart();

Q_SIGNALS:
    void compareRequested();
    void stopRequested();

private:
    void showProgressText();
    [[nodiscard]] QWidget *createMoment();
    [[nodiscard]] QWidget *createProgress();

    QStackedLayout *m_pages = nullptr;
    QLabel *m_moment = nullptr;
    QPushButton *m_compare = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_progress = nullptr;
    QString m_share; ///< how far it is
    std::optional<core::LimitWait> m_wait;
    QPushButton *m_stop = nullptr;
};

} // namespace qrjump::ui
