#include "tests/support/testcertificate.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace qrjump::test {

using namespace Qt::StringLiterals;

TestCertificate makeTestCertificate()
{
    const QTemporaryDir folder;
    const QString keyFile = folder.filePath(u"key.pem"_s);
    const QString certificateFile = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                   u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                   u"-keyout"_s, keyFile, u"-out"_s, certificateFile});
    openssl.waitForFinished();
    QFile key(keyFile);
    QFile certificate(certificateFile);
    if (!key.open(QIODevice::ReadOnly) || !certificate.open(QIODevice::ReadOnly))
        return TestCertificate();
    return {QSslKey(&key, QSsl::Rsa), QSslCertificate(&certificate)};
}

} // namespace qrjump::test
