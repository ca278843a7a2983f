#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace qrjump::core {

/// The texts of one column as UTF-8, one after the other in one piece of memory: a search is one pass over
/// it, and a text costs its bytes and a number.
class TextColumn
{
public:
    enum class Fidelity {
        Exact,
        Lossy, ///< it holds halves of surrogate pairs, which UTF-8 cannot say, or begins with a byte order
               ///< mark, which readers of UTF-8 drop
    };

    TextColumn() = default;
    /// Parts that came from bytes() and ends().
    TextColumn(QByteArray bytes, QList<quint32> ends);

    [[nodiscard]] int count() const { return static_cast<int>(m_ends.size()); }
    [[nodiscard]] QByteArrayView at(int row) const
    {
        const quint32 begin = beginOf(row);
        return QByteArrayView(m_bytes.constData() + begin, m_ends.at(row) - begin);
    }
    Fidelity append(QStringView text);
    void append(QByteArrayView utf8);

    /// All texts without anything between them.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// Where each text ends in bytes(); the next one begins there.
    [[nodiscard]] const QList<quint32> &ends() const { return m_ends; }
    [[nodiscard]] quint32 beginOf(int row) const { return row == 0 ? 0 : m_ends.at(row - 1); }

private:
    QByteArray m_bytes;
    QList<quint32> m_ends;
};

} // namespace qrjump::core
