#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

namespace qrjump::core {

template <typename T, typename E>
class AsyncPromise;

/// A call under way. A small value: copies name the same call, dropping all of them does not stop it.
/// It ends exactly once, with a value or an error; an aborted call ends with an error that says so.
template <typename T, typename E>
class AsyncCall
{
public:
    using Callback = std::function<void(const Result<T, E> &)>;

    AsyncCall() = default;

    /// A call that has already ended.
    [[nodiscard]] static AsyncCall finished(Result<T, E> result)
    {
        AsyncPromise<T, E> promise;
        promise.finish(std::move(result));
        return promise.call();
    }

    /// Calls `callback` once, later, from the event loop, unless `context` is gone by then. One listener a
    /// call.
    void then(QObject *context, Callback callback) const
    {
        m_state->context = context;
        m_state->callback = std::move(callback);
        if (m_state->result)
            QTimer::singleShot(0, context, [state = m_state] { state->deliver(); });
    }

    /// Ends the call as soon as its producer allows. Does nothing once it has ended.
    void abort() const
    {
        if (!isRunning())
            return;
        const auto hook = m_state->abortHook; // ending the call clears it while it runs
        if (hook)
            hook();
    }

    [[nodiscard]] bool isRunning() const { return m_state && !m_state->result; }
    /// Nothing of it has been begun, because others come first.
    [[nodiscard]] bool isWaiting() const
    {
        return isRunning() && m_state->waitingHook && m_state->waitingHook();
    }

private:
    friend class AsyncPromise<T, E>;

    struct State
    {
        QPointer<QObject> context;
        Callback callback;
        std::function<void()> abortHook;
        std::function<bool()> waitingHook;
        std::optional<Result<T, E>> result;

        void deliver()
        {
            if (context && callback)
                std::exchange(callback, nullptr)(*result);
        }
    };

    std::shared_ptr<State> m_state;
};

/// The producing side of an AsyncCall.
template <typename T, typename E>
class AsyncPromise
{
public:
    AsyncPromise()
        : m_state(std::make_shared<typename AsyncCall<T, E>::State>())
    {}

    [[nodiscard]] AsyncCall<T, E> call() const
    {
        AsyncCall<T, E> call;
        call.m_state = m_state;
        return call;
    }

    /// What abort() does. The hook has to lead to finish(), now or soon.
    void onAbort(std::function<void()> hook) const { m_state->abortHook = std::move(hook); }

    /// What isWaiting() answers.
    void onWaitingAsked(std::function<bool()> hook) const { m_state->waitingHook = std::move(hook); }

    /// The first result counts; later ones are dropped, so an abort cannot race an answer.
    void finish(Result<T, E> result) const
    {
        if (m_state->result)
            return;
        const auto state = m_state; // the listener may drop the last promise
        state->result = std::move(result);
        state->abortHook = nullptr;
        state->waitingHook = nullptr;
        state->deliver();
    }

    [[nodiscard]] bool isFinished() const { return m_state->result.has_value(); }

private:
    std::shared_ptr<typename AsyncCall<T, E>::State> m_state;
};

} // namespace qrjump::core
