#pragma once

#include "core/models/allrules.h"
#include "ui/widgets/inlinebar.h"

#include <QTimer>

namespace qrjump::ui {

/// Says above the table that the rules shown were read long ago, or why what was read is not kept.
class SnapshotNotice : public InlineBar
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    explicit SnapshotNotice(const core::Clock &clock, QWidget *parent = nullptr);

    /// `all` is what the table shows; null when it shows something else. It outlives the notice.
    void follow(const core::AllRules *all);

Q_SIGNALS:
    void readAgainRequested();

private:
    void say();
    void showAge(const QString &age);
    void ageFurther(const QString &age);

    const core::Clock &m_clock;
    const core::AllRules *m_all = nullptr;
    QTimer m_ageing{this};
    QString m_age; ///< as the bar says it
    /// What the bar says: why it was not kept, or the age of which reading.
    std::pair<std::optional<core::StoreError>, QDateTime> m_shown;
};

} // namespace qrjump::ui
