#pragma once

#include "core/csv/csvencoding.h"
#include "core/csv/csvreader.h"
#include "core/csv/rulecsv.h"
#include "core/csv/textdecoder.h"

#include <QFile>

namespace qrjump::test {

/// Empty when there is no such file.
inline QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The rules in an exported file; none when it is not one.
inline QList<core::JumpRule> rulesIn(const QString &fileName, core::CsvEncoding encoding)
{
    core::TextDecoder decoder(*core::textEncodingFromName(core::canonicalName(encoding)));
    core::CsvReader reader;
    const auto records = reader.read(decoder.decode(contentOf(fileName)));
    if (decoder.hasError() || !decoder.finish().isEmpty() || !records || records->isEmpty())
        return {};
    const auto csv = core::RuleCsv::fromHeader(records->first().fields);
    QList<core::JumpRule> rules;
    for (const core::CsvRecord &record : records->sliced(1))
        rules.append(csv->rule(record.fields).value());
    return rules;
}

} // namespace qrjump::test
