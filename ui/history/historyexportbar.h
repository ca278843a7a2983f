#pragma once

#include "core/transfer/historyexport.h"
#include "ui/transfer/targetquestion.h"

#include <QWidget>

namespace qrjump::core {
class Clock;
}

namespace qrjump::ui {

class ProgressView;

/// Exports the history: asks for the file, shows how far it is, says how it went. Takes no room before.
class HistoryExportBar : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    HistoryExportBar(DesktopFiles &files, const core::Clock &clock, QWidget *parent = nullptr);

    /// What matches `filter` in the journal, which is about `count` operations.
    void start(const QString &journalFile, const core::HistoryFilter &filter, int count);
    [[nodiscard]] bool isRunning() const { return m_export.isRunning(); }

Q_SIGNALS:
    /// isRunning() changed.
    void runningChanged();

private:
    void begin(const core::HistoryExportOptions &options, int count);
    void conclude(const core::HistoryExportOutcome &outcome);

    const core::Clock &m_clock;
    InlineBar *m_bar;
    ProgressView *m_progress;
    TargetQuestion m_question;
    core::HistoryExport m_export;
};

} // namespace qrjump::ui
