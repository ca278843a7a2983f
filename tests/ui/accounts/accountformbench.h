#pragma once

#include "core/accounts/account.h"
#include "tests/support/manualclock.h"
#include "ui/accounts/form/accountformdialog.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTabWidget>

namespace qrjump::test {

/// An account without any problem.
[[nodiscard]] core::Account ordinaryAccount();
[[nodiscard]] core::Account serviceAccount();

/// Whether the only change is that `secret` is to be stored in `slot`. A failing QCOMPARE would print it.
[[nodiscard]] bool isOnlyChange(const core::SecretChanges &changes, core::SecretSlot slot,
                                const QByteArray &secret);

/// The form for an account and a saver that records what it gets, driven by names.
class AccountFormBench
{
public:
    AccountFormBench();

    void add(const core::Account &suggestion = {});
    void edit(const core::Account &account);

    /// The visible one, where several have the name.
    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        const auto found = dialog.findChildren<Widget *>(name);
        for (Widget *widget : found) {
            if (widget->isVisible())
                return widget;
        }
        return found.isEmpty() ? nullptr : found.first();
    }

    enum Tab { General, Server, Token };
    void show(Tab tab) const;
    /// Replaces what stands in the field, key by key.
    void type(const QString &name, const QString &text) const;
    void click(const QString &name) const;
    void press(Qt::Key key) const;
    /// As a user does with the keyboard.
    void choose(const QString &comboBox, int index) const;

    [[nodiscard]] bool isShown(const QString &name) const;
    /// What stands below a field; its name is that of the field.
    [[nodiscard]] QString messageOf(const QString &field) const;
    /// Headline of the bar; empty while the bar is hidden.
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString focused() const;
    [[nodiscard]] int tab() const { return dialog.findChild<QTabWidget *>()->currentIndex(); }

    ManualClock clock;
    ui::AccountFormContext context;
    std::optional<core::Account> stored;
    core::SecretChanges changes;
    core::AsyncPromise<core::AccountChange, core::AccountError> answer; ///< to be finished by the test
    ui::AccountFormDialog dialog;
    QSignalSpy saved{&dialog, &ui::AccountFormDialog::saved};
};

} // namespace qrjump::test
