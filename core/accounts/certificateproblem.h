#pragma once

#include <QSslError>

namespace qrjump::core {

/// Why a server's certificate does not prove who the server is. Translated sentences.
struct CertificateProblem
{
    QString meaning;
    QString remedy;
    QString raw; ///< as the TLS library says it

    bool operator==(const CertificateProblem &) const = default;
};

/// `errors` are those of one handshake with `host`, at least one.
[[nodiscard]] CertificateProblem certificateProblem(const QList<QSslError> &errors, const QString &host);

} // namespace qrjump::core
