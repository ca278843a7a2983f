#pragma once

#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/operations/operationrunner.h"
#include "core/operations/singleoperation.h"
#include "core/sandbox/sandboxserver.h"
#include "ui/rules/form/ruleformdialog.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace qrjump::test {

/// Where a FormBench sends to.
struct FormServer
{
    QUrl url;
    core::AccountKind kind = core::AccountKind::Ordinary;
    QString miniProgramAppid = {};
    QString accessToken = QStringLiteral("token");
    std::chrono::milliseconds writeDeadline = std::chrono::seconds(5);
    enum class Journal { Writable, Closed } journal = Journal::Writable;
    std::chrono::milliseconds arrivalMargin = core::RunnerPolicy().arrivalMargin;
    int perMinute = 1000; ///< calls
};

/// The account of that kind.
[[nodiscard]] FormServer sandboxAccount(const sandbox::SandboxServer &server, core::AccountKind kind);

/// The dialog and all it needs, driven by names.
class FormBench
{
public:
    explicit FormBench(const FormServer &server, const ui::RuleFormContext &context = {});

    void add();
    void edit(const core::JumpRule &rule);

    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return dialog.findChild<Widget *>(name);
    }
    /// Replaces what stands in the field, key by key.
    void type(const QString &name, const QString &text) const;
    void click(const QString &name) const;
    void press(Qt::Key key) const;

    [[nodiscard]] QString text(const QString &name) const;
    [[nodiscard]] bool isShown(const QString &name) const;
    /// What stands below a field; its name is that of the field.
    [[nodiscard]] QString messageOf(const QString &field) const;
    /// Headline of the bar; empty while the bar is hidden.
    [[nodiscard]] QString headline() const;
    /// Everything else that the bar says.
    [[nodiscard]] QString barText() const;
    [[nodiscard]] QString focused() const;

    core::ErrorCatalogue catalogue;
    QNetworkAccessManager network;
    core::SystemClock clock;
    core::RateLimiter limiter;
    core::FixedAccessToken tokens;
    core::ApiChannel channel;
    core::JumpRuleClient client;
    QTemporaryDir folder;
    core::OperationJournal journal;
    core::OperationRunner runner;
    core::SingleOperation operation{runner, client.target().miniProgramAppid};
    ui::RuleFormDialog dialog;
    QSignalSpy saved{&dialog, &ui::RuleFormDialog::saved};

    [[nodiscard]] core::JumpRule savedRule() const { return saved.last().first().value<core::JumpRule>(); }

private:
    [[nodiscard]] core::OperationRunner::Services runnerServices();
    static ui::RuleFormContext completed(ui::RuleFormContext context, const FormServer &server);
};

} // namespace qrjump::test
