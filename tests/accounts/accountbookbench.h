#pragma once

#include "core/accounts/accountbook.h"
#include "tests/accounts/accountsamples.h"
#include "tests/accounts/stubbornsecretstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/markedsecret.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace qrjump::test {

inline constexpr core::SecretSlot kSlot = core::SecretSlot::AppSecret; // what ordinaryAccount() needs
inline const core::Secret kOld(kMarkedToken);
inline const core::Secret kNew(kMarkedToken + "new");

template <typename T, typename E>
[[nodiscard]] core::Result<T, E> endOf(const core::AsyncCall<T, E> &call)
{
    QObject context;
    std::optional<core::Result<T, E>> result;
    call.then(&context, [&result](const core::Result<T, E> &ended) { result = ended; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }))
        qFatal("a call did not end");
    return *result;
}

/// An account book whose file and secrets can be made to fail.
class AccountBookBench
{
public:
    AccountBookBench()
    {
        if (!book.load())
            qFatal("there should be no file yet");
    }

    void addShop() { addShop({{kSlot, kOld}}); }
    void addShop(const core::SecretChanges &changes)
    {
        const auto added = endOf(book.add(ordinaryAccount(), changes));
        QVERIFY(added);
        QCOMPARE(*added, core::AccountChange{ordinaryAccount().id});
    }

    /// In the settings' file.
    [[nodiscard]] QStringList storedNames() const
    {
        QStringList names;
        const auto content = store.load();
        for (const core::Account &account : content ? content->accounts : QList<core::Account>())
            names.append(account.name);
        return names;
    }
    [[nodiscard]] bool isStored(const QString &id, const core::Secret &secret)
    {
        const auto unreadable = std::exchange(secrets.unreadable, {});
        const auto read = endOf(secrets.read({id, kSlot}));
        secrets.unreadable = unreadable;
        return read && *read == secret;
    }
    [[nodiscard]] core::AccountStatus statusOf(const core::Account &account)
    {
        return book.model().statusAt(*book.model().rowOf(account.id));
    }

    /// From now on settings cannot be read and are never written.
    void breakFile() const
    {
        QFile::rename(store.fileName(), folder.filePath(QStringLiteral("whole"))); // if it is there yet
        QVERIFY(QDir().mkpath(store.fileName()));
    }
    void mendFile() const
    {
        QVERIFY(QDir().rmdir(store.fileName()));
        QVERIFY(QFile::rename(folder.filePath(QStringLiteral("whole")), store.fileName()));
    }

    ManualClock clock;
    QTemporaryDir folder;
    core::AccountStore store{folder.path(), clock};
    StubbornSecretStore secrets;
    core::AccountBook book{store, secrets};
};

} // namespace qrjump::test
