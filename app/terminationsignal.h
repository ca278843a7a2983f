#pragma once

#include <QtGlobal>

#include <memory>

class QSocketNotifier;

namespace qrjump::app {

/// While it exists, the first SIGINT or SIGTERM (on Windows: Ctrl+C, closing the console) ends the event loop
/// of the application in good order; a second one ends the process at once. One object at a time.
class TerminationSignal
{
public:
    TerminationSignal();
    ~TerminationSignal();
    Q_DISABLE_COPY_MOVE(TerminationSignal)

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace qrjump::app
