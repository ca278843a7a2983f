#pragma once

#include "ui/accounts/form/accountformpart.h"

class QCheckBox;
class QComboBox;

namespace qrjump::ui {

class ChoiceField;
class ColourField;
class HelpText;
class MiniProgramsField;

/// What the account is, and how it is told from the others.
class GeneralPage : public AccountFormPart
{
    Q_OBJECT

public:
    explicit GeneralPage(QWidget *parent = nullptr);

    void load(const core::Account &account);
    void store(core::Account &account) const;

private:
    void createNameRow();
    void createSandboxRow();
    void createKindRow();
    void createAppidRow();
    void createMiniProgramRows();
    void createMarkRows();
    void createLockRow();
    void showKind();
    void showActiveChoices();
    [[nodiscard]] core::AccountKind kind() const;

    bool m_isSandbox = false;
    QLineEdit *m_name = nullptr;
    HelpText *m_sandbox = nullptr; ///< in place of what the sandbox decides
    ChoiceField *m_kind = nullptr;
    QLineEdit *m_appid = nullptr;
    FieldMessage *m_appidMessage = nullptr;
    MiniProgramsField *m_miniPrograms = nullptr;
    QComboBox *m_active = nullptr;
    ColourField *m_colour = nullptr;
    QComboBox *m_word = nullptr;
    QCheckBox *m_lock = nullptr;
};

} // namespace qrjump::ui
