#pragma once

#include "core/base/result.h"
#include "core/csv/textdecoder.h"
#include "core/transfer/importerror.h"
#include "core/transfer/importtablebuilder.h"

#include <QFile>

#include <atomic>

namespace qrjump::core {

/// Bytes and rows of a file that is still taken: more than any account can hold.
inline constexpr qint64 kLargestImportFile = 1'000'000'000;
inline constexpr int kMostImportRows = 200'000;

/// Which file to read, and how.
struct ImportRequest
{
    QString fileName = {};
    AccountKind kind = AccountKind::Ordinary; ///< for which the rows are checked
    ImportContent content = ImportContent::Rules;
    ImportChoices choices = {};
};

/// Reads a file in pieces. read() blocks; it belongs on a thread of its own, from which rows() may be called
/// from others.
class ImportFileReader
{
public:
    using Outcome = Result<ImportTable, ImportError>;

    explicit ImportFileReader(const ImportRequest &request);

    /// Once. Ends early when `isStopped` is set.
    [[nodiscard]] Outcome read(const std::atomic_bool &isStopped);
    /// Rows so far.
    [[nodiscard]] int rows() const { return m_rows; }

private:
    using Step = std::optional<ImportError>; ///< nothing: all is well

    [[nodiscard]] Step open();
    [[nodiscard]] Step findEncoding(const std::atomic_bool &isStopped);
    [[nodiscard]] Step readBeginning(const std::atomic_bool &isStopped);
    [[nodiscard]] Step readRecords(const std::atomic_bool &isStopped);
    [[nodiscard]] Step takeText(CsvReader &reader, const QString &text);
    [[nodiscard]] Step takeRecords(const CsvReader::Records &records);
    template <typename Take>
    [[nodiscard]] Step readPieces(const std::atomic_bool &isStopped, Take take);

    ImportRequest m_request;
    QFile m_file;
    QByteArray m_firstBytes;
    QString m_beginning; ///< text that was read to find the separator
    ImportTable m_table;
    std::optional<TextDecoder> m_decoder;
    std::optional<ImportTableBuilder> m_builder;
    std::atomic_int m_rows = 0;
};

} // namespace qrjump::core
