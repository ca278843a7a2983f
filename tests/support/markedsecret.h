#pragma once

#include <QByteArrayList>

namespace qrjump::test {

// The secrets of the tests, one of every kind. None may ever appear in what tests print or leave behind, nor
// in arguments, environments or the clipboard: tests/secrets looks for them, plain and encoded. Their
// characters are those that encodings change. A test that needs a second one of a kind appends to it.

/// Tokens travel in addresses and are printable ASCII.
inline const QByteArray kMarkedToken = QByteArrayLiteral("85_MarkedSecret+of/the=Tests%DEF");
inline const QByteArray kMarkedAppSecret = QByteArrayLiteral("MarkedAppSecret+0/1=2%3Fabcdef45");
inline const QByteArray kMarkedRefreshToken = QByteArrayLiteral("refreshtoken@@@MarkedSecret+4/5=6%7F");
inline const QByteArray kMarkedComponentToken = QByteArrayLiteral("86_MarkedComponent+token/of=the%BAse");
/// What people choose can be any text (UTF-8).
inline const QByteArray kMarkedServiceSecret =
    QByteArrayLiteral("MarkedService \"secret\"\\of/the=c\xC3\xB6mpany+%3C<&>");
inline const QByteArray kMarkedProxyPassword =
    QByteArrayLiteral("MarkedProxy:p\xC3\xA4ss\"word\"\\/@=+%40 & more");

inline const QByteArrayList kMarkedSecrets = {kMarkedToken,         kMarkedAppSecret,
                                              kMarkedRefreshToken,  kMarkedComponentToken,
                                              kMarkedServiceSecret, kMarkedProxyPassword};

} // namespace qrjump::test
