#include "core/rules/textcolumn.h"

#include <QStringEncoder>

namespace qrjump::core {

TextColumn::TextColumn(QByteArray bytes, QList<quint32> ends)
    : m_bytes(std::move(bytes))
    , m_ends(std::move(ends))
{}

TextColumn::Fidelity TextColumn::append(QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const qsizetype begin = m_bytes.size();
    m_bytes.resize(begin + encoder.requiredSpace(text.size()));
    const char *end = encoder.appendToBuffer(m_bytes.data() + begin, text);
    m_bytes.truncate(end - m_bytes.constData());
    m_ends.append(static_cast<quint32>(m_bytes.size()));
    const bool isLossy = encoder.hasError() || text.startsWith(QChar::ByteOrderMark);
    return isLossy ? Fidelity::Lossy : Fidelity::Exact;
}

void TextColumn::append(QByteArrayView utf8)
{
    m_bytes.append(utf8);
    m_ends.append(static_cast<quint32>(m_bytes.size()));
}

} // namespace qrjump::core
