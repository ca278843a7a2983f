#include "core/transfer/csvfilewriter.h"

#include "core/base/wholefile.h"
#include "core/csv/csvwriter.h"

#include <QFileInfo>

namespace qrjump::core {

CsvFileWriter::CsvFileWriter(const QString &fileName, CsvEncoding encoding)
    : m_encoder(encoding)
    , m_file(fileName)
{}

CsvFileWriter::Written CsvFileWriter::open(const QStringList &header)
{
    const QFileInfo target(m_file.fileName());
    if (target.exists() && !target.isFile())
        return Failure{notAFile(m_file.fileName())};
    if (!m_file.open(QIODevice::WriteOnly))
        return Failure{fileError()};
    m_header = header;
    return write(m_encoder.preamble() + m_encoder.encode(csvRecordText(header)).value());
}

CsvFileWriter::Written CsvFileWriter::append(const QStringList &cells, const QString &prefix)
{
    const auto bytes = m_encoder.encode(csvRecordText(cells));
    if (!bytes)
        return Failure{unwritable(cells, prefix)};
    if (Written written = write(*bytes); !written)
        return written;
    ++m_rows;
    return Nothing{};
}

CsvFileWriter::Written CsvFileWriter::appendUtf8(const QByteArray &records, int rows)
{
    m_rows += rows;
    return write(records);
}

CsvFileWriter::Written CsvFileWriter::commit()
{
    if (const auto committed = commitWhole(m_file); !committed)
        return Failure{fileFailed(m_file.fileName(), committed.error())};
    return Nothing{};
}

CsvFileWriter::Written CsvFileWriter::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size())
        return Failure{fileError()};
    m_bytes += bytes.size();
    return Nothing{};
}

ExportError CsvFileWriter::unwritable(const QStringList &cells, const QString &prefix)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (const auto bytes = m_encoder.encode(cells.at(i)); !bytes)
            return characterMissing(m_file.fileName(),
                                    {m_rows + 1, prefix, m_header.value(i), bytes.error()});
    }
    Q_UNREACHABLE();
}

ExportError CsvFileWriter::fileError() const
{
    return fileFailed(m_file.fileName(), reasonOfFailure(m_file));
}

} // namespace qrjump::core
