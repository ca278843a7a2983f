#include "tests/support/sightings.h"

#include <QCoreApplication>
#include <QFile>

namespace qrjump::test {

QString sightingsFile(const QString &place)
{
    return QStringLiteral(QRJUMP_TEST_SIGHTINGS "/%1.log").arg(place);
}

void recordSighting(const QString &place, const QByteArray &seen)
{
    QFile file(sightingsFile(place));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        qFatal("%s cannot be written.", qPrintable(file.fileName()));
    // One write, since tests run side by side.
    file.write(QCoreApplication::applicationName().toUtf8() + ": " + seen + kSightingEnd);
}

} // namespace qrjump::test
