#include "ui/compare/snapshotsdialog.h"

#include "core/base/clock.h"
#include "core/operations/snapshotopening.h"
#include "ui/compare/readingtext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/helptext.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/spacing.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QStandardItemModel>

#include <algorithm>
#include <chrono>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualCharacters = 136;
constexpr int kFewestDialogCharacters = 60;
constexpr int kUsualLines = 24;
constexpr int kAgeColumn = 1;
constexpr int kCountColumn = 2;
constexpr int kChangesColumn = 4;
constexpr std::chrono::minutes kAgesAreShownEvery{1};

bool hasOwnChanges(const core::Snapshot &snapshot)
{
    return snapshot.updatedAt.isValid();
}

QString ownChangesHelp(const core::Snapshot &snapshot)
{
    if (!hasOwnChanges(snapshot))
        return {};
    return SnapshotsDialog::tr("What this program changed until then, after the reading, is in it as well.");
}

QList<QStandardItem *> rowOf(const core::Snapshot &snapshot, const QDateTime &now)
{
    QList<QStandardItem *> row;
    for (const QString &text :
         {readingTimeText(snapshot.begunAt, snapshot.endedAt), ageText(snapshot.endedAt, now),
          QLocale().toString(snapshot.ruleCount), completenessText(snapshot.completeness),
          hasOwnChanges(snapshot) ? readAtText(snapshot.updatedAt) : QString()})
        row.append(new QStandardItem(text));
    row.at(kCountColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.at(3)->setToolTip(snapshot.completeness.why);
    row.at(4)->setToolTip(ownChangesHelp(snapshot));
    return row;
}

} // namespace

SnapshotsDialog::SnapshotsDialog(core::SnapshotShelf &shelf, core::SnapshotOwner owner,
                                 const core::Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_shelf(shelf)
    , m_owner(std::move(owner))
    , m_clock(clock)
    , m_rows(new QStandardItemModel(this))
{
    setObjectName(u"snapshotsDialog"_s);
    setWindowTitle(tr("Snapshots"));
    createTable();
    createButtons();
    arrange();
    connectParts();
    reload();
}

void SnapshotsDialog::createTable()
{
    //: of a snapshot: from when to when its rules were read
    m_rows->setHorizontalHeaderLabels({tr("Read"), tr("Age"), tr("Rules"), tr("Completeness"),
                                       //: of a snapshot: it has also what this program changed until then
                                       tr("Own changes until")});
    m_rows->horizontalHeaderItem(kCountColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table = new RecordTable;
    m_table->setObjectName(u"snapshotTable"_s);
    m_table->setAccessibleName(tr("Snapshots"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setModel(m_rows);
    m_table->fitColumns({u"0000-00-00 00:00:00 – 00:00:00"_s,
                         u"00 minutes ago"_s,
                         u"1,000,000 0"_s,
                         u"not confirmed to be complete"_s,
                         {}});
    m_empty = new EmptyState;
    m_empty->setObjectName(u"noSnapshots"_s);
}

void SnapshotsDialog::createButtons()
{
    m_bar = new InlineBar;
    m_delete = new QPushButton(icon(IconName::Delete), QString());
    m_delete->setObjectName(u"deleteSnapshots"_s);
    m_close = new QPushButton(tr("&Close"));
    m_close->setObjectName(u"closeSnapshots"_s);
    for (QPushButton *button : {m_delete, m_close})
        button->setAutoDefault(false);
}

void SnapshotsDialog::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *body = new QWidget;
    m_body = new QStackedLayout(body);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_table);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(spacing.inGroup());
    footer->addWidget(m_delete);
    footer->addStretch(1);
    footer->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    const int edge = spacing.atEdge();
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(spacing.inGroup());
    layout->addWidget(
        new HelpText(tr("Each is what the server had when all rules were read. What this program "
                        "changed since is counted along in the list of rules, not here. When there "
                        "are too many of them, older ones go by themselves; the last one of each "
                        "day stays longest.")));
    layout->addWidget(body, 1);
    layout->addWidget(m_bar);
    layout->addLayout(footer);
    setMinimumWidth(spacing.characters(kFewestDialogCharacters));
    resize(spacing.characters(kUsualCharacters), kUsualLines * fontMetrics().lineSpacing());
}

void SnapshotsDialog::connectParts()
{
    connect(&m_shelf, &core::SnapshotShelf::listChanged, this, &SnapshotsDialog::reload);
    connect(&m_shelf, &core::SnapshotShelf::noticed, this, &SnapshotsDialog::reload); // may be empty now
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SnapshotsDialog::showSelected);
    connect(m_empty, &EmptyState::actionTriggered, this, &SnapshotsDialog::reload);
    connect(m_delete, &QPushButton::clicked, this, &SnapshotsDialog::ask);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_ageing, &QTimer::timeout, this, &SnapshotsDialog::showAges);
    m_ageing.start(kAgesAreShownEvery);
}

