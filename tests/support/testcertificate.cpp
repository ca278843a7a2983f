#include "tests/support/testcertificate.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace qrjump::test {

using namespace Qt::StringLiterals;

namespace {

void runOpenSsl(const QStringList &arguments)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    openssl.waitForFinished();
}

} // namespace

TestCertificate makeTestCertificate(CertificateFlaw flaw)
{
    const QTemporaryDir folder;
    const QString keyFile = folder.filePath(u"key.pem"_s);
    const QString certificateFile = folder.filePath(u"certificate.pem"_s);
    const bool isOther = flaw == CertificateFlaw::OtherName;
    runOpenSsl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                u"-subj"_s, isOther ? u"/CN=other.example"_s : u"/CN=127.0.0.1"_s, u"-addext"_s,
                isOther ? u"subjectAltName=DNS:other.example"_s : u"subjectAltName=IP:127.0.0.1"_s,
                u"-keyout"_s, keyFile, u"-out"_s, certificateFile});
    if (flaw == CertificateFlaw::Expired) // `req` takes no days that are over
        runOpenSsl({u"x509"_s, u"-in"_s, certificateFile, u"-signkey"_s, keyFile, u"-days"_s, u"-1"_s,
                    u"-out"_s, certificateFile});
    QFile key(keyFile);
    QFile certificate(certificateFile);
    if (!key.open(QIODevice::ReadOnly) || !certificate.open(QIODevice::ReadOnly))
        return TestCertificate();
    return {QSslKey(&key, QSsl::Rsa), QSslCertificate(&certificate)};
}

} // namespace qrjump::test
