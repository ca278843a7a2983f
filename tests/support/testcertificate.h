#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace qrjump::test {

/// A key and a self-signed certificate for 127.0.0.1, made afresh by the openssl command so that none is
/// committed.
struct TestCertificate
{
    QSslKey key;
    QSslCertificate certificate;
};

/// The certificate is null when openssl is missing.
[[nodiscard]] TestCertificate makeTestCertificate();

} // namespace qrjump::test
