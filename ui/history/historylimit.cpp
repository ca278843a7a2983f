#include "ui/history/historylimit.h"

#include "core/store/historypruning.h"
#include "ui/widgets/spacing.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSteps[] = {core::kFewestOperationsKept, 10'000, core::kUsualOperationsKept,
                          core::kMostOperationsKept};

} // namespace

HistoryLimit::HistoryLimit(QWidget *parent)
    : QWidget(parent)
    , m_choices(new QComboBox)
    , m_extent(new QLabel)
{
    fillChoices();
    showUnknownExtent();
    m_extent->setObjectName(u"historyExtent"_s);
    m_extent->setForegroundRole(QPalette::PlaceholderText);
    auto *label = new QLabel(tr("&Keep:"));
    label->setBuddy(m_choices);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Spacing(fontMetrics()).inGroup());
    layout->addWidget(label);
    layout->addWidget(m_choices);
    layout->addWidget(m_extent, 1);
    connect(m_choices, &QComboBox::activated, this,
            [this](int index) { Q_EMIT chosen(m_choices->itemData(index).toInt()); });
}

void HistoryLimit::fillChoices()
{
    m_choices->setObjectName(u"keepAtMost"_s);
    m_choices->setToolTip(tr("Older operations are forgotten, but never one that has not ended yet."));
    for (const int operations : kSteps)
        //: %1 is a number of operations
        m_choices->addItem(tr("At most %1 operations").arg(QLocale().toString(operations)), operations);
}

void HistoryLimit::setKeepAtMost(int operations)
{
    int index = m_choices->findData(operations);
    if (index < 0) { // somebody has written it into the settings
        m_choices->addItem(tr("At most %1 operations").arg(QLocale().toString(operations)), operations);
        index = m_choices->count() - 1;
    }
    m_choices->setCurrentIndex(index);
}

void HistoryLimit::showExtent(const core::HistoryExtent &extent)
{
    m_choices->setEnabled(true);
    if (extent.operations == 0)
        return m_extent->clear();
    const QString since = extent.since.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    // One and many are two source texts, so that English is right without a translation of its own.
    m_extent->setText(
        extent.operations == 1
            ? tr("1 is kept, of %1.").arg(since)
            : tr("%1 are kept, the oldest of %2.").arg(QLocale().toString(extent.operations), since));
}

void HistoryLimit::showUnknownExtent()
{
    m_choices->setEnabled(false);
    m_extent->clear();
}

} // namespace qrjump::ui
