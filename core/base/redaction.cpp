#include "core/base/redaction.h"

#include "core/base/secretspans.h"

#include <QRegularExpression>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

QtMessageHandler g_nextHandler = nullptr;

constexpr auto kMask = "***";

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    g_nextHandler(type, context, redacted(message));
}

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression assignment(uR"((\w*(?:token|secret)\w*(?:%3D|=))[^&\s"'\\]+)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression jsonMember(
        uR"((\\?"\w*(?:token|secret)\w*\\?"\s*:\s*\\?")(?:[^"\\]|\\[^"])*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString masked = text;
    masked.replace(assignment, u"\\1***"_s);
    masked.replace(jsonMember, u"\\1***"_s);
    return masked;
}

QString withoutSecrets(const QString &text, const QList<Secret> &secrets)
{
    const QByteArray bytes = text.toUtf8();
    const QList<TextSpan> spans = secretSpans(bytes, secrets);
    QByteArray masked;
    qsizetype done = 0;
    for (const TextSpan &span : spans) {
        masked += bytes.sliced(done, span.begin - done) + kMask;
        done = span.end;
    }
    return spans.isEmpty() ? text : QString::fromUtf8(masked + bytes.sliced(done));
}

void installRedactingMessageHandler()
{
    const QtMessageHandler previous = qInstallMessageHandler(writeRedacted);
    if (previous != writeRedacted)
        g_nextHandler = previous;
}

} // namespace qrjump::core
