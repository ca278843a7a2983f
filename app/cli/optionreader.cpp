#include "app/cli/optionreader.h"

#include <QCoreApplication>

namespace qrjump::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::OptionReader)
};

} // namespace

OptionReader::OptionReader(const QCommandLineParser &parser)
    : OptionReader(parser, {})
{}

OptionReader::OptionReader(const QCommandLineParser &parser, const QStringList &required, More more)
    : m_parser(parser)
{
    const QStringList given = arguments();
    if (given.size() < required.size())
        fail(Text::tr("%1 is missing.").arg(required.at(given.size())));
    else if (given.size() > required.size() && more == More::None)
        fail(Text::tr("There is an argument that belongs to no option."));
    else if (given.contains(QString()))
        fail(Text::tr("An argument is empty."));
}

QString OptionReader::required(const QString &option)
{
    if (!has(option))
        fail(Text::tr("--%1 is missing.").arg(option));
    return optional(option);
}

QString OptionReader::optional(const QString &option, const QString &fallback)
{
    const QStringList given = values(option);
    if (given.size() > 1)
        fail(Text::tr("--%1 is there more than once.").arg(option));
    return given.isEmpty() ? fallback : given.last();
}

QStringList OptionReader::values(const QString &option)
{
    const QStringList given = m_parser.values(option);
    if (given.contains(QString()))
        fail(Text::tr("--%1 needs a value.").arg(option));
    return given;
}

int OptionReader::number(const QString &option, int smallest, int largest, int fallback)
{
    bool ok = false;
    const int value = optional(option, QString::number(fallback)).toInt(&ok);
    if (ok && value >= smallest && value <= largest)
        return value;
    fail(Text::tr("--%1 takes a whole number from %2 to %3.").arg(option).arg(smallest).arg(largest));
    return fallback;
}

void OptionReader::fail(const QString &problem)
{
    if (!m_problem)
        m_problem = problem;
}

} // namespace qrjump::cli
