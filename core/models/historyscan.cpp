#include "core/models/historyscan.h"

namespace qrjump::core {

namespace {

HistoryScan::Outcome contentOf(const QString &file, const HistoryFilter &filter)
{
    OperationHistory history; // a connection belongs to the thread that made it
    if (const auto opened = history.open(file); !opened)
        return Failure{opened.error()};
    auto ids = history.ids(filter);
    if (!ids)
        return Failure{ids.error()};
    const auto extent = history.extent();
    if (!extent)
        return Failure{extent.error()};
    auto accounts = history.accounts();
    if (!accounts)
        return Failure{accounts.error()};
    return HistoryContent{std::move(ids).value(), *extent, std::move(accounts).value()};
}

} // namespace

HistoryScan::HistoryScan(const QString &journalFile, QObject *parent)
    : QObject(parent)
    , m_file(journalFile)
{}

void HistoryScan::start(const HistoryFilter &filter)
{
    if (m_job.isRunning())
        m_next = filter; // nothing can interrupt SQLite, and to wait for it would stop the window
    else
        run(filter);
}

void HistoryScan::run(const HistoryFilter &filter)
{
    m_job.start(
        this, [file = m_file, filter](const std::atomic_bool &) { return contentOf(file, filter); },
        [this](const Outcome &outcome) { conclude(outcome); });
}

void HistoryScan::conclude(const Outcome &outcome)
{
    if (m_next)
        return run(*std::exchange(m_next, std::nullopt));
    Q_EMIT finished(outcome);
}

} // namespace qrjump::core
