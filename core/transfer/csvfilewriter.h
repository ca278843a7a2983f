#pragma once

#include "core/csv/csvencoding.h"
#include "core/transfer/exporterror.h"

#include <QSaveFile>

namespace qrjump::core {

/// Writes records to a CSV file that appears when commit() is called, whole, or not at all: until then, and
/// when anything fails, the file that was there is as it was. Blocks.
class CsvFileWriter
{
public:
    using Written = Result<Nothing, ExportError>;

    explicit CsvFileWriter(const QString &fileName, CsvEncoding encoding = CsvEncoding::Utf8WithBom);

    /// First, and once.
    [[nodiscard]] Written open(const QStringList &header);
    /// `prefix` is what an error calls the record.
    [[nodiscard]] Written append(const QStringList &cells, const QString &prefix);
    /// Whole records, without the header; only for a file in UTF-8.
    [[nodiscard]] Written appendUtf8(const QByteArray &records, int rows);
    /// Last, and once.
    [[nodiscard]] Written commit();
    void cancel() { m_file.cancelWriting(); }

    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// Without the header.
    [[nodiscard]] int rows() const { return m_rows; }

private:
    [[nodiscard]] Written write(const QByteArray &bytes);
    [[nodiscard]] ExportError unwritable(const QStringList &cells, const QString &prefix);
    [[nodiscard]] ExportError fileError() const;

    CsvEncoder m_encoder;
    QSaveFile m_file;
    QStringList m_header;
    qint64 m_bytes = 0;
    int m_rows = 0;
};

} // namespace qrjump::core
