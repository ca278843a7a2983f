#include "ui/compare/readingchoices.h"

#include "core/base/clock.h"
#include "ui/compare/readinglist.h"
#include "ui/compare/readingtext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestCharacters = 24;

} // namespace

ReadingChoices::ReadingChoices(const core::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_before(createChoice(u"readingBefore"_s, tr("Before")))
    , m_after(createChoice(u"readingAfter"_s, tr("After")))
    , m_swap(new QPushButton(icon(IconName::Replace), tr("S&wap"), this))
{
    m_swap->setObjectName(u"swapReadings"_s);
    m_swap->setToolTip(tr("Compare the other way around."));
    m_swap->setAutoDefault(false);
    arrange();
    setReadings({});
    connect(m_swap, &QPushButton::clicked, this, &ReadingChoices::swap);
}

QComboBox *ReadingChoices::createChoice(const QString &objectName, const QString &name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kFewestCharacters);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(box, &QComboBox::activated, this, &ReadingChoices::chosen);
    return box;
}

void ReadingChoices::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing.inGroup());
    grid->setVerticalSpacing(spacing.inGroup());
    const auto addRow = [grid](int row, const QString &text, QComboBox *box) {
        auto *label = new QLabel(text);
        label->setBuddy(box);
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row, 1);
    };
    addRow(0, tr("&Before:"), m_before);
    addRow(1, tr("&After:"), m_after);
    grid->addWidget(m_swap, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(1, 1);
}

void ReadingChoices::setReadings(const QList<ComparedReading> &readings)
{
    if (m_isChosen && readings == m_readings)
        return; // a list may be open
    const ComparedPair old = pair();
    m_readings = readings;
    fill(m_before);
    fill(m_after);
    m_swap->setEnabled(!readings.isEmpty());
    const auto before = found(old.before);
    const auto after = found(old.after);
    const bool isStillThere = m_isChosen && before && after && !readings.isEmpty();
    choose(isStillThere ? ComparedPair{*before, *after} : usualPair(readings));
    m_isChosen = !readings.isEmpty();
}

/// What was a snapshot may be shown by now, and the other way around.
std::optional<ComparedReading> ReadingChoices::found(const ComparedReading &wanted) const
{
    if (wanted.kind == ComparedReading::Kind::Now)
        return wanted;
    const auto find = [this](auto isIt) -> std::optional<ComparedReading> {
        const auto it = std::find_if(m_readings.begin(), m_readings.end(), isIt);
        return it == m_readings.end() ? std::nullopt : std::optional(*it);
    };
    if (auto same = find([&wanted](const ComparedReading &other) { return other.isSameAs(wanted); }))
        return same;
    return find([&wanted](const ComparedReading &other) { return other.readAt == wanted.readAt; });
}

void ReadingChoices::fill(QComboBox *box) const
{
    const QSignalBlocker blocker(box);
    box->clear();
    const auto add = [this, box](const ComparedReading &reading) {
        box->addItem(choiceText(reading));
        box->setItemData(box->count() - 1, choiceHelp(reading, m_clock.now()), Qt::ToolTipRole);
    };
    add({});
    for (const ComparedReading &reading : m_readings)
        add(reading);
}

void ReadingChoices::choose(const ComparedPair &pair)
{
    chooseIn(m_before, pair.before);
    chooseIn(m_after, pair.after);
}

void ReadingChoices::chooseIn(QComboBox *box, const ComparedReading &reading) const
{
    const auto found =
        std::find_if(m_readings.begin(), m_readings.end(),
                     [&reading](const ComparedReading &other) { return other.isSameAs(reading); });
    const bool isNow = found == m_readings.end();
    box->setCurrentIndex(isNow ? 0 : 1 + static_cast<int>(found - m_readings.begin()));
}

ComparedReading ReadingChoices::chosenIn(const QComboBox *box) const
{
    return box->currentIndex() <= 0 ? ComparedReading() : m_readings.at(box->currentIndex() - 1);
}

ComparedPair ReadingChoices::pair() const
{
    return {chosenIn(m_before), chosenIn(m_after)};
}

void ReadingChoices::replaceNow(const ComparedReading &reading)
{
    ComparedPair chosen = pair();
    for (ComparedReading *side : {&chosen.before, &chosen.after}) {
        if (side->kind == ComparedReading::Kind::Now)
            *side = reading;
    }
    choose(chosen.before.isSameAs(chosen.after) ? usualPair(m_readings) : chosen);
}

void ReadingChoices::swap()
{
    const ComparedPair chosen = pair();
    choose({chosen.after, chosen.before});
    Q_EMIT this->chosen();
}

} // namespace qrjump::ui
