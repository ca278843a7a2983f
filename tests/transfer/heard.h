#pragma once

#include <QObject>
#include <QTest>

#include <optional>

namespace qrjump::test {

/// What a signal with one argument has said. A QSignalSpy cannot keep values without a default.
template <typename Sender>
class Heard
{
public:
    using Outcome = typename Sender::Outcome;

    explicit Heard(Sender &sender)
    {
        QObject::connect(&sender, &Sender::finished, &m_context, [this](const Outcome &outcome) {
            m_last = outcome;
            ++m_count;
        });
    }

    /// Until one more has been heard.
    [[nodiscard]] bool wait(int ms = 60'000)
    {
        const int wanted = m_count + 1;
        return QTest::qWaitFor([this, wanted] { return m_count >= wanted; }, ms);
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const Outcome &last() const { return *m_last; }
    void forget() { m_last.reset(); }

private:
    QObject m_context;
    std::optional<Outcome> m_last;
    int m_count = 0;
};

} // namespace qrjump::test
