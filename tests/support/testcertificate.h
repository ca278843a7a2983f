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

enum class CertificateFlaw { None, Expired, OtherName };

/// The certificate is null when openssl is missing. With OtherName it is for other.example.
[[nodiscard]] TestCertificate makeTestCertificate(CertificateFlaw flaw = CertificateFlaw::None);

} // namespace qrjump::test
