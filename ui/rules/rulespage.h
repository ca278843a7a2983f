#pragma once

#include "core/accounts/accountsession.h"
#include "core/models/rulefollower.h"
#include "core/operations/operationrunner.h"
#include "ui/rules/ruledialogs.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QMenu;
class QProgressBar;
class QStackedLayout;

namespace qrjump::ui {

class AccountStrip;
class EmptyState;
class FilterBar;
class LoadNotice;
class PagerBar;
class PrefixPanel;
class ReadingProgress;
class RuleTableView;
class RunnerBar;
class ScopeBar;
class SnapshotNotice;

/// The rules of one account: what is known about it, what to load, what to show of it, the table.
class RulesPage : public QWidget
{
    Q_OBJECT

public:
    using Services = RulesServices;

    /// What the user has set up, for the page that comes in place of this one.
    struct View
    {
        core::Account account; ///< whose rules they are
        core::RuleFilter filter = {};
        std::optional<core::RuleQuery::Scope> scope = {}; ///< when the user has chosen one
        int pageNumber = 1;
        int pageSize = core::kMaxPageSize;
        core::AccountFacts facts = {}; ///< what was known of the account
    };

    /// `runner`, of the same account, outlives the page.
    RulesPage(std::shared_ptr<core::AccountSession> session, core::OperationRunner &runner,
              const Services &services, QWidget *parent = nullptr);
    ~RulesPage() override;

    [[nodiscard]] core::AccountSession &session() const { return *m_session; }
    [[nodiscard]] const core::RuleBrowser &browser() const { return m_browser; }
    [[nodiscard]] RuleTableView &table() const { return *m_table; }
    [[nodiscard]] bool showsRows() const;
    /// Whether goToPreviousPage() leads anywhere, and goToNextPage().
    [[nodiscard]] bool hasPreviousPage() const;
    [[nodiscard]] bool hasNextPage() const;
    /// Adds how the cell under the context menu filters.
    void fillCellMenu(QMenu &menu);

    /// The page came to the front; the first time it loads.
    void activate();
    [[nodiscard]] View view() const;
    /// Before it is activated. The filter holds for other rules as well, the rest only for the same.
    void setView(const View &view);
    /// Before the page goes: closes what stays open beside the window and shows what belongs to the page.
    void closeComparison() { m_dialogs.closeComparison(); }
    /// Colour, word or lock have changed; everything else takes another session and another page.
    void showAccount(const core::Account &account);
    [[nodiscard]] const core::Account &account() const { return m_account; }
    /// Whether a dialog of the page is open, so that the page has to stay.
    [[nodiscard]] bool isBusy() const { return m_dialogs.areOpen(); }
    /// Its session reads the secrets anew, so it also knows one that was entered since.
    void retryWithSecret() { m_dialogs.retryWithSecret(); }

public Q_SLOTS:
    void refresh();
    void stop();
    void addRule();
    /// Opens the form with these values.
    void addRuleLike(const qrjump::core::JumpRule &pattern);
    /// Chooses the rule in the table; looks for it on the server when it is not loaded.
    void showRule(const QString &prefix);
    /// The current rule.
    void editRule();
    /// The selected rules, like the next.
    void publishRules();
    void deleteRules();
    /// The selected rule, which is published.
    void replaceRule();
    void exportRules();
    /// Asks for the file.
    void importRules() { importFile({}); }
    void importFile(const QString &fileName);
    /// Service accounts only: the others are read anew each time.
    void compareSnapshots();
    /// How far a batch of the account has come, or its report.
    void showBatch(const qrjump::core::OperationBatch &batch);
    void focusFindBox();
    /// Asks for the number of a row; does nothing while none are shown.
    void goToRow();
    void goToPreviousPage();
    void goToNextPage();
    /// Undoes one level: a running load, what is typed in the find box, the other filters, the selection.
    void unwind();

Q_SIGNALS:
    /// Loading, selection or rows changed: actions may have to be enabled or disabled.
    void stateChanged();
    void contextMenuRequested(const QPoint &globalPosition);
    /// Its last dialog was closed.
    void becameIdle();
    /// The user wants to enter the secret that the token comes from.
    void secretWanted();
    void miniProgramChosen(const QString &appid);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createWidgets();
    void arrange();
    void connectBrowser();
    void connectControls();

    void setScope(core::RuleQuery::Scope scope);
    void chooseScope(core::RuleQuery::Scope scope);
    void beginWithSnapshot();
    void beginWithoutSnapshot();
    void loadPage(int pageNumber, int pageSize);
    void lookUp(const QStringList &prefixes);
    void returnToShownQuery();
    void applyFilter();
    void askServerFor(const QString &prefix);
    void followArranging();
    void actUnlessLocked(void (RulesPage::*act)());
    void takeOver(const core::JumpRule &rule);
    void chooseWantedRule();
    void unwindWhileReadingAll();

    void followBrowser();
    void showState();
    void showEmptiness();
    void showTruth();
    void actOnEmptiness();

    std::shared_ptr<core::AccountSession> m_session;
    core::OperationRunner &m_runner;
    core::Account m_account; ///< as it is to be shown
    Services m_services;
    core::AllRules m_all;
    core::RuleBrowser m_browser;
    core::RuleFollower m_follower;
    RuleDialogs m_dialogs;
    core::RuleQuery::Scope m_scope; ///< chosen by the user; the rows may still be those of another one
    bool m_isScopeChosen = false;   ///< else a snapshot is shown once it is there
    std::optional<core::RuleQuery>
        m_scrolledFor;    ///< the query whose rows the table shows from their beginning
    int m_pageNumber = 1; ///< where the pages were left
    int m_pageSize = core::kMaxPageSize;
    QTimer m_arranging;     ///< has ended, or not begun, once the rows take long to be arranged
    QString m_wantedPrefix; ///< to be chosen as soon as it is loaded

    AccountStrip *m_strip = nullptr;
    RunnerBar *m_runnerBar = nullptr;
    ScopeBar *m_scopeBar = nullptr; ///< service accounts only, like the pager and the prefix panel
    FilterBar *m_filterBar = nullptr;
    PrefixPanel *m_prefixPanel = nullptr;
    ReadingProgress *m_reading = nullptr;
    SnapshotNotice *m_snapshotNotice = nullptr;
    QProgressBar *m_progress = nullptr;
    LoadNotice *m_notice = nullptr;
    RuleTableView *m_table = nullptr;
    EmptyState *m_emptyState = nullptr;
    QBoxLayout *m_controls = nullptr;
    QStackedLayout *m_body = nullptr;
    PagerBar *m_pager = nullptr;
    QLabel *m_truth = nullptr;
};

} // namespace qrjump::ui
