#include "ui/accounts/flow/connectiontestflow.h"

#include "core/accounts/accountsessions.h"
#include "core/accounts/connectiontest.h"
#include "core/secrets/overlaysecretstore.h"
#include "ui/accounts/connectiontestdialog.h"

namespace qrjump::ui {

namespace {

/// What has to live as long as the dialog.
class TestRun : public QObject
{
public:
    TestRun(std::shared_ptr<core::AccountSession> session, const core::ErrorCatalogue &catalogue,
            QObject *parent)
        : QObject(parent)
        , m_session(std::move(session))
        , m_test(*m_session, catalogue)
    {}

    [[nodiscard]] core::ConnectionTest &test() { return m_test; }

private:
    std::shared_ptr<core::AccountSession> m_session;
    core::ConnectionTest m_test;
};

/// A session together with the secrets that only it has.
struct TriedSession
{
    TriedSession(const core::Account &account, const core::SecretChanges &entered,
                 const core::SessionServices &shared)
        : secrets(std::make_shared<core::OverlaySecretStore>(account.id, entered, shared.secrets))
        , session(account, {*secrets, shared.clock, shared.log, shared.requests})
    {}

    std::shared_ptr<core::OverlaySecretStore> secrets;
    core::AccountSession session;
};

} // namespace

ConnectionTestFlow::ConnectionTestFlow(const Services &services)
    : m_services(services)
{}

void ConnectionTestFlow::testStored(const core::Account &account, QWidget &parent)
{
    if (auto session = m_services.sessions.session(account.id))
        run(std::move(session), account, parent);
}

std::shared_ptr<const core::OverlaySecretStore>
ConnectionTestFlow::testEntered(const core::Account &account, const core::SecretChanges &secrets,
                                QWidget &parent)
{
    const auto tried = std::make_shared<TriedSession>(account, secrets, m_services.sessions.services());
    run(std::shared_ptr<core::AccountSession>(tried, &tried->session), account, parent);
    return tried->secrets;
}

void ConnectionTestFlow::run(std::shared_ptr<core::AccountSession> session, const core::Account &account,
                             QWidget &parent)
{
    auto *testRun = new TestRun(std::move(session), m_services.catalogue, this);
    auto *dialog = new ConnectionTestDialog(testRun->test(), account, &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, testRun, &QObject::deleteLater);
    dialog->start();
}

} // namespace qrjump::ui
