#pragma once

#include <QList>
#include <QString>

namespace qrjump::core {

/// The separators that files come with: comma, semicolon, tab.
[[nodiscard]] QList<QChar> csvSeparators();
/// Translated: "comma", "semicolon", "tab".
[[nodiscard]] QString separatorName(QChar separator);

/// Which one `beginning`, the first records of a file, is separated with: what a `sep=` line says, else the
/// one under which the header names most columns of a rule and the records are equally long; a comma where
/// nothing tells.
[[nodiscard]] QChar sniffedSeparator(const QString &beginning);

/// Whether a record is a line such as `sep=;`, which some programs write for spreadsheets.
[[nodiscard]] bool isSeparatorLine(const QStringList &fields);

} // namespace qrjump::core
