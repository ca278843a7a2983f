#include "core/secrets/secretprobe.h"

#include <QRandomGenerator>
#include <QUuid>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

/// Any byte may occur, so that a store that keeps text only is found out.
Secret randomValue()
{
    QByteArray bytes(32, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return Secret(bytes);
}

QString reasonOf(const SecretError &error)
{
    return error.kind == SecretError::Kind::NotFound ? u"nothing is stored"_s : error.detail;
}

} // namespace

SecretProbe::SecretProbe(SecretStore &store, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_store(store)
    // Two programs that start together must not read each other's value.
    , m_key{u"probe-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces), SecretSlot::AccessToken}
    , m_value(randomValue())
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(deadline);
    connect(&m_deadline, &QTimer::timeout, this, &SecretProbe::giveUp);
}

void SecretProbe::start()
{
    m_deadline.start();
    step<Nothing>(u"write"_s, m_store.write(m_key, m_value), [this](const Nothing &) { readBack(); });
}

template <typename T>
void SecretProbe::step(const QString &name, const SecretCall<T> &call,
                       std::function<void(const T &)> onSuccess)
{
    m_step = name;
    m_abort = [call] { call.abort(); };
    call.then(this, [this, onSuccess](const Result<T, SecretError> &result) {
        if (m_hasEnded)
            return;
        if (result)
            onSuccess(*result);
        else
            fail(reasonOf(result.error()), LateAnswer::NotExpected);
    });
}

void SecretProbe::readBack()
{
    step<Secret>(u"read"_s, m_store.read(m_key), [this](const Secret &read) { compare(read); });
}

void SecretProbe::compare(const Secret &read)
{
    if (read == m_value)
        remove();
    else
        fail(u"not what was written"_s, LateAnswer::NotExpected);
}

void SecretProbe::remove()
{
    step<Nothing>(u"delete"_s, m_store.erase(m_key), [this](const Nothing &) {
        m_hasEnded = true;
        m_deadline.stop();
        Q_EMIT ended({});
    });
}

void SecretProbe::giveUp()
{
    fail(u"no answer within %1 s"_s.arg(m_deadline.interval() / 1000.0), LateAnswer::Expected);
}

void SecretProbe::fail(const QString &problem, LateAnswer lateAnswer)
{
    m_hasEnded = true;
    m_deadline.stop();
    m_abort();
    // What the probe may have left, or may still leave when the user answers a prompt, goes away again.
    m_store.erase(m_key).then(this, [this, lateAnswer](const Result<Nothing, SecretError> &erased) {
        if (erased && lateAnswer == LateAnswer::Expected)
            Q_EMIT answeredLate();
    });
    Q_EMIT ended(m_step + u": "_s + problem);
}

} // namespace qrjump::core
