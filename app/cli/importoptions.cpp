#include "app/cli/importoptions.h"

#include "core/transfer/rulefilewriter.h"

#include <QCoreApplication>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::TextEncoding;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::ImportOptions)
};

QString encodingNames()
{
    QStringList names;
    for (const TextEncoding encoding : core::readableEncodings())
        names.append(core::canonicalName(encoding));
    return names.join(u", "_s);
}

std::optional<TextEncoding> encoding(OptionReader &reader)
{
    if (!reader.has(u"encoding"_s))
        return std::nullopt;
    const auto encoding = core::textEncodingFromName(reader.optional(u"encoding"_s).toLower());
    if (!encoding || !core::readableEncodings().contains(*encoding))
        reader.fail(Text::tr("--encoding takes one of: %1.").arg(encodingNames()));
    return encoding;
}

std::optional<QChar> separator(OptionReader &reader)
{
    if (!reader.has(u"separator"_s))
        return std::nullopt;
    const QString name = reader.optional(u"separator"_s);
    if (name == "comma"_L1 || name == ","_L1)
        return u',';
    if (name == "semicolon"_L1 || name == ";"_L1)
        return u';';
    if (name != "tab"_L1 && name != "\t"_L1)
        reader.fail(Text::tr("--separator takes “comma”, “semicolon” or “tab”."));
    return u'\t';
}

QList<ImportOptions::NamedColumn> columns(OptionReader &reader)
{
    QList<ImportOptions::NamedColumn> columns;
    for (const QString &text : reader.values(u"column"_s)) {
        const qsizetype equalsSign = text.indexOf(u'=');
        const auto column = core::fileColumnTitled(text.first(qMax<qsizetype>(equalsSign, 0)));
        if (!column)
            reader.fail(Text::tr("--column takes a column of rules and its title in the file, such as "
                                 "“path=Seite”. Columns of rules are those that “qrjump export” writes."));
        else
            columns.append({*column, text.sliced(equalsSign + 1)});
    }
    return columns;
}

/// A file that can be written, known before anything is sent.
QString target(OptionReader &reader, const QString &option)
{
    const QString fileName = reader.optional(option);
    if (fileName.isEmpty())
        return fileName;
    if (const auto problem = core::problemWithTarget({.fileName = fileName}))
        reader.fail(problem->text());
    return fileName;
}

} // namespace

void addImportOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"report"_s,
         Text::tr(
             "Write what became of each change to this file, a row for each. With --resume also of those "
             "that were done before the interruption; if nothing is open any more, of the last import."),
         u"FILE.csv"_s});
    parser.addOption(
        {u"rejected"_s,
         Text::tr("Write the rows that were not carried out to this file, ready to be mended and "
                  "imported again; with --dry-run those that cannot be imported as they are."),
         u"FILE.csv"_s});
    parser.addOption({u"encoding"_s,
                      Text::tr("How the file is encoded: %1; found out if left out.").arg(encodingNames()),
                      u"ENCODING"_s});
    parser.addOption({u"separator"_s,
                      Text::tr("What stands between two cells: “comma”, “semicolon” or “tab”; found out if "
                               "left out."),
                      u"SEPARATOR"_s});
    parser.addOption(
        {u"column"_s,
         Text::tr("The title, or the number from 1, of a column that is not found by itself, such "
                  "as “path=Seite”. Any number, each with its own --column."),
         u"COLUMN=TITLE"_s});
}

ImportOptions importOptions(OptionReader &reader)
{
    return {.reportFile = target(reader, u"report"_s),
            .rejectedFile = target(reader, u"rejected"_s),
            .encoding = encoding(reader),
            .separator = separator(reader),
            .columns = columns(reader)};
}

} // namespace qrjump::cli
