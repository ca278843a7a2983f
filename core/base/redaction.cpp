#include "core/base/redaction.h"

#include <QRegularExpression>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

QtMessageHandler g_nextHandler = nullptr;

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

void installRedactingMessageHandler()
{
    const QtMessageHandler previous = qInstallMessageHandler(writeRedacted);
    if (previous != writeRedacted)
        g_nextHandler = previous;
}

} // namespace qrjump::core
