#include "core/transfer/rulefilewriter.h"

#include "core/csv/rulecsv.h"

#include <QFileInfo>

namespace qrjump::core {

RuleFileWriter::RuleFileWriter(ExportOptions options, RuleSelection rules, int promised)
    : m_options(std::move(options))
    , m_rules(std::move(rules))
    , m_promised(promised)
    , m_file(m_options.fileName, m_options.encoding)
{}

RuleFileWriter::Outcome RuleFileWriter::write()
{
    const RuleCsv csv = RuleCsv::forRules(m_options.columns, m_rules);
    if (const Written opened = m_file.open(csv.header()); !opened)
        return Failure{opened.error()};
    if (const Written written = writeRules(csv); !written) {
        m_file.cancel();
        return Failure{written.error()};
    }
    if (const Written committed = m_file.commit(); !committed)
        return Failure{committed.error()};
    return ExportSummary{m_options.fileName, m_written, m_file.bytes()};
}

RuleFileWriter::Written RuleFileWriter::writeRules(const RuleCsv &csv)
{
    for (int number = 0; number < m_rules.count(); ++number) {
        const JumpRule rule = m_rules.at(number);
        if (m_isStopped)
            return Failure{exportStopped(m_options.fileName)};
        if (Written written = m_file.append(csv.record(rule), rule.prefix); !written)
            return written;
        ++m_written;
    }
    if (m_written != m_promised)
        return Failure{countsDiffer(m_options.fileName, m_promised, m_written)};
    return Nothing{};
}

std::optional<ExportError> problemWithTarget(const ExportOptions &options)
{
    if (!isSupported(options.encoding))
        return encodingMissing(options.fileName, options.encoding);
    // Replacing a device or a pipe by a file would be a surprise.
    const QFileInfo target(options.fileName);
    if (target.exists() && !target.isFile())
        return notAFile(options.fileName);
    QSaveFile attempt(options.fileName);
    if (!attempt.open(QIODevice::WriteOnly))
        return fileFailed(options.fileName, attempt.errorString());
    attempt.cancelWriting();
    return std::nullopt;
}

} // namespace qrjump::core
