#pragma once

#include "core/csv/csvencoding.h"
#include "core/csv/rulewords.h"
#include "core/transfer/rulefetch.h"

namespace qrjump::core {

/// Why there is no file. Whatever happened, a file that was there before is as it was.
struct ExportError
{
    enum class Kind {
        Server,    ///< the rules could not be read: see apiError
        Changed,   ///< rows and promise differ
        Character, ///< a value cannot be written in the encoding: see row and prefix
        File,      ///< the file cannot be written
        Stopped,   ///< stop() was called
    };

    Kind kind = Kind::File;
    // Translated sentences.
    QString what = {};      ///< what happened
    QString why = {};       ///< may be empty
    QString remedy = {};    ///< what to do; may be empty
    QString untouched = {}; ///< that the old file is as it was, or that there is no new one

    ApiError apiError = {}; ///< only with Server; its explanation is in the error catalogue
    int row = 0;            ///< only with Character: which rule, from 1
    QString prefix = {};    ///< only with Character: the key of that rule
    /// Only with Character: UTF-8 can write what this encoding cannot.
    bool isLackOfEncoding = false;

    /// All sentences that there are.
    [[nodiscard]] QString text() const;
    bool operator==(const ExportError &) const = default;
};

// Each needs the file's name, to say what became of it.

[[nodiscard]] ExportError readingFailed(const QString &fileName, const FetchError &error);
[[nodiscard]] ExportError countsDiffer(const QString &fileName, int promised, int written);
/// `errorString` is the system's reason.
[[nodiscard]] ExportError fileFailed(const QString &fileName, const QString &errorString);
/// For folders, devices and pipes.
[[nodiscard]] ExportError notAFile(const QString &fileName);
[[nodiscard]] ExportError exportStopped(const QString &fileName);

/// The cell that cannot be written.
struct UnwritableCell
{
    int row = 0; ///< which rule, from 1
    QString prefix;
    QString column; ///< its name in the file
    UnencodableCharacter character;

    bool operator==(const UnwritableCell &) const = default;
};

[[nodiscard]] ExportError characterMissing(const QString &fileName, const UnwritableCell &cell);
[[nodiscard]] ExportError encodingMissing(const QString &fileName, CsvEncoding encoding);

} // namespace qrjump::core
