#pragma once

#include "core/models/allrules.h"
#include "ui/widgets/inlinebar.h"

namespace qrjump::ui {

/// Says above the table that the rules shown were read long ago, or why what was read is not kept.
class SnapshotNotice : public InlineBar
{
    Q_OBJECT

public:
    explicit SnapshotNotice(QWidget *parent = nullptr);

    /// `all` is what the table shows; null when it shows something else.
    void follow(const core::AllRules *all, const QDateTime &now);

Q_SIGNALS:
    void readAgainRequested();

private:
    void showAge(const QDateTime &readAt, const QDateTime &now);

    /// What the bar says: why it was not kept, or the age of which reading.
    std::pair<std::optional<core::StoreError>, QDateTime> m_shown;
};

} // namespace qrjump::ui
