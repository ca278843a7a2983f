#pragma once

#include <QByteArray>

class QDebug;

namespace qrjump::core {

/// A token or app secret. It cannot be streamed, compared by accident or converted:
/// whoever needs the bytes has to write reveal(), which is easy to find in a review.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }

    bool operator==(const Secret &) const = default;

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;

} // namespace qrjump::core
