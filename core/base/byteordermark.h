#pragma once

#include <QByteArray>

namespace qrjump::core {

/// `text` without the mark that Windows editors and some servers put in front of UTF-8.
[[nodiscard]] inline QByteArray withoutByteOrderMark(const QByteArray &text)
{
    return text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text;
}

} // namespace qrjump::core
