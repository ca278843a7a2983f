#pragma once

#include "core/base/threadjob.h"
#include "core/transfer/importfilereader.h"

#include <QTimer>

namespace qrjump::core {

/// Reads a file, finds out how it is written, and checks each row, on a thread of its own. Destroying it
/// stops the reading.
class ImportReading : public QObject
{
    Q_OBJECT

public:
    using Outcome = ImportFileReader::Outcome;

    explicit ImportReading(QObject *parent = nullptr);

    /// Gives an earlier reading up without a word.
    void start(const ImportRequest &request);
    /// Ends the reading with Kind::Stopped. Does nothing once it has ended.
    void stop() { m_job.stop(); }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    /// Rows so far, now and then.
    void progressed(int rows);
    /// Follows every start() that no other one followed, from the event loop.
    void finished(const qrjump::core::ImportReading::Outcome &outcome);

private:
    void conclude(const Outcome &outcome);

    std::shared_ptr<ImportFileReader> m_reader;
    QTimer m_progressTimer;
    ThreadJob<Outcome> m_job;
};

} // namespace qrjump::core
