#pragma once

#include <QStringList>

namespace qrjump::core {

/// One record as RFC 4180 text, with its CRLF. `fields` holds at least one field. Fields are quoted where a
/// reader could otherwise take them for something else; a lone empty field becomes `""`, so that it is no
/// blank line.
[[nodiscard]] QString csvRecordText(const QStringList &fields);

/// One field of a record of several.
[[nodiscard]] QString csvFieldText(const QString &field);

} // namespace qrjump::core
