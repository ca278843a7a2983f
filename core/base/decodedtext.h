#pragma once

#include "core/base/secretspans.h"

namespace qrjump::core {

/// A text with its URL encoding and the escapes of JSON and HTML undone step by step. It knows where each of
/// its bytes stands in the original.
class DecodedText
{
public:
    explicit DecodedText(const QByteArray &original);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// Undoes one step. Whether there was something to undo.
    [[nodiscard]] bool decode();
    /// Where the `length` bytes at `position` stand in the original.
    [[nodiscard]] TextSpan originOf(qsizetype position, qsizetype length) const;

private:
    void append(QByteArrayView bytes, TextSpan origin);

    QByteArray m_bytes;
    QList<TextSpan> m_origins; ///< of each byte
};

} // namespace qrjump::core
