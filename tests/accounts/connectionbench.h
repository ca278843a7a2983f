#pragma once

#include "core/accounts/connectiontest.h"
#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/secrets/memorysecretstore.h"

#include <QSignalSpy>
#include <QTest>

namespace qrjump::test {

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
