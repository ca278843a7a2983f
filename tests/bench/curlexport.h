#pragma once

#include <QTemporaryDir>

namespace qrjump::bench {

class SandboxProcess;

/// What somebody without this program would write: the pages of a service account by curl, made CSV by jq.
class CurlExport
{
public:
    CurlExport(const SandboxProcess &sandbox, int rules);

    [[nodiscard]] static bool has(const QString &program);

    /// Milliseconds with a single curl and a single jq: one connection, nothing started twice.
    [[nodiscard]] double msOfOneCurl() const;
    /// Milliseconds with a loop over the pages.
    [[nodiscard]] double msOfACurlAPage() const;
    /// What the last one wrote, without a header.
    [[nodiscard]] QString fileName() const { return m_folder.filePath(QStringLiteral("rules.csv")); }

private:
    [[nodiscard]] double msOfScript(const QString &script) const;

    QTemporaryDir m_folder;
    QString m_allPages; ///< options of curl for every page
    QString m_onePage;  ///< script for the page in $page
    int m_pages;
};

} // namespace qrjump::bench
