#include "core/transfer/ruleexport.h"

#include "core/base/clock.h"

namespace qrjump::core {

using namespace std::chrono_literals;

namespace {

constexpr auto kExportProgressInterval = 100ms;

} // namespace

RuleExport::RuleExport(ExportOptions options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
{
    m_progressTimer.setInterval(kExportProgressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, &RuleExport::reportWriting);
}

RuleExport::~RuleExport()
{
    if (!m_thread)
        return;
    m_writer->stop();
    m_thread->wait();
}

void RuleExport::exportRules(const RuleSelection &rules)
{
    if (const auto problem = problemWithTarget(m_options))
        return endLater(*problem);
    startWriting(rules, rules.count());
}

void RuleExport::exportEverything(JumpRuleClient &client)
{
    if (const auto problem = problemWithTarget(m_options))
        return endLater(*problem);
    readFrom(client);
    m_fetch->fetchEverything();
}

void RuleExport::exportQuery(JumpRuleClient &client, const RuleQuery &query)
{
    if (const auto problem = problemWithTarget(m_options))
        return endLater(*problem);
    readFrom(client);
    m_fetch->fetch(query);
}

void RuleExport::stop()
{
    if (m_writer)
        m_writer->stop();
    else if (m_fetch)
        m_fetch->stop();
}

void RuleExport::readFrom(JumpRuleClient &client)
{
    m_fetch = std::make_unique<RuleFetch>(client, m_clock);
    connect(m_fetch.get(), &RuleFetch::progressed, this, &RuleExport::progressed);
    connect(m_fetch.get(), &RuleFetch::finished, this, &RuleExport::takeRules);
}

void RuleExport::takeRules(const RuleFetch::Outcome &outcome)
{
    if (!outcome)
        return Q_EMIT finished(Failure{readingFailed(m_options.fileName, outcome.error())});
    startWriting(RuleSelection::all(outcome->rules), outcome->rules.count());
}

void RuleExport::startWriting(const RuleSelection &rules, int promised)
{
    m_promised = promised;
    m_startedAt = m_clock.elapsed();
    m_writer = std::make_unique<RuleFileWriter>(m_options, rules, promised);
    m_thread.reset(QThread::create([this] { m_outcome = m_writer->write(); }));
    connect(m_thread.get(), &QThread::finished, this, &RuleExport::conclude);
    m_thread->start();
    m_progressTimer.start();
}

void RuleExport::reportWriting()
{
    Q_EMIT progressed(withRemaining({.stage = TransferProgress::Stage::Writing,
                                     .done = m_writer->written(),
                                     .promised = m_promised,
                                     .elapsed = m_clock.elapsed() - m_startedAt}));
}

void RuleExport::conclude()
{
    m_progressTimer.stop();
    reportWriting();
    Q_EMIT finished(*m_outcome);
}

void RuleExport::endLater(const ExportError &error)
{
    QTimer::singleShot(0, this, [this, error] { Q_EMIT finished(Failure{error}); });
}

} // namespace qrjump::core
