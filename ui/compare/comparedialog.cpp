#include "ui/compare/comparedialog.h"

#include "core/base/clock.h"
#include "core/operations/snapshotopening.h"
#include "ui/compare/comparisonexportbar.h"
#include "ui/compare/comparisonview.h"
#include "ui/compare/readingchoices.h"
#include "ui/compare/readingstatus.h"
#include "ui/compare/snapshotsdialog.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidthInCharacters = 160;
constexpr int kHeightInLines = 42;
constexpr qreal kLargestShareOfScreen = 0.9;
constexpr auto kGeometryKey = "compare/geometry"_L1;
constexpr auto kSplitterKey = "compare/splitter"_L1;

/// An account may have the rules of several mini programs.
QString titleFor(const QString &accountName, const core::SnapshotOwner &owner)
{
    //: %1 is the name of an account
    const QString title = CompareDialog::tr("Compare snapshots: %1").arg(accountName);
    return owner.miniProgramAppid.isEmpty() ? title : title + u" · "_s + owner.miniProgramAppid;
}

/// Without a colon, which some file systems do not take.
QString fileMoment(const QDateTime &moment)
{
    return moment.toLocalTime().toString(u"yyyy-MM-dd HHmm"_s);
}

} // namespace

CompareDialog::CompareDialog(const QString &accountName, core::AccountKind kind, const Services &services,
                             QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_comparison(services.shelf)
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(titleFor(accountName, services.rules.owner()));
    createParts(kind);
    createFooter();
    arrange();
    connectReadings();
    connectParts();
    restoreLayout();
    takeListing();
    showState();
    reload();
}

void CompareDialog::createParts(core::AccountKind kind)
{
    m_choices = new ReadingChoices(m_services.clock);
    m_status = new ReadingStatus(m_services.rules, m_services.catalogue);
    m_notice = new InlineBar;
    m_notice->setObjectName(u"shelfNotice"_s);
    m_warning = new InlineBar;
    m_warning->setObjectName(u"comparisonWarning"_s);
    m_warning->setClosable(false);
    m_empty = new EmptyState;
    m_empty->setObjectName(u"noComparison"_s);
    m_view = new ComparisonView(kind);
    m_exportBar = new ComparisonExportBar(m_services.files);
}

void CompareDialog::createFooter()
{
    m_snapshots = new QPushButton(tr("&Snapshots…"));
    m_snapshots->setObjectName(u"openSnapshots"_s);
    m_snapshots->setToolTip(tr("See which snapshots there are, and delete some."));
    m_export = new QPushButton(icon(IconName::Export), tr("E&xport…"));
    m_export->setObjectName(u"exportComparison"_s);
    m_export->setToolTip(tr("Write the differences to a CSV file, with all values before and after."));
    m_exports = new QMenu(this);
    m_exportShown = m_exports->addAction(QString(), this, &CompareDialog::exportShown);
    m_exportShown->setObjectName(u"exportShownDifferences"_s);
    m_exportAll = m_exports->addAction(QString(), this, &CompareDialog::exportAll);
    m_exportAll->setObjectName(u"exportAllDifferences"_s);
    m_close = new QPushButton(tr("&Close"));
    m_close->setObjectName(u"closeComparison"_s);
    for (QPushButton *button : {m_snapshots, m_export, m_close})
        button->setAutoDefault(false); // Enter in the find box closes nothing
}

void CompareDialog::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *body = new QWidget;
    m_body = new QStackedLayout(body);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_view);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(spacing.inGroup());
    footer->addWidget(m_snapshots);
    footer->addStretch(1);
    footer->addWidget(m_export);
    footer->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    const int edge = spacing.betweenGroups();
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(spacing.inGroup());
    layout->addWidget(m_choices);
    layout->addWidget(m_status);
    layout->addWidget(m_notice);
    layout->addWidget(m_warning);
    layout->addWidget(body, 1);
    layout->addWidget(m_exportBar);
    layout->addLayout(footer);
}

