#pragma once

#include "core/csv/csvencoding.h"

class QSettings;

namespace qrjump::ui {

/// What an export remembers of the one before.
class ExportSettings
{
public:
    /// `settings` outlives this.
    explicit ExportSettings(QSettings &settings)
        : m_settings(settings)
    {}

    /// The last folder if it still exists, else the user's documents, else their home.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);

    [[nodiscard]] core::CsvEncoding encoding() const;
    void setEncoding(core::CsvEncoding encoding);

private:
    QSettings &m_settings;
};

} // namespace qrjump::ui
