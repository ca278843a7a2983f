#pragma once

#include <optional>
#include <utility>
#include <variant>

namespace qrjump::core {

/// Marks the error side of a Result, so that a function can `return Failure{error};`.
template <typename E>
struct Failure
{
    E error;
};

template <typename E>
Failure(E) -> Failure<E>;

/// Either a value or the reason why there is none. The only way failures travel between modules.
/// GCC 12 has no std::expected; the vocabulary follows it so that a later change is mechanical.
template <typename T, typename E>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Failure<E> failure)
        : m_state(std::in_place_index<1>, std::move(failure.error))
    {}

    [[nodiscard]] bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    /// Only to be called when hasValue().
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }

    /// Only to be called when not hasValue().
    [[nodiscard]] const E &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, E> m_state;
};

/// The value of a Result whose success carries nothing.
using Nothing = std::monostate;

} // namespace qrjump::core
