#pragma once

#include <QByteArrayList>
#include <QStringList>

namespace qrjump::test {

/// Looks for secrets in texts, however they are written: plain, URL-encoded, JSON-escaped, as C++ and QTest
/// print them, in Base64, in UTF-16, and two of these on top of each other. A half of a secret is found as
/// well.
class SecretSearch
{
public:
    explicit SecretSearch(const QByteArrayList &secrets);

    [[nodiscard]] bool finds(const QByteArray &text) const;
    /// Files below `folder` that hold a secret.
    [[nodiscard]] QStringList filesBelow(const QString &folder,
                                         const QStringList &nameFilters = {QStringLiteral("*")}) const;

private:
    QByteArrayList m_forms;
};

/// `text` with "%2F" and "%2f" decoded; that of a form, in which '+' is a blank; "\/", "\"", "\u00e4" and
/// "\xC3" as what they stand for.
[[nodiscard]] QByteArray urlDecoded(const QByteArray &text);
[[nodiscard]] QByteArray formDecoded(const QByteArray &text);
[[nodiscard]] QByteArray unescaped(const QByteArray &text);

} // namespace qrjump::test