void CompareDialog::connectReadings()
{
    connect(&m_services.shelf, &core::SnapshotShelf::listChanged, this, &CompareDialog::reload);
    connect(&m_services.shelf, &core::SnapshotShelf::noticed, this, &CompareDialog::takeNotice);
    connect(&m_services.rules, &core::AllRules::replaced, this, &CompareDialog::takeRead);
    connect(&m_services.rules, &core::AllRules::changed, this, &CompareDialog::showState);
    connect(m_choices, &ReadingChoices::chosen, this, &CompareDialog::compareChosen);
    connect(&m_comparison, &ReadingComparison::stateChanged, this, &CompareDialog::followComparison);
}

void CompareDialog::connectParts()
{
    connect(m_empty, &EmptyState::actionTriggered, this, &CompareDialog::act);
    connect(m_view, &ComparisonView::shownChanged, this, &CompareDialog::showExport);
    connect(m_exportBar, &ComparisonExportBar::runningChanged, this, &CompareDialog::showExport);
    connect(m_snapshots, &QPushButton::clicked, this, &CompareDialog::openSnapshots);
    connect(m_export, &QPushButton::clicked, this, &CompareDialog::exportAll);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

bool CompareDialog::isExporting() const
{
    return m_exportBar->isRunning();
}

void CompareDialog::restoreLayout()
{
    const QSize usual(Spacing(fontMetrics()).characters(kWidthInCharacters),
                      fontMetrics().lineSpacing() * kHeightInLines);
    resize(usual.boundedTo(screen()->availableSize() * kLargestShareOfScreen));
    restoreGeometry(m_services.settings.value(kGeometryKey).toByteArray());
    m_view->restoreLayout(m_services.settings.value(kSplitterKey).toByteArray());
}

void CompareDialog::hideEvent(QHideEvent *event)
{
    m_services.settings.setValue(kGeometryKey, saveGeometry());
    m_services.settings.setValue(kSplitterKey, m_view->saveLayout());
    QDialog::hideEvent(event);
}

// This program or another one may have changed rules meanwhile.
void CompareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::ActivationChange || !isActiveWindow())
        return;
    takeListing();
    reload();
}

void CompareDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find) && m_body->currentWidget() == m_view)
        m_view->focusFind();
    else if (event->matches(QKeySequence::Refresh))
        reload();
    else
        QDialog::keyPressEvent(event);
}

void CompareDialog::reload()
{
    m_services.shelf.list(m_services.rules.owner()).then(this, [this](const Listed &listed) {
        take(listed);
    });
}

/// Something damaged was removed: what was listed may be gone.
void CompareDialog::takeNotice(const QString &sentences)
{
    m_notice->showMessage(Tone::Warning, sentences);
    reload();
}

void CompareDialog::take(const Listed &listed)
{
    m_isListed = true;
    m_listError = listed ? std::nullopt : std::optional(listed.error());
    if (listed)
        m_list.setSnapshots(*listed);
    showReadings();
}

/// Not while all rules are read for the first time: what has come so far is no reading yet.
void CompareDialog::takeListing()
{
    if (m_services.rules.isFirstReading())
        return;
    if (const auto listing = m_services.rules.listing())
        m_list.hold(*listing, m_services.rules.updatedAt());
}

/// Where the server was to be read, what was read is compared. A snapshot that was opened is not that.
void CompareDialog::takeRead()
{
    takeListing();
    m_choices->setReadings(m_list.readings());
    if (m_services.rules.state() != core::AllRules::State::Opening)
        m_choices->replaceNow(m_list.newestHeld());
    compareChosen();
}

void CompareDialog::showReadings()
{
    m_choices->setReadings(m_list.readings());
    compareChosen();
}

ReadingComparison::Side CompareDialog::sideOf(const ComparedReading &reading) const
{
    if (reading.kind == ComparedReading::Kind::Held)
        return {.rules = m_list.heldRules(reading)};
    return {.snapshotId = reading.id, .changedAt = reading.changedAt};
}

void CompareDialog::compareChosen()
{
    const ComparedPair pair = m_choices->pair();
    const bool canBeCompared = !pair.needsServer() && !pair.before.isSameAs(pair.after);
    if (canBeCompared && !pair.hasSameRulesAs(m_compared))
        m_comparison.compare(sideOf(pair.before), sideOf(pair.after));
    else if (!canBeCompared)
        m_comparison.clear();
    m_compared = canBeCompared ? pair : ComparedPair();
    showState();
}

