#pragma once

#include "core/transfer/rulefilewriter.h"

#include <QThread>
#include <QTimer>

#include <memory>

namespace qrjump::core {

/// Exports rules to a CSV file: a list in hand, or what is on the server. Encoding and writing happen on a
/// thread of their own, so that neither a hundred thousand rules nor a slow disk stop the window. Runs once;
/// client and clock outlive it. Destroying it stops the export.
class RuleExport : public QObject
{
    Q_OBJECT

public:
    using Outcome = RuleFileWriter::Outcome;

    RuleExport(ExportOptions options, const Clock &clock, QObject *parent = nullptr);
    ~RuleExport() override;

    void exportRules(const RuleSelection &rules);
    void exportEverything(JumpRuleClient &client);
    void exportQuery(JumpRuleClient &client, const RuleQuery &query);

    /// Ends the export with Kind::Stopped, unless the file is already in place. Does nothing once it has
    /// ended.
    void stop();

Q_SIGNALS:
    void progressed(const qrjump::core::TransferProgress &progress);
    /// Once, from the event loop.
    void finished(const qrjump::core::RuleExport::Outcome &outcome);

private:
    void readFrom(JumpRuleClient &client);
    void takeRules(const RuleFetch::Outcome &outcome);
    void startWriting(const RuleSelection &rules, int promised);
    void reportWriting();
    void conclude();
    void endLater(const ExportError &error);

    ExportOptions m_options;
    const Clock &m_clock;
    std::unique_ptr<RuleFetch> m_fetch;
    std::unique_ptr<RuleFileWriter> m_writer;
    std::unique_ptr<QThread> m_thread;
    std::optional<Outcome> m_outcome; ///< written by the thread, read when it has ended
    int m_promised = 0;
    std::chrono::milliseconds m_startedAt{0};
    QTimer m_progressTimer;
};

} // namespace qrjump::core
