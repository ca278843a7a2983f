#pragma once

#include "core/csv/filecolumn.h"

class QSettings;

namespace qrjump::ui {

/// What an import remembers of those before: the folder, the size of the window, and for each header what
/// the user has made of its columns. Not the encoding: that is the file's.
class ImportSettings
{
public:
    /// `settings` outlives this.
    explicit ImportSettings(QSettings &settings)
        : m_settings(settings)
    {}

    /// The last folder if it still exists, else that of the last export, else the user's documents.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);

    /// Nothing when the user has not chosen any for `header`.
    [[nodiscard]] std::optional<core::FileColumns> columns(const QStringList &header) const;
    void setColumns(const QStringList &header, const core::FileColumns &columns);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

private:
    QSettings &m_settings;
};

} // namespace qrjump::ui
