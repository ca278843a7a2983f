#pragma once

#include "core/api/ratewindows.h"

#include <QWidget>

class QSpinBox;

namespace qrjump::ui {

/// How many calls an account may make: in a second, in a minute.
class LimitsField : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsField(QWidget *parent = nullptr);

    /// What a screen reader says before the name of a number.
    void setTitle(const QString &title);

    [[nodiscard]] core::RateLimits limits() const;
    void setLimits(const core::RateLimits &limits);

Q_SIGNALS:
    void edited();
    void left();

private:
    QSpinBox *addNumber(const QString &objectName, int maximum);

    QSpinBox *m_perSecond;
    QSpinBox *m_perMinute;
};

} // namespace qrjump::ui
