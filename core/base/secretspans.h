#pragma once

#include "core/base/secret.h"

#include <QList>

namespace qrjump::core {

/// A part of a text: [begin, end).
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;

    bool operator==(const TextSpan &) const = default;
};

/// Where `secrets` stand in `text` (UTF-8), in order and without overlaps. They are found plain, in other
/// case, in Base64 and in hexadecimal; and all of that URL-encoded, escaped as in JSON or as in HTML, in any
/// mixture and one in the other.
[[nodiscard]] QList<TextSpan> secretSpans(const QByteArray &text, const QList<Secret> &secrets);

} // namespace qrjump::core
