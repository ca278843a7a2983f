#pragma once

#include "core/accounts/connectiontest.h"
#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"

#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTest>

namespace qrjump::test {

inline const QByteArray kRules =
    R"({"errcode":0,"rule_list":[],"qrcodejump_open":1,"qrcodejump_pub_quota":20,"total_count":12})";
inline const QByteArray kLinked =
    R"({"errcode":0,"wxopens":{"items":[{"appid":"wx1","nickname":"Shop","status":1}]}})";

/// An account with a pasted token and no proxy.
inline core::Account ordinary(const QUrl &server)
{
    return {.id = QStringLiteral("id"),
            .name = QStringLiteral("Shop"),
            .appid = QStringLiteral("wx0"),
            .baseUrl = server,
            .proxy = {.kind = core::ProxySettings::Kind::None}};
}

inline core::Account service(const QUrl &server)
{
    core::Account account = ordinary(server);
    account.kind = core::AccountKind::Service;
    account.miniProgramAppids = {QStringLiteral("wx1")};
    account.miniProgramAppid = QStringLiteral("wx1");
    return account;
}

inline QByteArray refusal(int code)
{
    return QByteArrayLiteral(R"({"errcode":%1,"errmsg":"no rid: a-b-c"})")
        .replace("%1", QByteArray::number(code));
}

/// How the error of a step must look after a refusal with `code`.
inline bool explains(const core::ConnectionFinding &finding, int code)
{
    return !finding.finding.isEmpty() && !finding.remedy.isEmpty() &&
           finding.raw.startsWith(QString::number(code)) && finding.rid == QLatin1StringView("a-b-c");
}

/// Servers with this certificate are trusted from now on. Null where the openssl command is missing.
inline TestCertificate trustedCertificate()
{
    const TestCertificate trusted = makeTestCertificate();
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(trusted.certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
    return trusted;
}

/// A connection test of one account, with a store for its secrets.
struct ConnectionBench
{
    explicit ConnectionBench(const core::Account &account, core::ConnectionDeadlines deadlines = {})
        : session(account, {secrets, clock})
        , test(session, catalogue, deadlines)
    {}

    void keep(core::SecretSlot slot, const QByteArray &secret)
    {
        const auto kept = secrets.write({session.account().id, slot}, core::Secret(secret));
        Q_ASSERT(!kept.isRunning());
    }

    /// Starts the test and waits for its end.
    [[nodiscard]] bool run()
    {
        test.start();
        return QTest::qWaitFor([this] { return !finished.isEmpty(); }, 30'000);
    }

    /// "passed passed skipped …", in the order of the steps.
    [[nodiscard]] QString outcomes() const
    {
        QStringList words;
        for (const core::ConnectionFinding &finding : test.findings())
            words.append(canonicalName(finding.outcome));
        return words.join(u' ');
    }

    [[nodiscard]] core::ConnectionFinding found(core::ConnectionStep step) const
    {
        for (const core::ConnectionFinding &finding : test.findings()) {
            if (finding.step == step)
                return finding;
        }
        return {};
    }

    core::SystemClock clock;
    core::MemorySecretStore secrets;
    core::ErrorCatalogue catalogue;
    core::AccountSession session;
    core::ConnectionTest test;
    QSignalSpy finished{&test, &core::ConnectionTest::finished};
};

} // namespace qrjump::test
