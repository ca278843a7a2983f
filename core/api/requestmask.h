#pragma once

#include "core/api/requestrecord.h"

namespace qrjump::core {

/// Takes the secrets out of one request and its reply: the known ones however they are written, others by the
/// names under which they stand.
class RequestMask
{
public:
    static constexpr qsizetype kLongestText = 64 * 1024; ///< bytes

    explicit RequestMask(QList<Secret> secrets);

    /// The errmsg of a reply, of a length that can be shown.
    [[nodiscard]] QString message(const QString &errmsg) const;
    [[nodiscard]] QString text(const QString &text) const;
    [[nodiscard]] QString url(const QUrl &url) const;
    [[nodiscard]] QString path(const QUrl &url) const;
    [[nodiscard]] QList<HttpHeader> headers(const QList<HttpHeader> &headers) const;
    [[nodiscard]] KeptText requestBody(const HttpRequest &request) const;
    [[nodiscard]] KeptText reply(const QByteArray &body, ReplyPrivacy privacy) const;

private:
    [[nodiscard]] KeptText kept(const QByteArray &bytes) const;
    [[nodiscard]] KeptText veiled(const QByteArray &body) const;
    [[nodiscard]] QString queryItems(const QString &encoded) const;
    [[nodiscard]] QString queryItem(const QString &encoded) const;
    [[nodiscard]] bool holdsSecret(const QString &text) const;

    QList<Secret> m_secrets; ///< the longest first
};

} // namespace qrjump::core
