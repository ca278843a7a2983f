#pragma once

#include "core/rules/linkdoubt.h"

#include <QByteArrayView>

namespace qrjump::core {

/// A link as UTF-8, cut into its parts without interpreting them. Every view points into the bytes that it
/// was cut from, one character a byte.
struct LinkParts
{
    QLatin1StringView scheme;
    QLatin1StringView authority; ///< host, with port and user-info if there are any
    QLatin1StringView path;      ///< with its leading slash; empty for `https://host`
    QLatin1StringView query;     ///< without the question mark
    QLatin1StringView fragment;  ///< without the hash
    bool hasQuery = false;
    bool hasFragment = false;

    [[nodiscard]] bool isLink() const { return !scheme.isEmpty() && !authority.isEmpty(); }
    [[nodiscard]] QLatin1StringView host() const;
    [[nodiscard]] bool hasPort() const;
    [[nodiscard]] bool hasUserInfo() const;
    /// In scheme or host, where it is not documented how WeChat compares them.
    [[nodiscard]] bool hasCapitals() const;
    /// What is not documented about the link alone.
    [[nodiscard]] LinkDoubt doubt() const;
};

[[nodiscard]] LinkParts splitLink(QByteArrayView utf8);

} // namespace qrjump::core
