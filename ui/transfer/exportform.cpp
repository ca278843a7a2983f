#include "ui/transfer/exportform.h"

#include "ui/transfer/columnchoice.h"
#include "ui/transfer/sourcechoice.h"
#include "ui/transfer/targetfield.h"
#include "ui/widgets/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::CsvEncoding;

ExportForm::ExportForm(core::AccountKind kind, DesktopFiles &files, const core::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Spacing spacing(fontMetrics());
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing.betweenGroups());
    m_grid->setVerticalSpacing(spacing.atEdge());
    m_grid->setColumnStretch(1, 1);
    createRows(kind, files, clock);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void ExportForm::createRows(core::AccountKind kind, DesktopFiles &files, const core::Clock &clock)
{
    m_source = new SourceChoice(clock);
    connect(m_source, &SourceChoice::changed, this, &ExportForm::changed);
    addRow(new QLabel(tr("Rules")), m_source, m_source->findChild<QRadioButton *>());

    m_columns = new ColumnChoice(core::columnsOf(kind));
    auto *columns = new QLabel(tr("&Columns"));
    columns->setBuddy(m_columns);
    addRow(columns, m_columns, m_columns->findChild<QCheckBox *>());

    createEncodings();
    auto *encoding = new QLabel(tr("E&ncoding"));
    encoding->setBuddy(m_encoding);
    addRow(encoding, m_encoding, m_encoding);

    m_target = new TargetField(files, clock);
    connect(m_target, &TargetField::changed, this, &ExportForm::changed);
    auto *file = new QLabel(tr("&File"));
    file->setBuddy(m_target->line());
    addRow(file, m_target, m_target->line());
}

void ExportForm::createEncodings()
{
    const auto add = [this](CsvEncoding encoding, const QString &text) {
        m_encoding->addItem(text, QVariant::fromValue(encoding));
    };
    m_encoding = new QComboBox;
    m_encoding->setObjectName(u"encoding"_s);
    m_encoding->setAccessibleName(tr("Encoding of the file"));
    add(CsvEncoding::Utf8WithBom, tr("UTF-8 with BOM (opens right in Excel)"));
    add(CsvEncoding::Utf8, tr("UTF-8 (for other programs)"));
    add(CsvEncoding::Gb18030, tr("GB18030 (for older Chinese Excel)"));
}

void ExportForm::addRow(QLabel *label, QWidget *field, const QWidget *firstLine)
{
    label->setFixedHeight(firstLine->sizeHint().height());
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(field, row, 1);
}

void ExportForm::setContext(const ExportContext &context)
{
    m_source->setContext(context);
}

void ExportForm::setEncoding(CsvEncoding encoding)
{
    m_encoding->setCurrentIndex(m_encoding->findData(QVariant::fromValue(encoding)));
}

std::optional<ExportSource> ExportForm::source() const
{
    return m_source->source();
}

core::ExportOptions ExportForm::options() const
{
    return {.fileName = m_target->target().fileName,
            .columns = m_columns->columns(),
            .encoding = m_encoding->currentData().value<CsvEncoding>()};
}

void ExportForm::focusFirstField()
{
    m_source->setFocus();
}

} // namespace qrjump::ui
