#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace qrjump::app {

/// While it exists, the first SIGINT or SIGTERM (on Windows: Ctrl+C, closing the console) ends the event loop
/// of the application in good order; a second one ends the process at once. One object at a time.
class TerminationSignal
{
public:
    /// `beforeTheEnd` is called in good order, from the event loop, before that ends. Not on Windows, where
    /// the console leaves no time for it.
    explicit TerminationSignal(std::function<void()> beforeTheEnd = {});
    ~TerminationSignal();
    Q_DISABLE_COPY_MOVE(TerminationSignal)

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace qrjump::app
