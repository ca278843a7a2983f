#include "core/accounts/settingsreader.h"

#include "core/accounts/serveraddress.h"

#include <QJsonArray>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

void readNested(JsonReader &reader, const QJsonObject &object, const QString &path,
                const std::function<void(JsonReader &)> &read)
{
    JsonReader nested(object, path);
    read(nested);
    if (nested.error())
        reader.fail(nested.error()->path, nested.error()->expected);
}

} // namespace

void readObject(JsonReader &reader, QLatin1StringView key, const std::function<void(JsonReader &)> &read)
{
    readNested(reader, reader.object(key), reader.pathOf(key), read);
}

void readObjects(JsonReader &reader, QLatin1StringView key, const std::function<void(JsonReader &)> &read)
{
    const QJsonArray values = reader.array(key);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString path = u"%1[%2]"_s.arg(reader.pathOf(key)).arg(i);
        if (!values.at(i).isObject())
            return reader.fail(path, u"an object"_s);
        readNested(reader, values.at(i).toObject(), path, read);
    }
}

int numberIn(JsonReader &reader, QLatin1StringView key, int least, int most, int otherwise)
{
    const qint64 number = reader.optionalNumber(key).value_or(otherwise);
    if (number >= least && number <= most)
        return static_cast<int>(number);
    reader.fail(reader.pathOf(key), u"a number from %1 to %2"_s.arg(least).arg(most));
    return otherwise;
}

QUrl addressIn(JsonReader &reader, QLatin1StringView key)
{
    const QString text = reader.optionalString(key);
    if (text.isEmpty())
        return {};
    const QUrl address(text, QUrl::StrictMode);
    switch (flawOf(address)) {
    case AddressFlaw::None:
        break;
    case AddressFlaw::NotAnAddress:
    case AddressFlaw::OtherScheme:
        reader.fail(reader.pathOf(key), u"an address that begins with https://"_s);
        break;
    case AddressFlaw::PlainHttp:
        reader.fail(reader.pathOf(key), u"https, since plain http is for this computer only"_s);
        break;
    case AddressFlaw::UserInfo:
    case AddressFlaw::QueryOrAnchor:
        reader.fail(reader.pathOf(key), u"an address without a name, query or anchor"_s);
        break;
    }
    return address;
}

QString storedAddress(const QUrl &address)
{
    return address.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveQuery |
                            QUrl::RemoveFragment);
}

} // namespace qrjump::core
