#pragma once

#include <QByteArray>

namespace qrjump::test {

/// The access token of the tests. It must never appear in what they print or leave behind:
/// tests/secrets.cmake looks for it, plain and encoded. The characters are those that encodings change.
inline const QByteArray kMarkedToken = QByteArrayLiteral("85_MarkedSecret+of/the=Tests%DEF");

} // namespace qrjump::test
