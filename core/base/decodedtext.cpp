#include "core/base/decodedtext.h"

namespace qrjump::core {

namespace {

struct Unit
{
    QByteArray meaning;
    qsizetype length = 1; ///< of how it is written
};

std::optional<uint> numberIn(const QByteArray &digits, int base)
{
    bool isNumber = false;
    const uint number = digits.toUInt(&isNumber, base);
    const bool isPlain = isNumber && digits.front() != '+' && digits.front() != ' ';
    return isPlain && number <= QChar::LastValidCodePoint ? std::optional(number) : std::nullopt;
}

QByteArray utf8(uint character)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1).toUtf8();
}

/// "%2F"
std::optional<Unit> percentUnit(const QByteArray &text, qsizetype at)
{
    const auto byte = at + 2 < text.size() ? numberIn(text.sliced(at + 1, 2), 16) : std::nullopt;
    return byte ? std::optional(Unit{QByteArray(1, static_cast<char>(*byte)), 3}) : std::nullopt;
}

/// "\u002f"; null if there is none at `at`.
std::optional<uint> codeUnitAt(const QByteArray &text, qsizetype at)
{
    if (at + 5 >= text.size() || text.at(at) != '\\' || text.at(at + 1) != 'u')
        return std::nullopt;
    return numberIn(text.sliced(at + 2, 4), 16);
}

std::optional<Unit> backslashUnit(const QByteArray &text, qsizetype at)
{
    const auto first = codeUnitAt(text, at);
    const auto second = first ? codeUnitAt(text, at + 6) : std::nullopt;
    if (second && QChar::isHighSurrogate(*first) && QChar::isLowSurrogate(*second))
        return Unit{
            utf8(QChar::surrogateToUcs4(static_cast<char16_t>(*first), static_cast<char16_t>(*second))), 12};
    if (first)
        return Unit{utf8(*first), 6};
    if (at + 3 < text.size() && text.at(at + 1) == 'x') {
        if (const auto byte = numberIn(text.sliced(at + 2, 2), 16))
            return Unit{QByteArray(1, static_cast<char>(*byte)), 4};
    }
    if (at + 1 < text.size() && QByteArrayView("\\/\"'").contains(text.at(at + 1)))
        return Unit{QByteArray(1, text.at(at + 1)), 2};
    return std::nullopt;
}

/// "&amp;", "&#38;" or "&#x26;"
std::optional<Unit> entityUnit(const QByteArray &text, qsizetype at)
{
    constexpr qsizetype kLongest = 10;
    const qsizetype end = text.sliced(at, qMin(kLongest, text.size() - at)).indexOf(';');
    if (end < 3)
        return std::nullopt;
    const QByteArray name = text.sliced(at + 1, end - 1).toLower();
    const struct
    {
        const char *name;
        const char *meaning;
    } known[]{{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
    for (const auto &entity : known) {
        if (name == entity.name)
            return Unit{entity.meaning, end + 1};
    }
    if (!name.startsWith('#') || name.size() < 2)
        return std::nullopt;
    const bool isHex = name.at(1) == 'x';
    const QByteArray digits = name.sliced(isHex ? 2 : 1);
    const auto character = digits.isEmpty() ? std::nullopt : numberIn(digits, isHex ? 16 : 10);
    return character ? std::optional(Unit{utf8(*character), end + 1}) : std::nullopt;
}

std::optional<Unit> unitAt(const QByteArray &text, qsizetype at)
{
    switch (text.at(at)) {
    case '%':
        return percentUnit(text, at);
    case '\\':
        return backslashUnit(text, at);
    case '&':
        return entityUnit(text, at);
    default:
        return std::nullopt;
    }
}

} // namespace

DecodedText::DecodedText(const QByteArray &original)
{
    m_bytes.reserve(original.size());
    m_origins.reserve(original.size());
    for (qsizetype i = 0; i < original.size(); ++i)
        append(QByteArrayView(original).sliced(i, 1), {i, i + 1});
}

bool DecodedText::decode()
{
    const DecodedText before = std::exchange(*this, DecodedText({}));
    bool isChanged = false;
    for (qsizetype i = 0; i < before.m_bytes.size();) {
        const auto unit = unitAt(before.m_bytes, i);
        isChanged = isChanged || unit;
        const qsizetype length = unit ? unit->length : 1;
        append(unit ? QByteArrayView(unit->meaning) : QByteArrayView(before.m_bytes).sliced(i, 1),
               before.originOf(i, length));
        i += length;
    }
    return isChanged;
}

TextSpan DecodedText::originOf(qsizetype position, qsizetype length) const
{
    return {m_origins.at(position).begin, m_origins.at(position + length - 1).end};
}

void DecodedText::append(QByteArrayView bytes, TextSpan origin)
{
    m_bytes.append(bytes);
    m_origins.insert(m_origins.size(), bytes.size(), origin);
}

} // namespace qrjump::core
