#pragma once

#include "core/sandbox/sandboxcalls.h"
#include "core/sandbox/sandboxsample.h"
#include "tests/sandbox/sandboxwire.h"
#include "tests/support/manualclock.h"

#include <QJsonDocument>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;

/// A sandbox without HTTP and with a clock of its own, for asking it things.
class SandboxFixture
{
public:
    explicit SandboxFixture(SandboxOptions options = {.serviceRuleCount = 450, .limitsCalls = false})
        : m_state(withClock(std::move(options), m_clock))
        , m_opened(m_state.open())
    {}

    [[nodiscard]] bool isOpen() const { return m_opened.hasValue(); }
    [[nodiscard]] test::ManualClock &clock() { return *m_clock; }
    [[nodiscard]] SandboxCalls &calls() { return m_calls; }

    [[nodiscard]] static SandboxRequest request(const QString &path, const QString &token,
                                                const QByteArray &body)
    {
        SandboxRequest request{"POST", path, path + u"?access_token="_s + token, {}, body, u"127.0.0.1"_s};
        if (!token.isNull())
            request.parameters.insert(u"access_token"_s, token);
        return request;
    }

    [[nodiscard]] QJsonObject send(const SandboxRequest &request)
    {
        return QJsonDocument::fromJson(m_calls.answer(request).body).object();
    }
    /// `name` is the last part of the path: "qrcodejumpget".
    [[nodiscard]] QJsonObject call(core::AccountKind kind, const QString &name, const QByteArray &body)
    {
        return send(request(u"/cgi-bin/wxopen/"_s + name, sampleAccount(kind).accessToken, body));
    }
    [[nodiscard]] QJsonObject ordinary(const QString &name, const QByteArray &body)
    {
        return call(core::AccountKind::Ordinary, name, body);
    }
    [[nodiscard]] QJsonObject service(const QString &name, const QByteArray &body)
    {
        return call(core::AccountKind::Service, name, body);
    }

private:
    static SandboxOptions withClock(SandboxOptions options, std::shared_ptr<test::ManualClock> clock)
    {
        options.clock = std::move(clock);
        return options;
    }

    std::shared_ptr<test::ManualClock> m_clock = std::make_shared<test::ManualClock>();
    SandboxState m_state;
    core::Result<core::Nothing, QString> m_opened;
    SandboxCalls m_calls{m_state};
};

} // namespace qrjump::sandbox
