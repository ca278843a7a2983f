#pragma once

#include "core/csv/csvreader.h"

namespace qrjump::core {

/// Why a file gives no rows. Nothing was sent anywhere.
struct ImportError
{
    enum class Kind {
        File,    ///< missing, not an ordinary file, or it cannot be read
        TooBig,  ///< more bytes or rows than an import can have
        NotText, ///< a picture, a workbook, …
        Csv,     ///< broken quoting: see line
        Stopped, ///< stop() was called
    };

    Kind kind = Kind::File;
    // Translated sentences.
    QString what = {};   ///< what happened; names the file
    QString why = {};    ///< may be empty
    QString remedy = {}; ///< what to do; may be empty
    int line = 0;        ///< only with Csv: where the broken value begins, from 1

    /// All sentences that there are.
    [[nodiscard]] QString text() const;
    bool operator==(const ImportError &) const = default;
};

// Each needs the file's name.

[[nodiscard]] ImportError fileMissing(const QString &fileName);
/// For folders, devices and pipes.
[[nodiscard]] ImportError noOrdinaryFile(const QString &fileName);
[[nodiscard]] ImportError fileEmpty(const QString &fileName);
/// `errorString` is the system's reason.
[[nodiscard]] ImportError fileUnreadable(const QString &fileName, const QString &errorString);
[[nodiscard]] ImportError tooManyBytes(const QString &fileName, qint64 atMost);
[[nodiscard]] ImportError tooManyRows(const QString &fileName, int atMost);
/// `beginning` of the file tells what it is instead.
[[nodiscard]] ImportError notAText(const QString &fileName, const QByteArray &beginning);
[[nodiscard]] ImportError notACsvFile(const QString &fileName, const CsvError &error);
[[nodiscard]] ImportError importStopped(const QString &fileName);

} // namespace qrjump::core
