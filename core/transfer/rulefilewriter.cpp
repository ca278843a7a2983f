#include "core/transfer/rulefilewriter.h"

#include "core/csv/csvwriter.h"
#include "core/csv/rulecsv.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace qrjump::core {

namespace {

constexpr qint64 kNearlyNothing = 256 * 1024; // bytes; less than one buffer of the file system

} // namespace

RuleFileWriter::RuleFileWriter(ExportOptions options, QList<JumpRule> rules, int promised)
    : m_options(std::move(options))
    , m_rules(std::move(rules))
    , m_promised(promised)
    , m_encoder(m_options.encoding)
    , m_file(m_options.fileName)
{}

RuleFileWriter::Outcome RuleFileWriter::write()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return Failure{fileError()};
    if (const Written written = writeAll(); !written) {
        m_file.cancelWriting();
        return Failure{written.error()};
    }
    if (!m_file.commit())
        return Failure{fileError()};
    return ExportSummary{m_options.fileName, m_written, m_bytes};
}

RuleFileWriter::Written RuleFileWriter::writeAll()
{
    const RuleCsv csv = RuleCsv::forRules(m_options.columns, m_rules);
    const auto header = m_encoder.encode(csvRecordText(csv.header()));
    if (Written written = append(m_encoder.preamble() + header.value()); !written)
        return written;
    for (const JumpRule &rule : std::as_const(m_rules)) {
        if (m_isStopped)
            return Failure{exportStopped(m_options.fileName)};
        if (Written written = writeRule(csv, rule); !written)
            return written;
        ++m_written;
    }
    if (m_written != m_promised)
        return Failure{countsDiffer(m_options.fileName, m_promised, m_written)};
    return Nothing{};
}

RuleFileWriter::Written RuleFileWriter::writeRule(const RuleCsv &csv, const JumpRule &rule)
{
    const auto bytes = m_encoder.encode(csvRecordText(csv.record(rule)));
    return bytes ? append(*bytes) : Failure{unwritable(csv, rule)};
}

RuleFileWriter::Written RuleFileWriter::append(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size())
        return Failure{fileError()};
    m_bytes += bytes.size();
    return Nothing{};
}

ExportError RuleFileWriter::unwritable(const RuleCsv &csv, const JumpRule &rule)
{
    const QStringList names = csv.header();
    const QStringList cells = csv.record(rule);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (const auto bytes = m_encoder.encode(cells.at(i)); !bytes)
            return characterMissing(m_options.fileName,
                                    {m_written + 1, rule.prefix, names.at(i), bytes.error()});
    }
    Q_UNREACHABLE();
}

ExportError RuleFileWriter::fileError() const
{
    // QSaveFile forgets the system's reason when writing fails.
    const QStorageInfo storage(QFileInfo(m_options.fileName).absolutePath());
    const bool isFull = storage.isValid() && storage.bytesAvailable() < kNearlyNothing;
    return fileFailed(m_options.fileName, isFull ? qt_error_string(ENOSPC) : m_file.errorString());
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
