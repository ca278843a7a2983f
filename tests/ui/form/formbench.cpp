#include "tests/ui/form/formbench.h"

#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/wrappedtext.h"

#include <QApplication>
#include <QTest>

namespace qrjump::test {

using namespace Qt::StringLiterals;

FormServer sandboxAccount(const sandbox::SandboxServer &server, core::AccountKind kind)
{
    const auto account = server.accounts().at(kind == core::AccountKind::Ordinary ? 0 : 1);
    return {server.baseUrl(), kind, account.miniProgramAppid, account.accessToken};
}

FormBench::FormBench(const FormServer &server, const ui::RuleFormContext &context)
    : limiter({.perSecond = 1000, .perMinute = server.perMinute}, clock)
    , tokens(core::Secret(server.accessToken.toUtf8()))
    , channel(server.url, network, limiter, tokens,
              {.deadlines = {.read = std::chrono::seconds(5), .write = server.writeDeadline},
               .retries = {.attemptsWhenInterrupted = 1, .firstDelay = std::chrono::milliseconds(10)}})
    , client({server.kind, server.miniProgramAppid}, channel)
    , runner({QStringLiteral("account"), QStringLiteral("Account")}, runnerServices(),
             {.arrivalMargin = server.arrivalMargin})
    , dialog(completed(context, server), operation, catalogue)
{
    if (server.journal == FormServer::Journal::Writable)
        (void)journal.open(
            folder.filePath(QStringLiteral("operations.db"))); // a failure shows as NotRecorded
}

/// The bench outlives the runner.
core::OperationRunner::Services FormBench::runnerServices()
{
    return {[this] { return std::shared_ptr<core::JumpRuleClient>(std::shared_ptr<void>(), &client); },
            journal, catalogue, clock};
}

ui::RuleFormContext FormBench::completed(ui::RuleFormContext context, const FormServer &server)
{
    context.account.kind = server.kind;
    context.miniProgramAppid = server.miniProgramAppid;
    return context;
}

void FormBench::add()
{
    dialog.startAdd();
    (void)QTest::qWaitForWindowActive(&dialog);
}

void FormBench::edit(const core::JumpRule &rule)
{
    dialog.startEdit(rule);
    (void)QTest::qWaitForWindowActive(&dialog);
}

void FormBench::type(const QString &name, const QString &text) const
{
    auto *field = find<QLineEdit>(name);
    field->setFocus();
    QTest::keySequence(field, QKeySequence::SelectAll);
    if (text.isEmpty())
        QTest::keyClick(field, Qt::Key_Delete);
    else
        QTest::keyClicks(field, text);
}

void FormBench::click(const QString &name) const
{
    QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
}

void FormBench::press(Qt::Key key) const
{
    QTest::keyClick(dialog.focusWidget(), key);
}

QString FormBench::text(const QString &name) const
{
    return find(name)->property("text").toString().remove(u'&');
}

bool FormBench::isShown(const QString &name) const
{
    const auto *widget = find(name);
    return widget && widget->isVisible();
}

QString FormBench::messageOf(const QString &field) const
{
    return find<ui::FieldMessage>(field + u"Message"_s)->text();
}

QString FormBench::headline() const
{
    const auto *bar = dialog.findChild<ui::InlineBar *>();
    return bar->isVisible() ? bar->accessibleName() : QString();
}

QString FormBench::barText() const
{
    const auto *bar = dialog.findChild<ui::InlineBar *>();
    QStringList texts;
    for (const auto *text : bar->findChildren<ui::WrappedText *>()) {
        if (text->isVisible())
            texts.append(text->toPlainText());
    }
    return texts.join(u'\n');
}

QString FormBench::focused() const
{
    return dialog.focusWidget() ? dialog.focusWidget()->objectName() : QString();
}

} // namespace qrjump::test
