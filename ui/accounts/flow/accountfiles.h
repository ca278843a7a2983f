#pragma once

#include "core/accounts/accountbook.h"
#include "ui/widgets/tone.h"

namespace qrjump::ui {

class DesktopFiles;

/// Account settings from and to files, without secrets. Says what became of it and what is still to be done.
/// Book and files outlive it.
class AccountFiles : public QObject
{
    Q_OBJECT

public:
    AccountFiles(core::AccountBook &book, DesktopFiles &files, QWidget &window);

    void importAccounts();
    /// All of them.
    void exportAccounts();

Q_SIGNALS:
    void said(qrjump::ui::Tone tone, const QString &title, const QString &remedy = {});

private:
    void importFrom(const QString &fileName);
    void askBeforeReplacing(const QString &fileName);
    void exportTo(const QString &fileName);
    [[nodiscard]] static QString secretsToEnter(const core::AccountImport &import);

    core::AccountBook &m_book;
    DesktopFiles &m_files;
    QWidget &m_window;
};

} // namespace qrjump::ui
