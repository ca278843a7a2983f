#pragma once

#include "core/transfer/importfilereader.h"

#include <QTemporaryDir>

namespace qrjump::test {

/// Files to be imported, in a folder of their own.
class ImportFiles
{
public:
    [[nodiscard]] QString path(const QString &name = QStringLiteral("rules.csv")) const
    {
        return m_folder.filePath(name);
    }

    /// The path of a file with these bytes.
    [[nodiscard]] QString file(const QByteArray &bytes,
                               const QString &name = QStringLiteral("rules.csv")) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

inline core::ImportFileReader::Outcome readImport(const core::ImportRequest &request)
{
    const std::atomic_bool isStopped = false;
    return core::ImportFileReader(request).read(isStopped);
}

} // namespace qrjump::test
