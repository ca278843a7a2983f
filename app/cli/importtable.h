#pragma once

#include "app/cli/commanderror.h"
#include "app/cli/importoptions.h"
#include "core/transfer/importreading.h"

namespace qrjump::cli {

/// Reads the file of an import as the options want it.
class ImportTableReader : public QObject
{
    Q_OBJECT

public:
    using Outcome = core::Result<core::ImportTable, CommandError>;

    explicit ImportTableReader(ImportOptions options);

    /// Returns when the file is read or a signal came.
    [[nodiscard]] Outcome run(const QString &fileName, core::AccountKind kind);

private:
    [[nodiscard]] Outcome read(const core::ImportRequest &request);

    ImportOptions m_options;
    core::ImportReading m_reading;
    std::optional<core::ImportReading::Outcome> m_outcome;
};

} // namespace qrjump::cli
