#pragma once

#include "ui/accounts/form/accountformpart.h"

class QComboBox;

namespace qrjump::core {
class Clock;
}

namespace qrjump::ui {

class TokenPanel;

/// Where the account's access token comes from.
class TokenPage : public AccountFormPart
{
    Q_OBJECT

public:
    /// `clock` outlives the page.
    explicit TokenPage(const core::Clock &clock, QWidget *parent = nullptr);

    void load(const core::Account &account);
    void store(core::Account &account) const;
    [[nodiscard]] core::SecretChanges secretChanges() const override;

private:
    void createSourceRow();
    void addSource(const QString &name, const QString &help, TokenPanel *panel);
    void showSource();

    struct Source
    {
        QString help;
        TokenPanel *panel = nullptr;
    };

    QComboBox *m_source = nullptr;
    FieldMessage *m_help = nullptr;
    QList<Source> m_sources; ///< in the order of the alternatives of core::TokenSettings
};

} // namespace qrjump::ui
