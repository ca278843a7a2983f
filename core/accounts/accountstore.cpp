#include "core/accounts/accountstore.h"

#include "core/base/clock.h"
#include "core/base/keptaside.h"
#include "core/base/privatefile.h"
#include "core/base/sentences.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

// A change takes milliseconds; the window stands still meanwhile.
constexpr int kLongestWait = 2000; // milliseconds

} // namespace

AccountStore::AccountStore(const QString &folder, const Clock &clock)
    : m_fileName(QDir(folder).filePath(u"accounts.json"_s))
    , m_clock(clock)
{}

Result<AccountStoreContent, AccountError> AccountStore::load() const
{
    // The lock would need the folder, and a first look must not leave one behind.
    if (!QFileInfo::exists(m_fileName))
        return AccountStoreContent{};
    const auto bytes = accountFileContent(m_fileName);
    if (bytes) {
        const auto content = accountsIn(*bytes, m_fileName);
        if (content && content->broken.isEmpty())
            return AccountStoreContent{content->accounts};
    } else if (bytes.error().kind == AccountError::Kind::Unreadable) {
        return Failure{bytes.error()};
    }
    return underLock({});
}

std::optional<QList<Account>> AccountStore::peek() const
{
    const auto bytes = accountFileContent(m_fileName);
    if (!bytes)
        return std::nullopt;
    const auto content = accountsIn(*bytes, m_fileName);
    return content && content->broken.isEmpty() ? std::optional(content->accounts) : std::nullopt;
}

Result<AccountStoreContent, AccountError> AccountStore::change(const Change &change) const
{
    return underLock(change);
}

Result<AccountStoreContent, AccountError> AccountStore::underLock(const Change &change) const
{
    if (const auto folder = makePrivateFolder(QFileInfo(m_fileName).absolutePath()); !folder)
        return Failure{unwritable(folder.error())};
    QLockFile lock(m_fileName + u".lock"_s);
    if (!lock.tryLock(kLongestWait))
        return Failure{lockError(lock.error())};
    auto content = read();
    if (!content || !change)
        return content;
    AccountStoreContent changed = std::move(content).value();
    change(changed.accounts);
    if (const auto written = write(changed.accounts); !written)
        return Failure{written.error()};
    return changed;
}

Result<AccountStoreContent, AccountError> AccountStore::read() const
{
    if (!QFileInfo::exists(m_fileName))
        return AccountStoreContent{};
    const auto bytes = accountFileContent(m_fileName);
    if (!bytes)
        return bytes.error().kind == AccountError::Kind::Unusable ? movedAside(bytes.error())
                                                                  : Failure{bytes.error()};
    const auto content = accountsIn(*bytes, m_fileName);
    if (!content)
        return movedAside(content.error());
    return content->broken.isEmpty() ? AccountStoreContent{content->accounts} : mended(*content);
}

Result<AccountStoreContent, AccountError> AccountStore::movedAside(const AccountError &why) const
{
    const auto kept = moveAside(m_fileName, m_clock.now());
    if (!kept)
        return Failure{notKeptAside(why.text, kept.error())};
    return AccountStoreContent{
        .keptAside = *kept,
        .notice = joinedSentences({why.text, tr("It is kept as “%1”, and the list of accounts is empty.")
                                                 .arg(QDir::toNativeSeparators(*kept))})};
}

/// Writes the good accounts at once: else each look at the file would keep one more copy aside.
Result<AccountStoreContent, AccountError> AccountStore::mended(const AccountFileContent &content) const
{
    const QString why = joinedSentences(content.broken);
    const auto kept = copyAside(m_fileName, m_clock.now());
    if (!kept)
        return Failure{notKeptAside(why, kept.error())};
    if (const auto written = write(content.accounts); !written)
        return Failure{written.error()};
    return AccountStoreContent{
        .accounts = content.accounts,
        .keptAside = *kept,
        .notice = joinedSentences({why, tr("The file as it was is kept as “%1”; the other accounts are here.")
                                            .arg(QDir::toNativeSeparators(*kept))})};
}

Result<Nothing, AccountError> AccountStore::write(const QList<Account> &accounts) const
{
    const auto written = writePrivateFile(m_fileName, accountFileBytes(accounts));
    if (!written)
        return Failure{unwritable(written.error())};
    return Nothing{};
}

AccountError AccountStore::unwritable(const QString &reason) const
{
    return {
        .kind = AccountError::Kind::Unwritable,
        .text = joinedSentences(
            {tr("The account settings in “%1” cannot be written.").arg(QDir::toNativeSeparators(m_fileName)),
             tr("The system says: %1.").arg(reason), tr("They are as they were before.")})};
}

AccountError AccountStore::lockError(QLockFile::LockError error) const
{
    if (error != QLockFile::LockFailedError)
        return unwritable(tr("the folder cannot be written to"));
    return {.kind = AccountError::Kind::Busy,
            .text = joinedSentences({tr("Another program is changing the account settings."),
                                     tr("They are as they were before; try again in a moment.")})};
}

AccountError AccountStore::notKeptAside(const QString &why, const QString &reason) const
{
    return {.kind = AccountError::Kind::Unreadable,
            .text = joinedSentences({why, tr("The file could not be kept aside: %1.").arg(reason),
                                     tr("It is as it was before, and accounts cannot be changed.")})};
}

} // namespace qrjump::core
