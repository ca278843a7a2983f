#pragma once

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace qrjump::core {

/// One piece of work on a thread of its own. Its result arrives in the event loop of the thread that started
/// it. The work looks at the flag now and then and ends early once it is set. Destroying the job sets the
/// flag and waits.
template <typename T>
class ThreadJob
{
public:
    using Work = std::function<T(const std::atomic_bool &isStopped)>;
    using Listener = std::function<void(const T &)>;

    ThreadJob() = default;
    ~ThreadJob() { abandon(); }
    Q_DISABLE_COPY_MOVE(ThreadJob)

    /// `context` has the job as a member. An earlier piece of work is abandoned.
    void start(QObject *context, Work work, Listener listener)
    {
        abandon();
        m_isStopped = false;
        m_isRunning = true;
        m_thread.reset(QThread::create([this, work = std::move(work)]() mutable {
            const Work ours = std::move(work); // what it holds is freed here, where nobody waits for it
            m_result.emplace(ours(m_isStopped));
        }));
        QObject::connect(m_thread.get(), &QThread::finished, context,
                         [this, generation = m_generation, listener = std::move(listener)] {
                             if (generation == m_generation)
                                 deliver(listener);
                         });
        m_thread->start();
    }

    /// Asks the work to end early; the listener still hears its result.
    void stop() { m_isStopped = true; }
    /// Until the listener is told.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Ends the work early and waits for that; the listener hears nothing.
    void abandon()
    {
        if (!m_thread)
            return;
        ++m_generation; // finished() may be on its way already
        m_isStopped = true;
        m_thread->wait();
        m_thread.reset();
        m_result.reset();
        m_isRunning = false;
    }

private:
    void deliver(const Listener &listener)
    {
        m_isRunning = false;
        const std::optional<T> result = std::exchange(m_result, std::nullopt);
        listener(*result);
    }

    int m_generation = 0;
    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_isStopped = false;
    bool m_isRunning = false;
    std::optional<T> m_result; ///< written by the thread, read when it has ended
};

} // namespace qrjump::core
