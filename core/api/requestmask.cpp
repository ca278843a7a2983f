#include "core/api/requestmask.h"

#include "core/api/apierror.h"
#include "core/api/confidentialreply.h"
#include "core/base/redaction.h"

#include <QRegularExpression>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kMask = "***"_L1;

// A token has up to 512 characters, and six bytes for each when JSON escapes all of them.
constexpr qsizetype kLongestWrittenSecret = 8 * 1024;

/// JSON may write any character as an escape: "\/", "\u003d". The same text with printable ASCII as itself,
/// but for quotes and backslashes.
QString withoutNeedlessEscapes(const QString &text)
{
    static const QRegularExpression escape(uR"(\\(?:\\|/|u00([2-7][0-9A-Fa-f])))"_s);
    QString plain;
    qsizetype done = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString hex = match.captured(1);
        const QChar character = hex.isEmpty() ? match.captured().back() : QChar(hex.toUShort(nullptr, 16));
        if (character == u'\\' || character == u'"')
            continue;
        plain += QStringView(text).sliced(done, match.capturedStart() - done);
        plain += character;
        done = match.capturedEnd();
    }
    plain += QStringView(text).sliced(done);
    return plain;
}

/// Whether something called `name` is a secret, whatever it says.
bool namesSecret(const QString &name)
{
    static const QRegularExpression names(
        u"token|secret|passw|ticket|signature|authorization|cookie|credential|key$|^sign$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return names.match(name).hasMatch();
}

/// "Bearer ***" for "Bearer abc".
QByteArray maskedCredentials(const QByteArray &value)
{
    for (const char *scheme : {"Bearer ", "Basic "}) {
        if (value.startsWith(scheme))
            return scheme + QByteArray("***");
    }
    return "***";
}

bool isForm(const QList<HttpHeader> &headers)
{
    return std::any_of(headers.begin(), headers.end(), [](const HttpHeader &header) {
        return header.name.compare("content-type", Qt::CaseInsensitive) == 0 &&
               header.value.toLower().contains("x-www-form-urlencoded");
    });
}

} // namespace

// A secret that is the beginning of another one must not uncover the rest of that.
RequestMask::RequestMask(QList<Secret> secrets)
    : m_secrets(std::move(secrets))
{
    std::stable_sort(m_secrets.begin(), m_secrets.end(), [](const Secret &left, const Secret &right) {
        return left.reveal().size() > right.reveal().size();
    });
}

QString RequestMask::text(const QString &text) const
{
    const QString plain = withoutNeedlessEscapes(text);
    const QString masked = redacted(withoutSecrets(plain, m_secrets));
    return masked == plain ? text : masked;
}

QString RequestMask::message(const QString &errmsg) const
{
    return text(presentable(errmsg, m_secrets));
}

QString RequestMask::url(const QUrl &url) const
{
    const auto bare = QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
    QString masked = url.toString(bare | QUrl::FullyEncoded);
    masked += holdsSecret(url.path(QUrl::FullyDecoded)) ? path(url) : url.path(QUrl::FullyEncoded);
    if (url.hasQuery())
        masked += u'?' + queryItems(url.query(QUrl::FullyEncoded));
    return masked;
}

QString RequestMask::path(const QUrl &url) const
{
    return text(url.path(QUrl::FullyDecoded));
}

QString RequestMask::queryItems(const QString &encoded) const
{
    QStringList items = encoded.split(u'&');
    for (QString &item : items)
        item = queryItem(item);
    return items.join(u'&');
}

QString RequestMask::queryItem(const QString &encoded) const
{
    const QString decoded = QUrl::fromPercentEncoding(encoded.toUtf8());
    const QString withBlanks = QUrl::fromPercentEncoding(QString(encoded).replace(u'+', u' ').toUtf8());
    const QString name = encoded.section(u'=', 0, 0);
    if (!namesSecret(name) && !holdsSecret(decoded) && !holdsSecret(withBlanks))
        return encoded;
    return holdsSecret(name) || !encoded.contains(u'=') ? QString(kMask) : name + u'=' + kMask;
}

bool RequestMask::holdsSecret(const QString &candidate) const
{
    return text(candidate) != candidate;
}

QList<HttpHeader> RequestMask::headers(const QList<HttpHeader> &headers) const
{
    QList<HttpHeader> masked;
    for (const HttpHeader &header : headers) {
        const QByteArray value = namesSecret(QString::fromUtf8(header.name))
                                     ? maskedCredentials(header.value)
                                     : text(QString::fromUtf8(header.value)).toUtf8();
        masked.append({header.name, value});
    }
    return masked;
}

KeptText RequestMask::requestBody(const HttpRequest &request) const
{
    if (request.method == HttpMethod::Get)
        return {};
    if (!isForm(request.headers))
        return kept(request.body);
    const QString form = QString::fromUtf8(request.body);
    const QString masked = queryItems(form);
    KeptText text = kept(masked.toUtf8());
    text.isMasked = text.isMasked || masked != form;
    return text;
}

KeptText RequestMask::reply(const QByteArray &body, ReplyPrivacy privacy) const
{
    return privacy == ReplyPrivacy::Confidential && !body.isEmpty() ? veiled(body) : kept(body);
}

KeptText RequestMask::veiled(const QByteArray &body) const
{
    const auto veil = veiledReply(body);
    if (!veil)
        return {.form = KeptText::Form::Withheld, .missing = body.size(), .isMasked = true};
    KeptText text = kept(*veil);
    text.isMasked = true;
    return text;
}

// A secret may lie across the place where a long text is cut, and half of it would not be recognized. So more
// is masked than is kept.
KeptText RequestMask::kept(const QByteArray &bytes) const
{
    const bool isLong = bytes.size() > kLongestText;
    const QString original = QString::fromUtf8(
        isLong ? bytes.first(qMin(bytes.size(), kLongestText + kLongestWrittenSecret)) : bytes);
    QString masked = text(original);
    const bool isMasked = masked != original;
    if (!isLong)
        return {.text = masked, .isMasked = isMasked};
    masked.chop(kLongestWrittenSecret);
    if (masked.endsWith(u'\uFFFD') || (!masked.isEmpty() && masked.back().isHighSurrogate()))
        masked.chop(1);
    return {.form = KeptText::Form::Cut,
            .text = masked,
            .missing = bytes.size() - masked.toUtf8().size(),
            .isMasked = isMasked};
}

} // namespace qrjump::core
