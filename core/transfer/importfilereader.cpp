#include "core/transfer/importfilereader.h"

#include "core/csv/encodingsniffer.h"
#include "core/csv/separatorsniffer.h"

#include <QFileInfo>

namespace qrjump::core {

namespace {

constexpr qint64 kPiece = 256 * 1024;          // bytes
constexpr qsizetype kEnoughToTell = 64 * 1024; // characters

} // namespace

ImportFileReader::ImportFileReader(const ImportRequest &request)
    : m_request(request)
    , m_file(request.fileName)
{
    m_table.fileName = request.fileName;
    m_table.kind = request.kind;
    m_table.content = request.content;
}

ImportFileReader::Outcome ImportFileReader::read(const std::atomic_bool &isStopped)
{
    if (const Step problem = open())
        return Failure{*problem};
    if (const Step problem = findEncoding(isStopped))
        return Failure{*problem};
    if (const Step problem = readBeginning(isStopped))
        return Failure{*problem};
    if (const Step problem = readRecords(isStopped))
        return Failure{*problem};
    ImportTable table = m_builder->finished();
    table.hasDamagedCharacters = m_decoder->hasError();
    return table;
}

// A pipe or a device could keep the thread waiting for ever, so it is not even opened.
ImportFileReader::Step ImportFileReader::open()
{
    const QFileInfo file(m_request.fileName);
    if (!file.exists())
        return fileMissing(m_request.fileName);
    if (!file.isFile())
        return noOrdinaryFile(m_request.fileName);
    if (file.size() == 0)
        return fileEmpty(m_request.fileName);
    if (file.size() > kLargestImportFile)
        return tooManyBytes(m_request.fileName, kLargestImportFile);
    if (!m_file.open(QIODevice::ReadOnly))
        return fileUnreadable(m_request.fileName, m_file.errorString());
    return std::nullopt;
}

/// Hands the rest of the file to `take` piece by piece until that has a problem or says that it has enough.
template <typename Take>
ImportFileReader::Step ImportFileReader::readPieces(const std::atomic_bool &isStopped, Take take)
{
    for (;;) {
        if (isStopped)
            return importStopped(m_request.fileName);
        if (m_file.pos() > kLargestImportFile) // it grows while it is read
            return tooManyBytes(m_request.fileName, kLargestImportFile);
        const QByteArray piece = m_file.read(kPiece);
        if (piece.isEmpty() && m_file.error() != QFile::NoError)
            return fileUnreadable(m_request.fileName, m_file.errorString());
        if (const Step problem = take(piece); problem || piece.isEmpty())
            return problem;
    }
}

ImportFileReader::Step ImportFileReader::findEncoding(const std::atomic_bool &isStopped)
{
    EncodingSniffer sniffer;
    const auto take = [this, &sniffer](const QByteArray &piece) {
        if (m_firstBytes.isEmpty())
            m_firstBytes = piece.first(std::min<qsizetype>(piece.size(), 16));
        sniffer.take(piece);
        return Step();
    };
    auto encoding = m_request.choices.encoding;
    if (!encoding) {
        if (const Step problem = readPieces(isStopped, take))
            return problem;
        encoding = sniffer.encoding();
    }
    if (!encoding || !readableEncodings().contains(*encoding))
        return notAText(m_request.fileName, m_firstBytes);
    if (!m_file.seek(0))
        return fileUnreadable(m_request.fileName, m_file.errorString());
    m_table.format.encoding = *encoding;
    m_decoder.emplace(*encoding);
    return std::nullopt;
}

ImportFileReader::Step ImportFileReader::readBeginning(const std::atomic_bool &isStopped)
{
    while (m_beginning.size() < kEnoughToTell && !m_file.atEnd()) {
        if (isStopped)
            return importStopped(m_request.fileName);
        m_beginning += m_decoder->decode(m_file.read(kEnoughToTell));
        if (m_file.error() != QFile::NoError)
            return fileUnreadable(m_request.fileName, m_file.errorString());
    }
    m_table.format.separator =
        m_request.choices.separator ? *m_request.choices.separator : sniffedSeparator(m_beginning);
    m_builder.emplace(m_table, m_request.choices);
    return std::nullopt;
}

ImportFileReader::Step ImportFileReader::readRecords(const std::atomic_bool &isStopped)
{
    CsvReader reader(m_table.format.separator);
    if (const Step problem = takeText(reader, m_beginning))
        return problem;
    m_beginning.clear();
    const auto take = [this, &reader](const QByteArray &piece) {
        return takeText(reader, piece.isEmpty() ? m_decoder->finish() : m_decoder->decode(piece));
    };
    if (const Step problem = readPieces(isStopped, take))
        return problem;
    return takeRecords(reader.finish());
}

ImportFileReader::Step ImportFileReader::takeText(CsvReader &reader, const QString &text)
{
    return takeRecords(reader.read(text));
}

ImportFileReader::Step ImportFileReader::takeRecords(const CsvReader::Records &records)
{
    if (!records)
        return notACsvFile(m_request.fileName, records.error());
    for (const CsvRecord &record : *records)
        m_builder->take(record);
    m_rows = m_builder->rows();
    if (m_rows > kMostImportRows)
        return tooManyRows(m_request.fileName, kMostImportRows);
    return std::nullopt;
}

} // namespace qrjump::core
