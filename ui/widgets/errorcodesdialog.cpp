#include "ui/widgets/errorcodesdialog.h"

#include "core/api/errorexplanation.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/tablelook.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextBrowser>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDialogWidthInCharacters = 160;
constexpr int kDialogHeightInLines = 42;
constexpr qreal kLargestShareOfScreen = 0.9;

// A row of its own for the headings, because a line of Chinese is higher than one of English.
QString section(const QString &englishHeading, const QString &chineseHeading, const core::BilingualText &text)
{
    const QString row = u"<tr><td valign=\"%1\" width=\"50%\">%2</td>"
                        "<td valign=\"%1\" width=\"50%\" style=\"padding-left:16px\">%3</td></tr>"_s;
    const QString bold = u"<b>%1</b>"_s;
    return row.arg(u"bottom"_s, bold.arg(englishHeading), bold.arg(chineseHeading)) +
           row.arg(u"top"_s, text.english.toHtmlEscaped(), text.chinese.toHtmlEscaped());
}

/// Cuts a text before it is laid out. A line is as high as the highest font in it, even one of characters
/// that are cut off, so rows of the same height would not have their texts at the same height.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStyle &style = *cell.widget->style();
        const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
        cell.text =
            cell.fontMetrics.elidedText(cell.text, cell.textElideMode, cell.rect.width() - 2 * margin);
        style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    }
};

// Each half is in its own language, whatever the program's is, hence the fixed headings.
QString detailsOf(const core::ErrorEntry &entry)
{
    const QString title = entry.rawText.isEmpty() ? QString::number(entry.code)
                                                  : u"%1 · %2"_s.arg(entry.code).arg(entry.rawText);
    QString sections = section(u"Meaning"_s, u"含义"_s, entry.meaning);
    if (!entry.remedy.english.isEmpty())
        sections += u"<tr><td>&nbsp;</td></tr>"_s + section(u"What to do"_s, u"处理方法"_s, entry.remedy);
    return u"<h3>%1</h3><table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">%2</table><p>%3</p>"_s.arg(
        title.toHtmlEscaped(), sections, core::certaintySentence(entry.certainty).toHtmlEscaped());
}

} // namespace

ErrorCodesDialog::ErrorCodesDialog(const core::ErrorCatalogue &catalogue, QWidget *parent)
    : QDialog(parent)
    , m_model(catalogue)
{
    setObjectName(u"errorCodesDialog"_s);
    setWindowTitle(tr("Error codes"));
    createSearch();
    createTable();
    createDetails();
    arrange();
    search({});
    const QSize usual(Spacing(fontMetrics()).characters(kDialogWidthInCharacters),
                      fontMetrics().lineSpacing() * kDialogHeightInLines);
    resize(usual.boundedTo(screen()->availableSize() * kLargestShareOfScreen));
}

void ErrorCodesDialog::createSearch()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Find a code or a word"));
    m_search->setAccessibleName(tr("Find a code or a word"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(IconName::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ErrorCodesDialog::search);
    m_count = new QLabel(this);
    m_count->setObjectName(u"count"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    // The widest text there will be, so that the search field keeps its width.
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(countText(m_model.totalCount())));
}

void ErrorCodesDialog::createTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"codes"_s);
    m_table->setAccessibleName(tr("Error codes"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    setTableLook(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    const Spacing spacing(fontMetrics());
    header->resizeSection(ErrorCodeModel::CodeColumn, spacing.characters(10));
    header->resizeSection(ErrorCodeModel::CallsColumn, spacing.characters(26));
    header->resizeSection(ErrorCodeModel::ChangedColumn, changedColumnWidth());
    header->setSectionResizeMode(ErrorCodeModel::MeaningColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ErrorCodeModel::RemedyColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ErrorCodesDialog::showDetails);
}

int ErrorCodesDialog::changedColumnWidth() const
{
    int width = m_table->horizontalHeader()->sectionSizeHint(ErrorCodeModel::ChangedColumn);
    for (const core::Certainty certainty :
         {core::Certainty::Unchanged, core::Certainty::Changed, core::Certainty::Unknown})
        width = qMax(width, fontMetrics().horizontalAdvance(ErrorCodeModel::changedWord(certainty)));
    return width + 2 * Spacing(fontMetrics()).betweenGroups();
}

void ErrorCodesDialog::createDetails()
{
    m_details = new QTextBrowser(this);
    m_details->setObjectName(u"details"_s);
    m_details->setAccessibleName(tr("The selected code in both languages"));
    m_details->setTabChangesFocus(true);
    m_details->document()->setDocumentMargin(Spacing(fontMetrics()).inGroup());
}

void ErrorCodesDialog::arrange()
{
    auto *searchRow = new QHBoxLayout;
    searchRow->addWidget(m_search, 1);
    searchRow->addWidget(m_count);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);

    auto *buttons = new QDialogButtonBox(this);
    auto *copy = new QPushButton(icon(IconName::Copy), tr("Copy this code"), this);
    copy->setObjectName(u"copy"_s);
    buttons->addButton(copy, QDialogButtonBox::ActionRole);
    auto *close = buttons->addButton(QDialogButtonBox::Close);
    for (QPushButton *button : {copy, close})
        button->setAutoDefault(false); // Enter in the search field closes nothing
    connect(copy, &QPushButton::clicked, this, &ErrorCodesDialog::copyDetails);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(searchRow);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
}

void ErrorCodesDialog::showCode(int code)
{
    m_search->clear();
    const int row = m_model.rowOf(code);
    if (row >= 0)
        selectRow(row);
}

void ErrorCodesDialog::search(const QString &text)
{
    const QModelIndex current = m_table->currentIndex();
    const std::optional<int> code =
        current.isValid() ? std::optional(m_model.entryAt(current.row()).code) : std::nullopt;
    m_model.setSearchText(text);
    m_count->setText(countText(m_model.rowCount()));
    selectRow(qMax(0, code ? m_model.rowOf(*code) : 0));
    showDetails();
}

QString ErrorCodesDialog::countText(int shown) const
{
    return tr("%1 of %n codes", nullptr, m_model.totalCount()).arg(shown);
}

void ErrorCodesDialog::selectRow(int row)
{
    const QModelIndex index = m_model.index(row, 0);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void ErrorCodesDialog::showDetails()
{
    const QModelIndex current = m_table->currentIndex();
    m_details->setHtml(current.isValid() ? detailsOf(m_model.entryAt(current.row()))
                                         : tr("No code contains what you are looking for.").toHtmlEscaped());
}

void ErrorCodesDialog::copyDetails() const
{
    QGuiApplication::clipboard()->setText(m_details->toPlainText());
}

// The list can be walked while the cursor stays in the search field.
bool ErrorCodesDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown)
            return QCoreApplication::sendEvent(m_table, event);
    }
    return QDialog::eventFilter(watched, event);
}

void ErrorCodesDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        return m_search->clear();
    QDialog::keyPressEvent(event);
}

} // namespace qrjump::ui
