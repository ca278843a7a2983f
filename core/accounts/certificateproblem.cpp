#include "core/accounts/certificateproblem.h"

#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSslCertificate>

#include <map>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct CertificateProblemText
{
    Q_DECLARE_TR_FUNCTIONS(CertificateProblem)
};

/// In the order in which they are to be mended.
enum class Flaw { SelfSigned, UnknownIssuer, Expired, NotYetValid, WrongName, Revoked, Other };

Flaw flawOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
        return Flaw::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Flaw::UnknownIssuer;
    case QSslError::CertificateExpired:
        return Flaw::Expired;
    case QSslError::CertificateNotYetValid:
        return Flaw::NotYetValid;
    case QSslError::HostNameMismatch:
        return Flaw::WrongName;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Flaw::Revoked;
    default: // Qt's enumeration: malformed certificates in many ways
        return Flaw::Other;
    }
}

QString shown(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
}

QString nameIn(const QStringList &names)
{
    return names.isEmpty() ? CertificateProblemText::tr("somebody without a name") : names.constFirst();
}

QString ownersOf(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectAlternativeNames().values();
    return names.isEmpty() ? nameIn(certificate.subjectInfo(QSslCertificate::CommonName))
                           : names.join(u", "_s);
}

QString inspected()
{
    return CertificateProblemText::tr(
        "In a company network, ask the administrators whether they inspect encrypted connections: "
        "then their certificate has to be installed on this computer.");
}

QString checkDate()
{
    return CertificateProblemText::tr(
        "Check the date and time of this computer. If they are right, the operators of the server "
        "have to renew the certificate.");
}

struct Description
{
    QString meaning;
    QString remedy;
};

Description describe(Flaw flaw, const QSslCertificate &certificate, const QString &host)
{
    switch (flaw) {
    case Flaw::SelfSigned:
        return {CertificateProblemText::tr("The certificate of %1 is self-signed: nobody vouches for it.")
                    .arg(host),
                inspected()};
    case Flaw::UnknownIssuer:
        return {CertificateProblemText::tr(
                    "The certificate of %1 was issued by %2, which this computer does not trust.")
                    .arg(host, nameIn(certificate.issuerInfo(QSslCertificate::CommonName))),
                inspected()};
    case Flaw::Expired:
        return {CertificateProblemText::tr("The certificate of %1 ended on %2.")
                    .arg(host, shown(certificate.expiryDate())),
                checkDate()};
    case Flaw::NotYetValid:
        return {CertificateProblemText::tr("The certificate of %1 begins only on %2.")
                    .arg(host, shown(certificate.effectiveDate())),
                checkDate()};
    case Flaw::WrongName:
        return {CertificateProblemText::tr("The certificate is for %1, not for %2.")
                    .arg(ownersOf(certificate), host),
                CertificateProblemText::tr(
                    "Check the server address in the account's settings. If it is right, something else "
                    "answers in the server's place.")};
    case Flaw::Revoked:
        return {CertificateProblemText::tr("The certificate of %1 was withdrawn.").arg(host),
                CertificateProblemText::tr(
                    "The operators of the server have to replace it. Do not go on before.")};
    case Flaw::Other:
        return {
            CertificateProblemText::tr("The certificate of %1 does not prove who the server is.").arg(host),
            inspected()};
    }
    Q_UNREACHABLE();
}

} // namespace

CertificateProblem certificateProblem(const QList<QSslError> &errors, const QString &host)
{
    std::map<Flaw, QSslError> flaws;
    QStringList texts;
    for (const QSslError &error : errors) {
        flaws.emplace(flawOf(error.error()), error);
        texts.append(error.errorString());
    }
    texts.removeDuplicates();
    QStringList meanings;
    for (const auto &[flaw, error] : flaws)
        meanings.append(describe(flaw, error.certificate(), host).meaning);
    const auto &[worst, example] = *flaws.cbegin();
    return {joinedSentences(meanings), describe(worst, example.certificate(), host).remedy,
            texts.join(u" · "_s)};
}

} // namespace qrjump::core
