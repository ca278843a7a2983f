#include "core/transfer/importreading.h"

namespace qrjump::core {

using namespace std::chrono_literals;

namespace {

constexpr auto kReadingProgressInterval = 100ms;

} // namespace

ImportReading::ImportReading(QObject *parent)
    : QObject(parent)
{
    m_progressTimer.setInterval(kReadingProgressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_reader->rows()); });
}

void ImportReading::start(const ImportRequest &request)
{
    m_reader = std::make_shared<ImportFileReader>(request);
    m_job.start(
        this, [reader = m_reader](const std::atomic_bool &isStopped) { return reader->read(isStopped); },
        [this](const Outcome &outcome) { conclude(outcome); });
    m_progressTimer.start();
}

void ImportReading::conclude(const Outcome &outcome)
{
    m_progressTimer.stop();
    Q_EMIT progressed(m_reader->rows());
    Q_EMIT finished(outcome);
}

} // namespace qrjump::core
