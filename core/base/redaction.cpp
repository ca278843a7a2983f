#include "core/base/redaction.h"

#include <QRegularExpression>

namespace qrjump::core {

namespace {

QtMessageHandler g_nextHandler = nullptr;

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    g_nextHandler(type, context, redacted(message));
}

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression assignment(
        QStringLiteral(R"((\w*(?:token|secret)\w*(?:%3D|=))[^&\s"'\\]+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression jsonMember(
        QStringLiteral(R"((\\?"\w*(?:token|secret)\w*\\?"\s*:\s*\\?")(?:[^"\\]|\\[^"])*)"),
        QRegularExpression::CaseInsensitiveOption);
    QString masked = text;
    masked.replace(assignment, QStringLiteral("\\1***"));
    masked.replace(jsonMember, QStringLiteral("\\1***"));
    return masked;
}

void installRedactingMessageHandler()
{
    const QtMessageHandler previous = qInstallMessageHandler(writeRedacted);
    if (previous != writeRedacted)
        g_nextHandler = previous;
}

} // namespace qrjump::core