void SnapshotsDialog::reload()
{
    m_shelf.list(m_owner).then(this, [this](const Listed &listed) { take(listed); });
}

void SnapshotsDialog::take(const Listed &listed)
{
    if (!listed) {
        const core::ErrorExplanation text = core::explainSnapshotError(listed.error());
        showSnapshots({});
        return m_empty->setContent(
            {IconName::Error, text.meaning, text.remedy + u'\n' + text.raw, tr("Try again")});
    }
    m_empty->setContent({IconName::Empty, tr("There is no snapshot."),
                         tr("Whenever all rules are read, they are kept as a snapshot.")});
    if (*listed != m_snapshots || m_rows->rowCount() == 0)
        showSnapshots(*listed);
}

void SnapshotsDialog::showSnapshots(const QList<core::Snapshot> &snapshots)
{
    m_snapshots = snapshots;
    m_rows->removeRows(0, m_rows->rowCount());
    for (const core::Snapshot &snapshot : snapshots)
        m_rows->appendRow(rowOf(snapshot, m_clock.now()));
    // Earlier versions of the program made their changes in the snapshot itself.
    m_table->setColumnHidden(kChangesColumn, std::none_of(snapshots.begin(), snapshots.end(), hasOwnChanges));
    m_body->setCurrentWidget(snapshots.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    showSelected();
}

void SnapshotsDialog::showAges()
{
    for (int row = 0; row < m_rows->rowCount(); ++row)
        m_rows->item(row, kAgeColumn)->setText(ageText(m_snapshots.at(row).endedAt, m_clock.now()));
}

QList<core::Snapshot> SnapshotsDialog::selected() const
{
    QList<core::Snapshot> selected;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_table->selectionModel()->isRowSelected(row))
            selected.append(m_snapshots.at(row));
    }
    return selected;
}

void SnapshotsDialog::showSelected()
{
    const int count = static_cast<int>(selected().size());
    // One and many are two source texts, so that English is right without a translation of its own.
    m_delete->setText(count > 1 ? tr("&Delete %Ln snapshots…", nullptr, count) : tr("&Delete snapshot…"));
    m_delete->setEnabled(count > 0);
    if (m_isAsking) // about others
        clearBar();
}

void SnapshotsDialog::ask()
{
    const QList<core::Snapshot> chosen = selected();
    if (chosen.isEmpty())
        return;
    const int count = static_cast<int>(chosen.size());
    const QString question =
        count == 1 ? tr("Delete the snapshot of %1 with its %2?")
                         .arg(readAtText(chosen.first().endedAt), ruleCountText(chosen.first().ruleCount))
                   : tr("Delete these %Ln snapshots?", nullptr, count);
    const QString help = count == 1
                             ? tr("It cannot be brought back. The rules on the server stay as they are.")
                             : tr("They cannot be brought back. The rules on the server stay as they are.");
    m_bar->showMessage(Tone::Warning, question, help);
    QPushButton *confirm = m_bar->addButton(IconName::Delete, tr("Delete"));
    confirm->setObjectName(u"confirmDeletion"_s);
    connect(confirm, &QPushButton::clicked, this, [this, chosen] { remove(chosen); });
    confirm->setFocus();
    m_isAsking = true;
}

void SnapshotsDialog::clearBar()
{
    m_bar->clear();
    m_isAsking = false;
}

void SnapshotsDialog::remove(const QList<core::Snapshot> &snapshots)
{
    clearBar();
    m_table->setFocus();
    for (const core::Snapshot &snapshot : snapshots) {
        m_shelf.remove(snapshot.id)
            .then(this, [this](const core::Result<core::Nothing, core::StoreError> &removed) {
                if (!removed)
                    showError(removed.error());
            });
    }
}

void SnapshotsDialog::showError(const core::StoreError &error)
{
    core::ErrorExplanation text = core::explainSnapshotError(error);
    text.changed = tr("The snapshot was not deleted.");
    m_bar->showError(text);
}

void SnapshotsDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete))
        ask();
    else
        QDialog::keyPressEvent(event);
}

} // namespace qrjump::ui
