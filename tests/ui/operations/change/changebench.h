#pragma once

#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/operations/operationrunner.h"
#include "core/sandbox/sandboxserver.h"
#include "tests/support/faultproxy.h"
#include "ui/operations/change/changeservices.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/wrappedtext.h"

#include <QAbstractButton>
#include <QDialog>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

namespace qrjump::test {

/// An account of a sandbox with everything that a dialog needs to change its rules; what is between the two
/// may be disturbed.
struct ChangeBench
{
    explicit ChangeBench(core::AccountKind kind = core::AccountKind::Ordinary)
        : sandbox(sandbox::SandboxOptions{.serviceRuleCount = 5, .limitsCalls = false})
    {
        isStarted =
            sandbox.start().hasValue() && journal.open(folder.filePath(QStringLiteral("journal"))).hasValue();
        account =
            kind == core::AccountKind::Ordinary ? sandbox.accounts().first() : sandbox.accounts().last();
        proxy = std::make_unique<FaultProxy>(
            sandbox.baseUrl(), [this](const QByteArray &path) { return fault ? fault(path) : Fault::None; });
        tokens = std::make_unique<core::FixedAccessToken>(core::Secret(account.accessToken.toUtf8()));
        channel = std::make_unique<core::ApiChannel>(
            proxy->url(), network, limiter, *tokens,
            core::ChannelOptions{.retries = {.attemptsWhenTooFast = 1, .attemptsWhenInterrupted = 1}});
        client = std::make_shared<core::JumpRuleClient>(
            core::RuleTarget{account.kind, account.miniProgramAppid}, *channel);
        restart();
    }

    /// As after a start of the program.
    void restart()
    {
        const core::OperationRunner::Services parts{[this] { return client; }, journal, catalogue, clock,
                                                    lockFolder};
        runner = std::make_unique<core::OperationRunner>(
            core::OperationRunner::Owner{account.appid, account.name}, parts, policy);
    }

    [[nodiscard]] ui::ChangeServices services() { return {*client, *runner, journal, catalogue, clock}; }
    [[nodiscard]] QList<core::JumpRule> rules() const { return sandbox.rules(account.kind); }
    [[nodiscard]] std::optional<core::JumpRule> rule(const QString &prefix) const
    {
        for (const core::JumpRule &onServer : rules()) {
            if (onServer.prefix == prefix)
                return onServer;
        }
        return std::nullopt;
    }
    [[nodiscard]] QList<core::JumpRule> rulesThatAre(core::RuleState state) const
    {
        QList<core::JumpRule> found = rules();
        found.removeIf([state](const core::JumpRule &onServer) { return onServer.state != state; });
        return found;
    }

    QTemporaryDir folder;
    sandbox::SandboxServer sandbox;
    sandbox::SandboxAccount account;
    bool isStarted = false;
    core::RunnerPolicy policy{.firstDelay = std::chrono::milliseconds(1),
                              .longestDelay = std::chrono::milliseconds(4),
                              .probeEvery = std::chrono::milliseconds(5),
                              .arrivalMargin = std::chrono::milliseconds(50)}; ///< after restart()
    std::function<Fault(const QByteArray &path)> fault; ///< what becomes of a request; empty: nothing
    core::ErrorCatalogue catalogue;
    core::SystemClock clock;
    QNetworkAccessManager network;
    core::RateLimiter limiter{{.perSecond = 1000, .perMinute = 10'000}, clock};
    std::unique_ptr<FaultProxy> proxy;
    std::unique_ptr<core::FixedAccessToken> tokens;
    std::unique_ptr<core::ApiChannel> channel;
    std::shared_ptr<core::JumpRuleClient> client;
    core::OperationJournal journal;
    QString lockFolder; ///< empty: no other program is there; after restart()
    std::unique_ptr<core::OperationRunner> runner;
};

/// Drives a dialog by the names of its widgets.
struct DialogDriver
{
    QDialog &dialog;

    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return dialog.findChild<Widget *>(name);
    }
    [[nodiscard]] bool isShown(const QString &name) const
    {
        const auto *widget = find(name);
        return widget && widget->isVisible();
    }
    [[nodiscard]] bool isEnabled(const QString &name) const
    {
        return isShown(name) && find(name)->isEnabled();
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        return find(name)->property("text").toString().remove(u'&');
    }
    void click(const QString &name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    /// Everything that the bar in front says; empty while there is none.
    [[nodiscard]] QString barText() const
    {
        QStringList texts;
        for (const auto *bar : dialog.findChildren<ui::InlineBar *>()) {
            for (const auto *text : bar->findChildren<ui::WrappedText *>()) {
                if (text->isVisible())
                    texts.append(text->toPlainText());
            }
        }
        return texts.join(u'\n');
    }
    [[nodiscard]] QString focused() const
    {
        return dialog.focusWidget() ? dialog.focusWidget()->objectName() : QString();
    }
};

} // namespace qrjump::test
