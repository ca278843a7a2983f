#include "ui/rules/snapshotnotice.h"

#include "ui/compare/readingtext.h"

#include <QPushButton>

namespace qrjump::ui {

namespace {

constexpr qint64 kSecondsUntilOld = 12 * 60 * 60;

} // namespace

SnapshotNotice::SnapshotNotice(QWidget *parent)
    : InlineBar(parent)
{
    setObjectName(QStringLiteral("snapshotNotice"));
}

void SnapshotNotice::follow(const core::AllRules *all, const QDateTime &now)
{
    const bool isAtRest = all && all->state() == core::AllRules::State::AtRest && all->hasListing();
    const QDateTime readAt = isAtRest ? all->listing()->endedAt : QDateTime();
    const bool isOld = readAt.isValid() && readAt.secsTo(now) >= kSecondsUntilOld;
    const std::pair said(all ? all->notKept() : std::nullopt, isOld ? readAt : QDateTime());
    if (said == m_shown)
        return; // building the bar anew would take the focus from its buttons, and open what was closed
    m_shown = said;
    clear();
    if (said.first)
        showError(explainNotKept(*said.first), Tone::Warning);
    else if (isOld)
        showAge(readAt, now);
}

void SnapshotNotice::showAge(const QDateTime &readAt, const QDateTime &now)
{
    showMessage(Tone::Info,
                //: %1 is a time, %2 is "3 hours ago"
                tr("These rules were read on %1, %2.").arg(readAtText(readAt), ageText(readAt, now)),
                tr("What others have changed since is not in them."));
    QPushButton *readAgain = addButton(IconName::Refresh, tr("Read again"));
    readAgain->setObjectName(QStringLiteral("readAllAgain"));
    connect(readAgain, &QPushButton::clicked, this, &SnapshotNotice::readAgainRequested);
}

} // namespace qrjump::ui
