#include "core/api/jsonlines.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIndent = 2;
constexpr int kDeepest = 64; // deeper nesting is no reply, and every line of it would be wider than the last

class Lines
{
public:
    QString of(const QString &text)
    {
        for (const QChar character : text) {
            if (m_isInString)
                copy(character);
            else
                place(character);
        }
        return m_lines;
    }

private:
    void copy(QChar character)
    {
        m_lines += character;
        if (!m_isEscaped && character == u'"')
            m_isInString = false;
        m_isEscaped = !m_isEscaped && character == u'\\';
    }

    void place(QChar character)
    {
        if (character.isSpace())
            return;
        const bool opens = character == u'{' || character == u'[';
        const bool closes = character == u'}' || character == u']';
        m_depth -= closes ? 1 : 0;
        if (closes != m_breakIsDue) // "{}" and "[]" stay in one piece
            breakLine();
        m_lines += character;
        m_depth += opens ? 1 : 0;
        m_breakIsDue = opens || character == u',';
        m_isInString = character == u'"';
        if (character == u':')
            m_lines += u' ';
    }

    void breakLine() { m_lines += u'\n' + QString(kIndent * qBound(0, m_depth, kDeepest), u' '); }

    QString m_lines;
    int m_depth = 0;
    bool m_breakIsDue = false; ///< what comes next stands on a line of its own
    bool m_isInString = false;
    bool m_isEscaped = false;
};

} // namespace

QString jsonInLines(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(u'{') && !trimmed.startsWith(u'['))
        return text;
    return Lines().of(text);
}

} // namespace qrjump::core
