#pragma once

#include "app/cli/changesession.h"
#include "app/cli/importoptions.h"
#include "core/transfer/importplan.h"

namespace qrjump::cli {

/// The files that an import leaves behind: --report and --rejected.
class ImportReport
{
public:
    explicit ImportReport(ImportOptions options);

    /// For the rows that are left out when there is nothing to run, so that the journal does not know them.
    void takePlan(const core::ImportPlan &plan);
    /// Of a dry run: the rows that cannot be imported. Says on stderr what was written.
    [[nodiscard]] ExitCode writePlanned() const;
    /// Says on stderr which rows the server refused. Done, or why a file could not be written is on stderr.
    [[nodiscard]] ExitCode write(ChangeSession &session, const QList<qint64> &batchIds);

private:
    [[nodiscard]] core::Result<core::Nothing, CommandError> keepSource(ChangeSession &session,
                                                                       const QList<qint64> &batchIds) const;
    [[nodiscard]] core::Result<QList<core::LeftOutRow>, CommandError>
    leftOut(ChangeSession &session, const QList<qint64> &batchIds) const;
    [[nodiscard]] core::Result<core::Nothing, CommandError>
    sayWhatFailed(ChangeSession &session, const QList<qint64> &batchIds) const;
    [[nodiscard]] core::Result<core::Nothing, CommandError> writeReport(ChangeSession &session,
                                                                        const QList<qint64> &batchIds) const;
    [[nodiscard]] core::Result<core::Nothing, CommandError>
    writeRejected(ChangeSession &session, const QList<qint64> &batchIds) const;

    ImportOptions m_options;
    QList<core::LeftOutRow> m_planned;
    bool m_isPlanned = false; ///< so the remarks about these rows were read before
};

} // namespace qrjump::cli
