#pragma once

#include "core/transfer/comparisonexport.h"
#include "ui/transfer/targetquestion.h"

#include <QWidget>

namespace qrjump::ui {

class ProgressView;

/// Exports a comparison: asks for the file, shows how far it is, says how it went. Takes no room before.
class ComparisonExportBar : public QWidget
{
    Q_OBJECT

public:
    /// `files` outlives it.
    explicit ComparisonExportBar(DesktopFiles &files, QWidget *parent = nullptr);

    /// `suggestion` is the name of a file without its folder.
    void start(const core::RuleComparison &comparison, const QString &suggestion);
    [[nodiscard]] bool isRunning() const { return m_export.isRunning(); }

Q_SIGNALS:
    /// isRunning() changed.
    void runningChanged();

private:
    void begin(const core::RuleComparison &comparison, const QString &fileName);
    void conclude(const core::ComparisonExportOutcome &outcome);

    InlineBar *m_bar;
    ProgressView *m_progress;
    TargetQuestion m_question;
    core::ComparisonExport m_export;
};

} // namespace qrjump::ui
