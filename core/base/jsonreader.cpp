#include "core/base/jsonreader.h"

#include <QJsonArray>

#include <cmath>
#include <limits>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

// No number of the remote system is larger than an int; a larger one must not turn into another one.
constexpr double kLargestNumber = std::numeric_limits<int>::max();

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().trimmed().toInt(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    const double number = value.toDouble(NAN);
    if (std::isnan(number) || std::floor(number) != number || std::abs(number) > kLargestNumber)
        return std::nullopt;
    return static_cast<qint64>(number);
}

} // namespace

QString JsonError::text() const
{
    return u"%1: expected %2"_s.arg(path.isEmpty() ? u"$"_s : path, expected);
}

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{}

QString JsonReader::requiredString(QLatin1StringView key)
{
    const QJsonValue value = present(key);
    if (!value.isString())
        fail(pathOf(key), u"a string"_s);
    return value.toString();
}

QString JsonReader::optionalString(QLatin1StringView key)
{
    const QJsonValue value = present(key);
    if (!value.isUndefined() && !value.isString())
        fail(pathOf(key), u"a string"_s);
    return value.toString();
}

std::optional<qint64> JsonReader::optionalNumber(QLatin1StringView key)
{
    const QJsonValue value = present(key);
    if (value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty()))
        return std::nullopt;
    const std::optional<qint64> number = wholeNumber(value);
    if (!number)
        fail(pathOf(key), u"a whole number"_s);
    return number;
}

QStringList JsonReader::strings(QLatin1StringView key)
{
    QStringList result;
    const QJsonArray values = array(key);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values.at(i).isString())
            fail(u"%1[%2]"_s.arg(pathOf(key)).arg(i), u"a string"_s);
        result.append(values.at(i).toString());
    }
    return result;
}

QJsonArray JsonReader::array(QLatin1StringView key)
{
    const QJsonValue value = present(key);
    if (!value.isUndefined() && !value.isArray())
        fail(pathOf(key), u"a list"_s);
    return value.toArray();
}

QJsonObject JsonReader::object(QLatin1StringView key)
{
    const QJsonValue value = present(key);
    if (!value.isUndefined() && !value.isObject())
        fail(pathOf(key), u"an object"_s);
    return value.toObject();
}

QString JsonReader::pathOf(QLatin1StringView key) const
{
    return m_path.isEmpty() ? QString(key) : m_path + u'.' + key;
}

void JsonReader::fail(const QString &path, const QString &expected)
{
    if (!m_error)
        m_error = JsonError{path, expected};
}

QJsonValue JsonReader::present(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}

} // namespace qrjump::core
