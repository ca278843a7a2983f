#include "ui/rules/filterlistdialog.h"

#include "ui/rules/filterparts.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidthInCharacters = 60;
constexpr int kNumberRole = Qt::UserRole; ///< of the filter as it was

} // namespace

FilterListDialog::FilterListDialog(const QList<core::NamedFilter> &filters, QWidget *parent)
    : QDialog(parent)
    , m_filters(filters)
    , m_list(new QListWidget)
    , m_rename(new QPushButton(icon(IconName::Edit), tr("&Rename")))
    , m_remove(new QPushButton(icon(IconName::Delete), tr("&Delete")))
    , m_message(new FieldMessage)
{
    setObjectName(u"filterListDialog"_s);
    setWindowTitle(tr("Manage filters"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(u"filterList"_s);
    m_rename->setObjectName(u"renameFilter"_s);
    m_remove->setObjectName(u"deleteFilter"_s);
    m_message->setHelp(tr("Nothing changes before you save."));
    fill(filters);
    arrange();
    connect(m_rename, &QPushButton::clicked, this, &FilterListDialog::rename);
    connect(m_remove, &QPushButton::clicked, this, &FilterListDialog::remove);
    connect(new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &FilterListDialog::remove);
    connect(m_list, &QListWidget::itemChanged, m_message, &FieldMessage::clearProblem);
    connect(m_list, &QListWidget::currentRowChanged, this, &FilterListDialog::showWhatCanBeDone);
    m_list->setCurrentRow(0);
    showWhatCanBeDone();
}

void FilterListDialog::fill(const QList<core::NamedFilter> &filters)
{
    for (const core::NamedFilter &named : filters) {
        auto *item = new QListWidgetItem(named.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(kNumberRole, m_list->count() - 1);
        item->setToolTip(filterText(named.filter));
        item->setSizeHint({0, fontMetrics().height() + 2 * Spacing(fontMetrics()).step()});
    }
}

void FilterListDialog::arrange()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *save = buttons->addButton(tr("Save changes"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveFilters"_s);
    for (QPushButton *button : {save, buttons->button(QDialogButtonBox::Cancel), m_rename, m_remove})
        button->setAutoDefault(false); // Enter ends a renaming
    connect(buttons, &QDialogButtonBox::accepted, this, &FilterListDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &FilterListDialog::reject);
    auto *label = new QLabel(tr("Kept &filters"));
    label->setBuddy(m_list);

    const Spacing spacing(fontMetrics());
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing.inGroup());
    column->addWidget(m_rename);
    column->addWidget(m_remove);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing.inGroup());
    row->addWidget(m_list, 1);
    row->addLayout(column);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing.atEdge(), spacing.atEdge(), spacing.atEdge(), spacing.atEdge());
    layout->setSpacing(spacing.inGroup());
    layout->addWidget(label);
    layout->addLayout(row, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    setMinimumWidth(spacing.characters(kWidthInCharacters));
}

void FilterListDialog::rename()
{
    if (QListWidgetItem *item = m_list->currentItem())
        m_list->editItem(item);
}

void FilterListDialog::remove()
{
    delete m_list->takeItem(m_list->currentRow()); // the list has given it away
    showWhatCanBeDone();
}

void FilterListDialog::showWhatCanBeDone()
{
    const bool hasCurrent = m_list->currentRow() >= 0;
    m_rename->setEnabled(hasCurrent);
    m_remove->setEnabled(hasCurrent);
}

QList<core::NamedFilter> FilterListDialog::filters() const
{
    QList<core::NamedFilter> filters;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        filters.append({item->text().trimmed(), m_filters.at(item->data(kNumberRole).toInt()).filter});
    }
    return filters;
}

int FilterListDialog::wrongRow() const
{
    QStringList names;
    for (const core::NamedFilter &named : filters()) {
        if (named.name.isEmpty() || names.contains(named.name))
            return static_cast<int>(names.size());
        names.append(named.name);
    }
    return -1;
}

void FilterListDialog::accept()
{
    const int row = wrongRow();
    if (row < 0)
        return QDialog::accept();
    const QString name = m_list->item(row)->text().trimmed();
    m_message->showProblem(Tone::Danger, name.isEmpty() ? tr("A filter needs a name.")
                                                        : tr("Two filters are called “%1”.").arg(name));
    m_list->setCurrentRow(row);
    m_list->setFocus();
}

} // namespace qrjump::ui
