#include "ui/transfer/import/samplepreview.h"

#include "ui/transfer/import/choiceheader.h"
#include "ui/transfer/import/columnmeanings.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/tablelook.h"

#include <QComboBox>
#include <QLocale>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSampleHeightInFontHeights = 1.6;
constexpr int kWidestCharacters = 44;
constexpr int kFewestRows = 3;

/// What stands above each column: the title in the file, or a number.
QStringList titlesOf(const core::ImportTable &table)
{
    QStringList titles;
    for (int column = 0; column < table.format.columns.size(); ++column) {
        const QString title = table.header.value(column);
        titles.append(title.isEmpty() ? SamplePreview::tr("Column %1").arg(QLocale().toString(column + 1))
                                      : title);
    }
    return titles;
}

} // namespace

SamplePreview::SamplePreview(QWidget *parent)
    : QTableView(parent)
    , m_header(new ChoiceHeader)
{
    setObjectName(u"samplePreview"_s);
    setAccessibleName(tr("First rows of the file"));
    setHorizontalHeader(m_header);
    setModel(&m_model);
    setUpLook();
    connect(m_header, &ChoiceHeader::choiceMade, this, &SamplePreview::columnsChosen);
    connect(m_header, &ChoiceHeader::choiceFocused, this,
            [this](int section) { scrollTo(m_model.index(std::max(rowAt(0), 0), section)); });
}

void SamplePreview::setUpLook()
{
    setTableLook(*this);
    setSelectionMode(SingleSelection);
    verticalHeader()->show();
    verticalHeader()->setSectionsClickable(false);
    verticalHeader()->setAccessibleName(tr("Lines of the file"));
    m_header->setAccessibleName(tr("What the columns hold"));
    setMinimumHeight(m_header->sizeHint().height() + kFewestRows * verticalHeader()->defaultSectionSize());
}

void SamplePreview::showTable(const core::ImportTable &table)
{
    m_kind = table.kind;
    for (const auto &column : table.format.columns) {
        if (!m_found.contains(column))
            m_found.append(column); // what was given up may be wanted again
    }
    const int columns = static_cast<int>(table.format.columns.size());
    const bool isOtherFile = columns != m_model.columnCount();
    m_model.setRecords(table.sample, columns);
    const ColumnMeanings meanings(m_kind, m_found);
    m_header->setOptions(meanings.texts());
    m_header->setColumns(titlesOf(table), meanings.indicesOf(table.format.columns));
    if (isOtherFile)
        fitColumns(columns);
}

void SamplePreview::clear()
{
    m_found.clear();
    m_model.setRecords({}, 0);
    m_header->setColumns({}, {});
}

void SamplePreview::fitColumns(int columns)
{
    const int widest = Spacing(fontMetrics()).characters(kWidestCharacters);
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column,
                       qMax(m_header->sectionSizeHint(column), qMin(sizeHintForColumn(column), widest)));
}

core::FileColumns SamplePreview::columns() const
{
    return ColumnMeanings(m_kind, m_found).columnsAt(m_header->choices());
}

void SamplePreview::focusChoice()
{
    const auto choices = m_header->choices();
    const auto open = std::find(choices.begin(), choices.end(), 0);
    const auto section = open == choices.end() ? 0 : static_cast<int>(open - choices.begin());
    if (QComboBox *box = m_header->choiceOf(section))
        box->setFocus();
}

} // namespace qrjump::ui
