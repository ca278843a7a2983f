#pragma once

#include "core/accounts/accountsession.h"
#include "core/secrets/secretchange.h"

#include <QObject>

class QWidget;

namespace qrjump::core {
class AccountSessions;
class ErrorCatalogue;
class OverlaySecretStore;
} // namespace qrjump::core

namespace qrjump::ui {

/// Runs the connection test of an account, as it is stored or as a form says it would be.
class ConnectionTestFlow : public QObject
{
    Q_OBJECT

public:
    /// What a test needs; all of it outlives the flow.
    struct Services
    {
        core::AccountSessions &sessions;
        const core::ErrorCatalogue &catalogue;
    };

    explicit ConnectionTestFlow(const Services &services);

    /// The dialog belongs to `parent`.
    void testStored(const core::Account &account, QWidget &parent);
    /// Stores nothing that is entered. What the test learns of secrets is in the answer, which the caller may
    /// keep until the form is saved.
    std::shared_ptr<const core::OverlaySecretStore>
    testEntered(const core::Account &account, const core::SecretChanges &secrets, QWidget &parent);

private:
    void run(std::shared_ptr<core::AccountSession> session, const core::Account &account, QWidget &parent);

    Services m_services;
};

} // namespace qrjump::ui
