#pragma once

#include "core/accounts/account.h"
#include "core/accounts/accountvalidation.h"
#include "core/secrets/secretchange.h"
#include "ui/accounts/form/shownaccountproblems.h"
#include "ui/accounts/secretstates.h"

#include <QTabWidget>

namespace qrjump::core {
class Clock;
}

namespace qrjump::ui {

class AccountFormPart;
class FormScrollArea;
class GeneralPage;
class SecretField;
class ServerPage;
class TokenPage;

/// The fields of an account on three pages. Knows no file and no network.
class AccountForm : public QTabWidget
{
    Q_OBJECT

public:
    /// `clock` outlives the form.
    explicit AccountForm(const core::Clock &clock, QWidget *parent = nullptr);

    /// `otherNames` are those that the account must not have.
    void load(const core::Account &account, const SecretStates &states, const QStringList &otherNames);
    void setSecretStates(const SecretStates &states);

    /// What the fields say; what has no field is as it was loaded.
    [[nodiscard]] core::Account account() const;
    [[nodiscard]] core::SecretChanges secretChanges() const;
    [[nodiscard]] bool isChanged() const;

    [[nodiscard]] bool hasErrors() const;
    /// Shows every problem and gives the first field with an error the focus, on whatever page it is.
    void showProblems();
    void focusFirstField();
    /// The focus goes to the first secret that the account needs and that is not stored, wherever its field
    /// is; to none once something was typed.
    void focusSecret();
    /// Where the user was before the focus went elsewhere.
    void focusLastField();

Q_SIGNALS:
    void edited();

private:
    struct Page
    {
        AccountFormPart *part = nullptr;
        FormScrollArea *area = nullptr;
        QWidget *sandboxNote = nullptr; ///< in place of the part; null when the part is for sandboxes, too
    };

    void addPage(AccountFormPart *part, const QString &title);
    void addSandboxNote(Page *page);
    void lineUp();
    void showSandbox();
    void leave(core::AccountField field);
    void receiveEdit();
    void refreshProblems();
    void markTabs();
    [[nodiscard]] QList<core::AccountProblem> problems() const;
    [[nodiscard]] SecretField *neededSecret() const;
    [[nodiscard]] SecretField *secretField(core::SecretSlot slot) const;

    core::Account m_loaded;
    core::Account m_untouched; ///< what the fields said right after loading
    QStringList m_otherNames;
    ShownAccountProblems m_shown;
    QList<Page> m_pages; ///< one for each tab
    GeneralPage *m_general = nullptr;
    ServerPage *m_server = nullptr;
    TokenPage *m_token = nullptr;
};

} // namespace qrjump::ui
