#include "core/base/settingsfile.h"

#include "core/base/keptaside.h"
#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

namespace qrjump::core {

namespace {

struct SettingsFileText
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

bool isIniFile(const QString &fileName)
{
    const QSettings settings(fileName, QSettings::IniFormat);
    settings.allKeys(); // sections are read when they are asked for
    return settings.status() != QSettings::FormatError;
}

QString keptAsideText(const QString &fileName, const QString &newName)
{
    return joinedSentences(
        {SettingsFileText::tr("The window's settings in “%1” could not be read.")
             .arg(QDir::toNativeSeparators(fileName)),
         SettingsFileText::tr("They are kept as “%1”; the program starts with the usual ones.")
             .arg(QDir::toNativeSeparators(newName))});
}

QString notReadableText(const QString &fileName, const QString &reason)
{
    return joinedSentences({SettingsFileText::tr("The window's settings in “%1” could not be read.")
                                .arg(QDir::toNativeSeparators(fileName)),
                            SettingsFileText::tr("The system says: %1.").arg(reason),
                            SettingsFileText::tr("What you change about the window is not kept.")});
}

} // namespace

QString makeSettingsReadable(const QString &fileName, const QDateTime &now)
{
    QFile file(fileName);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return notReadableText(fileName, file.errorString());
    file.close();
    if (isIniFile(fileName))
        return {};
    const auto kept = moveAside(fileName, now);
    return kept ? keptAsideText(fileName, *kept) : notReadableText(fileName, kept.error());
}

} // namespace qrjump::core
