#pragma once

#include <QByteArray>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace qrjump::test {

/// A terminal that nobody sees: what is typed here, a program on the other side reads, and the other way
/// round.
class PseudoTerminal
{
public:
    PseudoTerminal()
        : m_here(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
    {
        if (m_here >= 0 && ::grantpt(m_here) == 0 && ::unlockpt(m_here) == 0)
            m_there = ::open(::ptsname(m_here), O_RDWR | O_NOCTTY | O_CLOEXEC);
    }
    ~PseudoTerminal()
    {
        ::close(m_there);
        ::close(m_here);
    }
    PseudoTerminal(const PseudoTerminal &) = delete;
    PseudoTerminal &operator=(const PseudoTerminal &) = delete;

    [[nodiscard]] bool isOpen() const { return m_there >= 0; }
    /// For a program that is to be started: its side of the terminal.
    [[nodiscard]] int programSide() const { return m_there; }

    [[nodiscard]] bool type(const QByteArray &keys) const
    {
        return ::write(m_here, keys.constData(), static_cast<size_t>(keys.size())) == keys.size();
    }
    /// All that was shown so far, what was typed as well.
    [[nodiscard]] const QByteArray &shown()
    {
        QByteArray part(4096, '\0');
        for (ssize_t size = 0; (size = ::read(m_here, part.data(), static_cast<size_t>(part.size()))) > 0;)
            m_shown.append(part.constData(), size);
        return m_shown;
    }

private:
    int m_here = -1;
    int m_there = -1;
    QByteArray m_shown;
};

} // namespace qrjump::test
