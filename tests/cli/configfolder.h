#pragma once

#include "core/accounts/accountstore.h"
#include "core/base/clock.h"

#include <QTemporaryDir>
#include <QTest>

namespace qrjump::test {

/// A config folder of its own with these accounts, as the window would leave it behind.
class ConfigFolder
{
public:
    explicit ConfigFolder(const QList<core::Account> &accounts)
    {
        const auto stored = store().change([&accounts](QList<core::Account> &kept) { kept = accounts; });
        if (!stored)
            QTest::qFail(qPrintable(stored.error().text), __FILE__, __LINE__);
    }

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] core::AccountStore store() const { return {m_folder.path(), m_clock}; }

    /// The options that name the folder and the account.
    [[nodiscard]] QStringList options(const QString &account) const
    {
        return {QStringLiteral("--config-dir"), path(), QStringLiteral("--account"), account};
    }

private:
    QTemporaryDir m_folder;
    core::SystemClock m_clock;
};

/// An account whose server is `server`; its token is pasted and comes without a proxy.
[[nodiscard]] inline core::Account shopAt(const QUrl &server)
{
    return {.id = QStringLiteral("id-1"),
            .name = QStringLiteral("Shop 商店"),
            .appid = QStringLiteral("wx0123456789abcdef"),
            .baseUrl = server,
            .proxy = {.kind = core::ProxySettings::Kind::None},
            .limits = {.perSecond = 1000, .perMinute = 1000}};
}

} // namespace qrjump::test
