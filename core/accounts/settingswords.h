#pragma once

#include "core/base/jsonreader.h"

#include <algorithm>
#include <array>

namespace qrjump::core {

/// How one value of an enumeration is written in a settings file. Never translated, never changed.
template <typename Enum>
struct SettingsWord
{
    Enum value;
    QLatin1StringView word;
};

template <typename Enum, std::size_t N>
[[nodiscard]] QString wordOf(const std::array<SettingsWord<Enum>, N> &words, Enum value)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [value](const auto &each) { return each.value == value; });
    Q_ASSERT(found != words.end());
    return found->word;
}

/// The value whose word stands under `key`; the first of `words` when there is none. An unknown word is a
/// problem: guessing could unlock what was locked.
template <typename Enum, std::size_t N>
[[nodiscard]] Enum wordIn(JsonReader &reader, QLatin1StringView key,
                          const std::array<SettingsWord<Enum>, N> &words)
{
    const QString word = reader.optionalString(key);
    QStringList known;
    for (const auto &each : words) {
        if (each.word == word)
            return each.value;
        known.append(each.word);
    }
    if (!word.isEmpty())
        reader.fail(reader.pathOf(key), QStringLiteral("one of ") + known.join(QStringLiteral(", ")));
    return words.front().value;
}

} // namespace qrjump::core
