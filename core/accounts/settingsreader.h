#pragma once

#include "core/base/jsonreader.h"

#include <QUrl>

#include <functional>

namespace qrjump::core {

// What settings hold beyond the shapes that JsonReader knows. Each problem is reported to the reader.

/// Reads the object under `key`, whose problems become those of `reader`.
void readObject(JsonReader &reader, QLatin1StringView key, const std::function<void(JsonReader &)> &read);
/// The same for each object of the list under `key`.
void readObjects(JsonReader &reader, QLatin1StringView key, const std::function<void(JsonReader &)> &read);

/// A whole number between `least` and `most`; `otherwise` when it is missing.
[[nodiscard]] int numberIn(JsonReader &reader, QLatin1StringView key, int least, int most, int otherwise);

/// An address that may be sent secrets. Missing is an empty one.
[[nodiscard]] QUrl addressIn(JsonReader &reader, QLatin1StringView key);
/// What is stored of an address: nothing that could be a secret.
[[nodiscard]] QString storedAddress(const QUrl &address);

} // namespace qrjump::core
