#pragma once

#include "core/accounts/account.h"
#include "core/models/rulebrowser.h"

#include <QFrame>
#include <QTimer>

class QComboBox;
class QLabel;

namespace qrjump::ui {

class AccountBadge;

/// How old the counts are, and what is not in them: "as of 10:42:03 and own changes since". "" before the
/// first answer.
[[nodiscard]] QString ageText(const core::AccountFacts &facts);

/// One line about the account: which it is, its mini program, feature, rules of how many, publishes left, as
/// of when, and how old a pasted token is.
class AccountStrip : public QFrame
{
    Q_OBJECT

public:
    /// `clock` outlives the strip.
    AccountStrip(const core::Account &account, const core::Clock &clock, QWidget *parent = nullptr);

    /// Its settings have changed. The kind stays.
    void showAccount(const core::Account &account);
    /// Whether WeChat still takes the account's token.
    enum class TokenStanding { Usable, Refused };
    void showToken(TokenStanding standing);
    void showFacts(const core::AccountFacts &facts);

Q_SIGNALS:
    /// The user wants the rules of another mini program of the service account.
    void miniProgramChosen(const QString &appid);

private:
    void arrange();
    void createMiniProgramChoice();
    QLabel *addFact(const char *objectName);
    void showMiniPrograms();
    void showWhatAges();
    void showTokenAge();

    core::Account m_account;
    core::AccountFacts m_facts;
    TokenStanding m_tokenStanding = TokenStanding::Usable;
    const core::Clock &m_clock;
    AccountBadge *m_badge = nullptr;
    QComboBox *m_miniProgram = nullptr;
    QLabel *m_tokenAge = nullptr;
    QLabel *m_feature = nullptr;
    QLabel *m_rules = nullptr;
    QLabel *m_publishes = nullptr;
    QLabel *m_asOf = nullptr;
    QTimer m_ageing{this};
};

} // namespace qrjump::ui
