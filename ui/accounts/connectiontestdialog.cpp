#include "ui/accounts/connectiontestdialog.h"

#include "core/accounts/account.h"
#include "core/accounts/connectiontest.h"
#include "ui/accounts/accountbadge.h"
#include "ui/accounts/connectionsteprow.h"
#include "ui/widgets/formscrollarea.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::ConnectionFinding;
using core::ConnectionStep;
using core::ConnectionTest;
using Outcome = core::ConnectionFinding::Outcome;

namespace {

constexpr int kFewestDialogCharacters = 70;
constexpr int kFewestLines = 22;
constexpr int kUsualLines = 34; // a failure that explains itself hides no other step

} // namespace

ConnectionTestDialog::ConnectionTestDialog(ConnectionTest &test, const core::Account &account,
                                           QWidget *parent)
    : QDialog(parent)
    , m_test(test)
    , m_badge(new AccountBadge)
{
    setObjectName(u"connectionTestDialog"_s);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Connection test"));
    m_badge->setAccount(account);
    createRows();
    createButtons();
    arrange();
    connectTest();
    showButtons();
}

void ConnectionTestDialog::createRows()
{
    const Spacing spacing(fontMetrics());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(spacing.atEdge(), 0, spacing.atEdge(), spacing.inGroup());
    column->setSpacing(spacing.betweenGroups());
    for (const ConnectionStep step : core::allConnectionSteps()) {
        auto *row = new ConnectionStepRow(step);
        m_rows.insert(step, row);
        column->addWidget(row);
    }
    column->addStretch(1);
    m_scrollArea = new FormScrollArea(content);
}

void ConnectionTestDialog::createButtons()
{
    m_status = new QLabel;
    m_status->setObjectName(u"testStatus"_s);
    m_status->setWordWrap(true);
    m_stop = new QPushButton(icon(IconName::Stop), tr("S&top"));
    m_stop->setObjectName(u"stopButton"_s);
    m_again = new QPushButton(icon(IconName::Retry), tr("Test &again"));
    m_again->setObjectName(u"againButton"_s);
    m_close = new QPushButton(tr("&Close"));
    m_close->setObjectName(u"closeButton"_s);
    for (QPushButton *button : {m_stop, m_again})
        button->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, &ConnectionTestDialog::stop);
    connect(m_again, &QPushButton::clicked, this, &ConnectionTestDialog::restart);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ConnectionTestDialog::arrange()
{
    const Spacing spacing(fontMetrics());
    const int edge = spacing.atEdge();
    auto *header = new QVBoxLayout;
    header->setContentsMargins(edge, edge, edge, spacing.betweenGroups());
    header->addWidget(m_badge);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(edge, spacing.inGroup(), edge, spacing.betweenGroups());
    footer->setSpacing(spacing.inGroup());
    footer->addWidget(m_status, 1);
    footer->addWidget(m_stop);
    footer->addWidget(m_again);
    footer->addWidget(m_close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_scrollArea, 1);
    layout->addLayout(footer);
    m_close->setDefault(true);
    const int line = fontMetrics().lineSpacing();
    setMinimumSize(spacing.characters(kFewestDialogCharacters), kFewestLines * line);
    resize(sizeHint().width(), kUsualLines * line);
}

void ConnectionTestDialog::connectTest()
{
    connect(&m_test, &ConnectionTest::stepStarted, this, [this](ConnectionStep step) {
        m_rows.value(step)->showRunning();
        //: %1 a step of the connection test, such as "Access token"
        say(tr("Under way: %1").arg(core::displayText(step)));
    });
    connect(&m_test, &ConnectionTest::stepEnded, this, &ConnectionTestDialog::receive);
    connect(&m_test, &ConnectionTest::finished, this, &ConnectionTestDialog::finish);
}

void ConnectionTestDialog::start()
{
    open();
    restart();
}

void ConnectionTestDialog::restart()
{
    m_wasStopped = false;
    for (ConnectionStepRow *row : std::as_const(m_rows))
        row->showWaiting();
    m_test.start();
    showButtons();
}

void ConnectionTestDialog::stop()
{
    m_wasStopped = true;
    m_test.stop();
}

void ConnectionTestDialog::done(int result)
{
    m_test.stop();
    QDialog::done(result);
}

void ConnectionTestDialog::receive(const ConnectionFinding &finding)
{
    m_rows.value(finding.step)->showFinding(finding);
}

void ConnectionTestDialog::finish()
{
    showButtons();
    say(verdict());
    const auto failed = std::find_if(m_test.findings().begin(), m_test.findings().end(),
                                     [](const auto &finding) { return finding.outcome == Outcome::Failed; });
    if (failed != m_test.findings().end())
        m_scrollArea->keepInSight(m_rows.value(failed->step));
}

void ConnectionTestDialog::showButtons()
{
    const bool isRunning = m_test.isRunning();
    const bool hadFocus = m_stop->hasFocus();
    m_stop->setEnabled(isRunning);
    m_again->setEnabled(!isRunning);
    if (hadFocus && !isRunning)
        m_again->setFocus();
}

void ConnectionTestDialog::say(const QString &status)
{
    m_status->setText(status);
    QAccessibleEvent alert(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString ConnectionTestDialog::verdict() const
{
    if (m_wasStopped)
        return tr("You stopped the test.");
    const auto has = [this](Outcome outcome) {
        const QList<ConnectionFinding> &all = m_test.findings();
        return std::find_if(all.begin(), all.end(),
                            [outcome](const auto &finding) { return finding.outcome == outcome; });
    };
    if (const auto failed = has(Outcome::Failed); failed != m_test.findings().end())
        //: %1 a step of the connection test, such as "Access token"
        return tr("Stopped at “%1”: see there what to do.").arg(core::displayText(failed->step));
    if (has(Outcome::Warned) != m_test.findings().end())
        return tr("Calls work, but something needs a look.");
    return tr("Everything works.");
}

} // namespace qrjump::ui
