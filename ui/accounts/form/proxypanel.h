#pragma once

#include "ui/accounts/form/accountformpart.h"

class QComboBox;
class QSpinBox;

namespace qrjump::ui {

/// The proxy of one account.
class ProxyPanel : public AccountFormPart
{
    Q_OBJECT

public:
    explicit ProxyPanel(QWidget *parent = nullptr);

    void load(const core::Account &account);
    /// Only where the account's proxy is a manual one.
    void store(core::Account &account) const;
    [[nodiscard]] core::SecretChanges secretChanges() const override;

private:
    void createServerRows();
    void createLoginRows();

    QComboBox *m_protocol = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_user = nullptr;
};

} // namespace qrjump::ui
