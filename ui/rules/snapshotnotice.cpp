#include "ui/rules/snapshotnotice.h"

#include "core/base/clock.h"
#include "ui/compare/readingtext.h"

#include <QPushButton>

#include <chrono>

namespace qrjump::ui {

namespace {

constexpr qint64 kSecondsUntilOld = 12 * 60 * 60;
constexpr std::chrono::minutes kAgesEvery{1};

QString sentenceAbout(const QDateTime &readAt, const QDateTime &now)
{
    //: %1 is a time, %2 is "3 hours ago"
    return SnapshotNotice::tr("These rules were read on %1, %2.")
        .arg(readAtText(readAt), ageText(readAt, now));
}

QString othersChangesText()
{
    return SnapshotNotice::tr("What others have changed since is not in them.");
}

} // namespace

SnapshotNotice::SnapshotNotice(const core::Clock &clock, QWidget *parent)
    : InlineBar(parent)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("snapshotNotice"));
    m_ageing.setInterval(kAgesEvery);
    connect(&m_ageing, &QTimer::timeout, this, &SnapshotNotice::say);
    m_ageing.start();
}

void SnapshotNotice::follow(const core::AllRules *all)
{
    m_all = all;
    say();
}

void SnapshotNotice::say()
{
    const QDateTime now = m_clock.now();
    const bool isAtRest = m_all && m_all->state() == core::AllRules::State::AtRest && m_all->hasListing();
    const QDateTime readAt = isAtRest ? m_all->listing()->endedAt : QDateTime();
    const bool isOld = readAt.isValid() && readAt.secsTo(now) >= kSecondsUntilOld;
    const std::pair said(m_all ? m_all->notKept() : std::nullopt, isOld ? readAt : QDateTime());
    const QString age = isOld && !said.first ? sentenceAbout(readAt, now) : QString();
    if (said == m_shown)
        return ageFurther(age); // building the bar anew would take the focus from its buttons
    m_shown = said;
    clear();
    if (said.first)
        showError(explainNotKept(*said.first), Tone::Warning);
    else if (isOld)
        showAge(age);
}

void SnapshotNotice::showAge(const QString &age)
{
    m_age = age;
    showMessage(Tone::Info, age, othersChangesText());
    QPushButton *readAgain = addButton(IconName::Refresh, tr("Read again"));
    readAgain->setObjectName(QStringLiteral("readAllAgain"));
    connect(readAgain, &QPushButton::clicked, this, &SnapshotNotice::readAgainRequested);
}

/// What the user has closed stays closed.
void SnapshotNotice::ageFurther(const QString &age)
{
    if (age.isEmpty() || age == m_age)
        return;
    m_age = age;
    core::ErrorExplanation text;
    text.meaning = age;
    text.remedy = othersChangesText();
    reword(text);
}

} // namespace qrjump::ui
