#include "tests/bench/exporting.h"

#include "core/transfer/rulefilewriter.h"
#include "tests/bench/measuring.h"

#include <QFile>

#include <cstdio>

namespace qrjump::bench {

Exporting::Exporting(const core::RuleSet &rules, const QList<core::RuleColumn> &columns)
    : m_rules(core::RuleSelection::all(rules))
    , m_columns(columns)
{}

double Exporting::ms() const
{
    return msOf([this] {
        core::RuleFileWriter writer(
            {.fileName = m_fileName, .columns = m_columns, .encoding = core::CsvEncoding::Utf8}, m_rules,
            m_rules.count());
        if (!writer.write())
            std::fputs("The export has failed.\n", stderr);
    });
}

QByteArray Exporting::content() const
{
    QFile file(m_fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace qrjump::bench
