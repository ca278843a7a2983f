#include "ui/compare/differencebar.h"

#include "core/models/differencetext.h"
#include "ui/compare/differencelook.h"
#include "ui/widgets/findfield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/spacing.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <chrono>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::DifferenceKind;

namespace {

constexpr auto kTypingPause = 150ms;

QString objectNameOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return u"showAdded"_s;
    case DifferenceKind::Removed:
        return u"showRemoved"_s;
    case DifferenceKind::Changed:
        return u"showChanged"_s;
    case DifferenceKind::Published:
        return u"showPublished"_s;
    }
    Q_UNREACHABLE();
}

QString switchText(DifferenceKind kind, int count)
{
    //: %1 is what became of rules such as "Added", %2 is how many of them there are
    return DifferenceBar::tr("%1: %2").arg(core::displayText(kind), QLocale().toString(count));
}

} // namespace

DifferenceBar::DifferenceBar(QWidget *parent)
    : QWidget(parent)
{
    createSwitches();
    createFind();
    arrange();
    showCounts({});
}

void DifferenceBar::createSwitches()
{
    for (int number = 0; number < core::kDifferenceKindCount; ++number) {
        const auto kind = static_cast<DifferenceKind>(number);
        auto *button = new QToolButton(this);
        button->setObjectName(objectNameOf(kind));
        button->setIcon(icon(differenceSign(kind), differenceTone(kind)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(tr("Show or hide these. Nothing is changed."));
        connect(button, &QToolButton::toggled, this, &DifferenceBar::announce);
        m_switches.append(button);
    }
    m_unchanged = new QLabel(this);
    m_unchanged->setObjectName(u"unchangedCount"_s);
    m_unchanged->setForegroundRole(QPalette::PlaceholderText);
}

void DifferenceBar::createFind()
{
    m_find = new FindField(tr("Find in the prefixes"), this);
    m_find->setObjectName(u"findDifference"_s);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(m_find, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &DifferenceBar::announce);
    connect(m_find, &FindField::leftDownwards, this, &DifferenceBar::leftDownwards);
}

void DifferenceBar::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *switches = new FlowLayout;
    switches->setSpacing(spacing.step());
    for (QToolButton *button : m_switches) {
        button->setMinimumHeight(m_find->sizeHint().height());
        switches->addWidget(button);
    }
    switches->addWidget(m_unchanged);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing.inGroup());
    layout->addLayout(switches, 3);
    layout->addWidget(m_find, 1);
}

void DifferenceBar::showCounts(const core::RuleComparison &comparison)
{
    for (int number = 0; number < core::kDifferenceKindCount; ++number) {
        const auto kind = static_cast<DifferenceKind>(number);
        QToolButton *button = m_switches.at(number);
        button->setText(switchText(kind, comparison.count(kind)));
        button->setAccessibleName(button->text());
        button->setEnabled(comparison.count(kind) > 0);
    }
    const int unchanged = comparison.unchanged;
    // One and many are two source texts, so that English is right without a translation of its own.
    m_unchanged->setText(unchanged == 1 ? tr("1 is the same in both")
                                        : tr("%Ln are the same in both", nullptr, unchanged));
}

QList<DifferenceKind> DifferenceBar::kinds() const
{
    QList<DifferenceKind> kinds;
    for (int number = 0; number < core::kDifferenceKindCount; ++number) {
        if (m_switches.at(number)->isChecked())
            kinds.append(static_cast<DifferenceKind>(number));
    }
    return kinds;
}

QString DifferenceBar::prefixPart() const
{
    return m_find->text();
}

void DifferenceBar::clear()
{
    m_find->clear();
    for (QToolButton *button : m_switches)
        button->setChecked(true);
    announce();
}

void DifferenceBar::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void DifferenceBar::announce()
{
    m_typing.stop();
    Q_EMIT filterChanged();
}

} // namespace qrjump::ui
