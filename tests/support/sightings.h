#pragma once

#include <QByteArray>
#include <QString>

namespace qrjump::test {

/// Behind each sighting of a file.
constexpr char kSightingEnd = '\0';

/// What tests let others see, such as what is on the "clipboard": a file to which recordSighting() appends.
/// tests/secrets looks through all of them at the end and removes them.
[[nodiscard]] QString sightingsFile(const QString &place);

/// Writes "TEST: SEEN".
void recordSighting(const QString &place, const QByteArray &seen);

} // namespace qrjump::test
