#pragma once

#include "core/api/requestrecord.h"
#include "ui/transfer/targetquestion.h"

namespace qrjump::core {
class Clock;
}

namespace qrjump::ui {

/// Writes records to a file that the user chooses, and says in a bar how that went. A file that is there
/// already is replaced only after a second click.
class RequestLogExport : public QObject
{
    Q_OBJECT

public:
    /// All outlive the export; `bar` is also the parent of the file dialog.
    RequestLogExport(DesktopFiles &files, const core::Clock &clock, InlineBar &bar,
                     QObject *parent = nullptr);

    void start(const QList<core::RequestRecord> &records);

private:
    void write(const QString &fileName, const QList<core::RequestRecord> &records);

    const core::Clock &m_clock;
    InlineBar &m_bar;
    TargetQuestion m_question;
};

} // namespace qrjump::ui
