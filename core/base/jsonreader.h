#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace qrjump::core {

/// Where and how a JSON document differs from what was expected, e.g. {"rule_list[3].prefix", "a string"}.
struct JsonError
{
    QString path;
    QString expected;

    [[nodiscard]] QString text() const;
    bool operator==(const JsonError &) const = default;
};

/// Reads members of one JSON object, tolerant of number-or-string, strict about shape. Remembers the first
/// problem with its full path; after a problem the readers go on answering defaults.
class JsonReader
{
public:
    /// `path` is where `object` stands in the document, empty for the root. It prefixes every error.
    explicit JsonReader(QJsonObject object, QString path = {});

    /// Missing or null is a problem.
    [[nodiscard]] QString requiredString(QLatin1StringView key);
    /// Missing or null is an empty string.
    [[nodiscard]] QString optionalString(QLatin1StringView key);
    /// A whole number that fits an int, or a string holding one. Missing, null and "" are nothing.
    [[nodiscard]] std::optional<qint64> optionalNumber(QLatin1StringView key);
    /// Missing or null is an empty list.
    [[nodiscard]] QStringList strings(QLatin1StringView key);
    /// Missing or null is an empty array.
    [[nodiscard]] QJsonArray array(QLatin1StringView key);
    /// Missing or null is an empty object.
    [[nodiscard]] QJsonObject object(QLatin1StringView key);

    /// Full path of a member: "rule_list[3].prefix".
    [[nodiscard]] QString pathOf(QLatin1StringView key) const;

    void fail(const QString &path, const QString &expected);
    [[nodiscard]] const std::optional<JsonError> &error() const { return m_error; }

private:
    [[nodiscard]] QJsonValue present(QLatin1StringView key) const;

    QJsonObject m_object;
    QString m_path;
    std::optional<JsonError> m_error;
};

} // namespace qrjump::core
