#include "core/transfer/importformat.h"

#include "core/csv/rulewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::core {

namespace {

struct ImportFormatText
{
    Q_DECLARE_TR_FUNCTIONS(ImportFormat)
};

qsizetype countOf(const FileColumns &columns, RuleColumn wanted)
{
    return std::count_if(columns.begin(), columns.end(), [wanted](const std::optional<FileColumn> &column) {
        return column && column->column == wanted;
    });
}

QList<RuleColumn> requiredColumns(ImportContent content)
{
    switch (content) {
    case ImportContent::Rules:
        return {RuleColumn::Prefix, RuleColumn::PagePath};
    case ImportContent::Prefixes:
        return {RuleColumn::Prefix};
    }
    Q_UNREACHABLE();
}

} // namespace

bool ImportFormat::has(RuleColumn column) const
{
    return countOf(columns, column) > 0;
}

QStringList problemsOfColumns(const FileColumns &columns, ImportContent content)
{
    QStringList problems;
    for (const RuleColumn column : requiredColumns(content)) {
        if (countOf(columns, column) == 0)
            //: %1 is the column's title in the window, %2 its name in files
            problems.append(ImportFormatText::tr("The file has no column “%1” (%2).")
                                .arg(columnTitle(column), canonicalName(column)));
    }
    for (const RuleColumn column : allRuleColumns()) {
        if (column != RuleColumn::TestLinks && countOf(columns, column) > 1)
            problems.append(ImportFormatText::tr("More than one column is “%1”.").arg(columnTitle(column)));
    }
    return problems;
}

} // namespace qrjump::core
