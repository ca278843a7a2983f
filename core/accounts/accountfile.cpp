#include "core/accounts/accountfile.h"

#include "core/accounts/accountjson.h"
#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUuid>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFormat = "qrjump-accounts"_L1;
constexpr int kVersion = 1;
constexpr qint64 kLargestFile = 4 * 1024 * 1024; // bytes; thousands of accounts

struct AccountFileText
{
    Q_DECLARE_TR_FUNCTIONS(AccountFile)
};

AccountError unusable(const QString &fileName, const QString &why)
{
    const QString what = AccountFileText::tr("The file “%1” holds no account settings.")
                             .arg(QDir::toNativeSeparators(fileName));
    return {.kind = AccountError::Kind::Unusable, .text = joinedSentences({what, why})};
}

AccountError newerVersion(const QString &fileName)
{
    return {.kind = AccountError::Kind::NewerVersion,
            .text = AccountFileText::tr(
                        "The account settings in “%1” were written by a newer version of this program.")
                        .arg(QDir::toNativeSeparators(fileName))};
}

/// Distinct from all `taken`, and the same whenever the same file is read.
QString otherId(const QString &id, const QSet<QString> &taken)
{
    QUuid other = QUuid::createUuidV5(QUuid(), id);
    while (taken.contains(other.toString(QUuid::WithoutBraces)))
        other = QUuid::createUuidV5(other, id);
    return other.toString(QUuid::WithoutBraces);
}

QString brokenText(const QJsonValue &value, const QString &path, const JsonError &error)
{
    const QString name = value.toObject().value("name"_L1).toString();
    //: %1 is the account's name or place, %2 what is wrong
    return AccountFileText::tr("The account “%1” could not be read (%2).")
        .arg(name.isEmpty() ? path : name, error.text());
}

AccountFileContent readAccounts(const QJsonArray &values)
{
    AccountFileContent content;
    QSet<QString> ids;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString path = u"accounts[%1]"_s.arg(i);
        auto account = accountFromJson(values.at(i), path);
        if (!account) {
            content.broken.append(brokenText(values.at(i), path, account.error()));
            continue;
        }
        content.accounts.append(std::move(account).value());
        QString &id = content.accounts.last().id;
        if (ids.contains(id))
            id = otherId(id, ids);
        ids.insert(id);
    }
    return content;
}

} // namespace

QByteArray accountFileBytes(const QList<Account> &accounts)
{
    QJsonArray values;
    for (const Account &account : accounts)
        values.append(toJson(account));
    return QJsonDocument(
               QJsonObject{{"format"_L1, kFormat}, {"version"_L1, kVersion}, {"accounts"_L1, values}})
        .toJson();
}

Result<AccountFileContent, AccountError> accountsIn(const QByteArray &bytes, const QString &fileName)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Failure{unusable(fileName, AccountFileText::tr("It is not JSON: %1 at byte %2.")
                                              .arg(problem.errorString())
                                              .arg(problem.offset))};
    JsonReader reader(document.object());
    const QString format = reader.optionalString("format"_L1);
    const qint64 version = reader.optionalNumber("version"_L1).value_or(0);
    const QJsonArray values = reader.array("accounts"_L1);
    if (format != kFormat)
        return Failure{unusable(
            fileName, AccountFileText::tr("It does not say that it is of the format %1.").arg(kFormat))};
    if (version > kVersion)
        return Failure{newerVersion(fileName)};
    if (reader.error() || version < 1 || !document.object().contains("accounts"_L1))
        return Failure{
            unusable(fileName, AccountFileText::tr("Its version or its list of accounts is missing."))};
    return readAccounts(values);
}

Result<QByteArray, AccountError> accountFileContent(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        const QString what = AccountFileText::tr("The account settings in “%1” cannot be read.")
                                 .arg(QDir::toNativeSeparators(fileName));
        const QString why = AccountFileText::tr("The system says: %1.").arg(file.errorString());
        return Failure{
            AccountError{.kind = AccountError::Kind::Unreadable, .text = joinedSentences({what, why})}};
    }
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile)
        return Failure{unusable(fileName, AccountFileText::tr("It is too large."))};
    return bytes;
}

} // namespace qrjump::core
