#include "app/terminationsignal.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <csignal>
#include <unistd.h>
#endif

namespace qrjump::app {

#ifdef Q_OS_WIN

namespace {

BOOL WINAPI quitOnControl(DWORD)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

TerminationSignal::TerminationSignal(std::function<void()>)
{
    SetConsoleCtrlHandler(quitOnControl, TRUE);
}

TerminationSignal::~TerminationSignal()
{
    SetConsoleCtrlHandler(quitOnControl, FALSE);
}

#else

namespace {

// A signal handler may do next to nothing, so it writes a byte to a pipe that the event loop watches.
int g_pipe[2] = {-1, -1};

void writeByte(int signal)
{
    std::signal(signal, SIG_DFL); // the second one ends the process
    const char byte = 0;
    (void)!::write(g_pipe[1], &byte, 1);
}

} // namespace

TerminationSignal::TerminationSignal(std::function<void()> beforeTheEnd)
{
    if (::pipe(g_pipe) != 0)
        return; // signals end the process the hard way, as without this object
    m_notifier = std::make_unique<QSocketNotifier>(g_pipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, qApp, [end = std::move(beforeTheEnd)] {
        if (end)
            end();
        QCoreApplication::quit();
    });
    std::signal(SIGINT, writeByte);
    std::signal(SIGTERM, writeByte);
}

TerminationSignal::~TerminationSignal()
{
    if (!m_notifier)
        return;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.reset();
    ::close(g_pipe[0]);
    ::close(g_pipe[1]);
}

#endif

} // namespace qrjump::app
