#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace qrjump::test {

/// Strings made of what breaks CSV files: quotes, commas, line ends, formula beginnings, byte order marks,
/// NUL, blanks, characters beyond the basic plane. Never half a surrogate pair. The same seed gives the same
/// strings.
class HostileText
{
public:
    /// Prints the seed, so that a failure can be repeated. QRJUMP_TEST_SEED replaces the fixed one.
    HostileText();

    [[nodiscard]] QString next();
    [[nodiscard]] QStringList nextList(int atLeast, int atMost);
    /// Evenly from 0 to `end` - 1.
    [[nodiscard]] int below(int end) { return static_cast<int>(m_random.bounded(end)); }

private:
    QRandomGenerator m_random;
};

} // namespace qrjump::test