void CompareDialog::followComparison()
{
    if (m_comparison.state() == ReadingComparison::State::Ready)
        m_view->showComparison(m_comparison.comparison());
    if (m_comparison.state() == ReadingComparison::State::Gone) {
        m_compared = {};
        reload();
    }
    showState();
}

void CompareDialog::showState()
{
    const bool isReady = m_comparison.state() == ReadingComparison::State::Ready;
    if (!isReady)
        m_empty->setContent(absence());
    m_body->setCurrentWidget(isReady ? static_cast<QWidget *>(m_view) : m_empty);
    showWarning();
    showExport();
}

EmptyState::Content CompareDialog::absence() const
{
    const QList<ComparedReading> &readings = m_choices->readings();
    const ComparedPair pair = m_choices->pair();
    if (m_comparison.state() == ReadingComparison::State::Failed)
        return contentFor(m_comparison.error());
    if (!pair.needsServer())
        return contentFor(pair.before.isSameAs(pair.after) ? ComparisonAbsence::SameReading
                                                           : ComparisonAbsence::Comparing);
    if (m_services.rules.isUnderWay())
        return contentFor(m_services.rules.state() == core::AllRules::State::Paused
                              ? ComparisonAbsence::Paused
                              : ComparisonAbsence::Reading);
    if (!m_isListed)
        return contentFor(ComparisonAbsence::Listing);
    if (readings.isEmpty())
        return m_listError ? contentFor(*m_listError) : contentFor(ComparisonAbsence::NothingRead);
    return readings.size() == 1 ? contentFor(ComparisonAbsence::OnlyOne, readings.first())
                                : contentFor(ComparisonAbsence::NotRead);
}

/// Building the bar anew would say it aloud again.
void CompareDialog::showWarning()
{
    const bool isReady = m_comparison.state() == ReadingComparison::State::Ready;
    const std::pair wanted(m_choices->readings().isEmpty() ? std::nullopt : m_listError,
                           isReady ? warningAbout(m_compared) : std::nullopt);
    if (wanted == m_warned)
        return;
    m_warned = wanted;
    m_warning->clear();
    if (wanted.first)
        m_warning->showError(core::explainSnapshotError(*wanted.first), Tone::Warning);
    else if (wanted.second)
        m_warning->showMessage(wanted.second->tone, wanted.second->title, wanted.second->help);
}

/// As long as all are shown there is nothing to choose.
void CompareDialog::showExport()
{
    const bool isReady = m_comparison.state() == ReadingComparison::State::Ready;
    const int all = isReady ? static_cast<int>(m_view->model().comparison().differences.size()) : 0;
    const int shown = isReady ? m_view->model().rowCount() : 0;
    const QString number = QLocale().toString(shown);
    // One and many are two source texts, so that English is right without a translation of its own.
    m_exportShown->setText(shown == 1 ? tr("The difference &shown")
                                      : tr("The %1 differences &shown").arg(number));
    m_exportShown->setEnabled(shown > 0);
    m_exportAll->setText(all == 1 ? tr("The only &difference there is")
                                  : tr("&All %1 differences").arg(QLocale().toString(all)));
    m_export->setMenu(shown < all ? m_exports : nullptr);
    m_export->setEnabled(all > 0 && !m_exportBar->isRunning());
}

/// What the button of the empty state offers.
void CompareDialog::act()
{
    if (m_comparison.state() == ReadingComparison::State::Failed) {
        m_compared = {};
        return compareChosen();
    }
    if (m_listError && m_choices->readings().isEmpty())
        return reload();
    m_services.rules.read();
    m_status->focusPause(); // the button is gone
}

void CompareDialog::openSnapshots()
{
    auto *dialog = new SnapshotsDialog(m_services.shelf, m_services.rules.owner(), m_services.clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CompareDialog::exportShown()
{
    start(m_view->model().shown());
}

void CompareDialog::exportAll()
{
    start(m_view->model().comparison());
}

void CompareDialog::start(const core::RuleComparison &comparison)
{
    //: a suggested file name, %1 and %2 are moments
    const QString name = tr("Rules %1 compared with %2")
                             .arg(fileMoment(m_compared.before.readAt), fileMoment(m_compared.after.readAt));
    m_exportBar->start(comparison, name + ".csv"_L1);
}

} // namespace qrjump::ui
