#pragma once

#include "ui/accounts/form/tokenpanel.h"

#include <QTimer>

namespace qrjump::core {
class Clock;
}

namespace qrjump::ui {

/// A token that the user brings, and how old it is.
class PastedTokenPanel : public TokenPanel
{
    Q_OBJECT

public:
    /// `clock` outlives the panel.
    explicit PastedTokenPanel(const core::Clock &clock, QWidget *parent = nullptr);

    void load(const core::Account &account) override;
    [[nodiscard]] core::TokenSettings settings() const override;
    void loadSecrets(const SecretStates &states) override;

private:
    void receiveEdit();
    void showAge();

    const core::Clock &m_clock;
    QDateTime m_storedAt;  ///< of the stored token; invalid without one
    QDateTime m_enteredAt; ///< of what stands in the field; invalid while it is empty
    QTimer m_ageTimer;
    SecretField *m_token = nullptr;
    FieldMessage *m_age = nullptr;
};

} // namespace qrjump::ui
