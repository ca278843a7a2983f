#include "core/transfer/rulefilewriter.h"

#include "core/csv/rulecsv.h"
#include "core/csv/rulerecordbytes.h"

#include <QFileInfo>

namespace qrjump::core {

namespace {

constexpr qsizetype kWrittenPiece = 256 * 1024; // bytes

} // namespace

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
    RuleRecordBytes records(csv);
    for (const int position : std::as_const(m_rules.positions)) {
        if (m_isStopped)
            return Failure{exportStopped(m_options.fileName)};
        if (Written written = writeRule(csv, records, position); !written)
            return written;
        ++m_written;
    }
    if (m_written != m_promised)
        return Failure{countsDiffer(m_options.fileName, m_promised, m_written)};
    return writeBytes();
}

RuleFileWriter::Written RuleFileWriter::writeRule(const RuleCsv &csv, RuleRecordBytes &records, int position)
{
    if (takeBytes(records, position))
        return m_bytes.size() < kWrittenPiece ? Written(Nothing{}) : writeBytes();
    if (Written written = writeBytes(); !written)
        return written;
    const JumpRule rule = m_rules.rules.at(position);
    return m_file.append(csv.record(rule), rule.prefix);
}

bool RuleFileWriter::takeBytes(RuleRecordBytes &records, int position)
{
    const RuleBlock &block = m_rules.rules.blockAt(position / RuleBlock::kRows);
    if (m_options.encoding == CsvEncoding::Gb18030 ||
        !records.append(m_bytes, block, position % RuleBlock::kRows))
        return false;
    ++m_rowsInBytes;
    return true;
}

RuleFileWriter::Written RuleFileWriter::writeBytes()
{
    if (m_rowsInBytes == 0)
        return Nothing{};
    const Written written = m_file.appendUtf8(m_bytes, std::exchange(m_rowsInBytes, 0));
    m_bytes.resize(0); // keeps its memory
    return written;
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
