#include "core/api/rategate.h"
#include "core/base/clock.h"
#include "core/store/ratememory.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <deque>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using std::chrono::milliseconds;

namespace {

const QString kAccount = u"shop"_s;

/// One computer's time; each program starts to count its own at another moment.
struct VirtualTime
{
    milliseconds sinceBoot{0};
    milliseconds wallShift{0}; ///< by which somebody has set the wall clock
};

class ProgramClock final : public Clock
{
public:
    explicit ProgramClock(const VirtualTime &time)
        : m_time(time)
        , m_start(time.sinceBoot)
    {}

    [[nodiscard]] milliseconds elapsed() const override { return m_time.sinceBoot - m_start; }
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(1'790'000'000'000 +
                                              (m_time.sinceBoot + m_time.wallShift).count());
    }

private:
    const VirtualTime &m_time;
    milliseconds m_start;
};

/// What RateMemory keeps in its file, kept in a list: a million transactions would take minutes.
class ListMemory final : public RequestMemory
{
public:
    milliseconds reserve(const QString &account, const QDateTime &now,
                         const QList<RequestWindow> &windows) override
    {
        std::deque<milliseconds> &sent = m_sent[account];
        const milliseconds at(now.toMSecsSinceEpoch());
        while (!sent.empty() && sent.front() < at - kRememberedSpan)
            sent.pop_front();
        auto wait = 0ms;
        for (const auto &[count, length] : windows) {
            if (std::ssize(sent) >= count)
                wait = std::max(wait, sent[sent.size() - std::size_t(count)] + length - at);
        }
        if (wait == 0ms)
            sent.push_back(at);
        return wait;
    }

private:
    QHash<QString, std::deque<milliseconds>> m_sent;
};

/// Looks at every window of the last second and minute that ends with a request.
class WindowCheck
{
public:
    [[nodiscard]] bool allows(milliseconds at, RateLimits limits)
    {
        m_sent.push_back(at);
        while (m_sent[m_firstOfMinute] <= at - 60s)
            ++m_firstOfMinute;
        while (m_sent[m_firstOfSecond] <= at - 1s)
            ++m_firstOfSecond;
        m_mostInSecond = std::max(m_mostInSecond, m_sent.size() - m_firstOfSecond);
        m_mostInMinute = std::max(m_mostInMinute, m_sent.size() - m_firstOfMinute);
        return m_sent.size() - m_firstOfSecond <= std::size_t(limits.perSecond) &&
               m_sent.size() - m_firstOfMinute <= std::size_t(limits.perMinute);
    }

    [[nodiscard]] int mostInSecond() const { return int(m_mostInSecond); }
    [[nodiscard]] int mostInMinute() const { return int(m_mostInMinute); }
    [[nodiscard]] int count() const { return int(m_sent.size()); }

private:
    std::vector<milliseconds> m_sent;
    std::size_t m_firstOfMinute = 0;
    std::size_t m_firstOfSecond = 0;
    std::size_t m_mostInSecond = 0;
    std::size_t m_mostInMinute = 0;
};

/// One session of a program, with requests that wait.
struct Session
{
    RateLimits limits;
    RateGate gate;
    int waiting = 0;
    milliseconds asksAt;
};

/// A program with a session or two: the former one ends what it began when settings have changed.
class Program
{
public:
    using MakeMemory = std::function<std::shared_ptr<RequestMemory>()>;

    Program(VirtualTime &time, QRandomGenerator &random, MakeMemory makeMemory)
        : m_time(time)
        , m_random(random)
        , m_makeMemory(std::move(makeMemory))
    {
        start();
    }

    void start()
    {
        m_sessions.clear();
        m_memory = m_makeMemory();
        m_clock.emplace(m_time);
        addSession({});
    }

    /// The settings have changed: `limits` hold from now on.
    void addSession(RateLimits limits)
    {
        if (m_sessions.size() == 2)
            m_sessions.pop_front();
        m_sessions.push_back(
            {limits, RateGate(limits, *m_clock, {m_memory.get(), kAccount}), 0, m_time.sinceBoot});
    }

    void ask(int requests)
    {
        Session &session = m_sessions[std::size_t(m_random.bounded(int(m_sessions.size())))];
        if (session.waiting == 0)
            session.asksAt = m_time.sinceBoot;
        session.waiting += requests;
    }

    /// The session whose timer ends next; null when nothing waits.
    [[nodiscard]] Session *next()
    {
        Session *soonest = nullptr;
        for (Session &session : m_sessions) {
            if (session.waiting > 0 && (!soonest || session.asksAt < soonest->asksAt))
                soonest = &session;
        }
        return soonest;
    }

private:
    VirtualTime &m_time;
    QRandomGenerator &m_random;
    MakeMemory m_makeMemory;
    std::shared_ptr<RequestMemory> m_memory;
    std::optional<ProgramClock> m_clock;
    std::deque<Session> m_sessions;
};

} // namespace

/// Requests of two programs that talk for the same account, in virtual time.
class TestRateSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noWindowHoldsMoreThanItsLimit_data();
    void noWindowHoldsMoreThanItsLimit();
    void aWallClockThatJumpsNeitherBlocksNorExceeds();
};

void TestRateSimulation::noWindowHoldsMoreThanItsLimit_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("inFile");
    QTest::newRow("memory in a list") << 1'000'000 << false;
    QTest::newRow("memory in a file") << 10'000 << true;
}

void TestRateSimulation::noWindowHoldsMoreThanItsLimit()
{
    QFETCH(int, requests);
    QFETCH(bool, inFile);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const QTemporaryDir folder;
    const auto list = std::make_shared<ListMemory>();
    const auto makeMemory = [&]() -> std::shared_ptr<RequestMemory> {
        if (!inFile)
            return list;
        return std::make_shared<RateMemory>(folder.filePath(u"requests.db"_s));
    };
    VirtualTime time;
    std::array programs{Program(time, random, makeMemory), Program(time, random, makeMemory)};
    WindowCheck check;
    int starts = 0;
    int sessions = 0;
    while (check.count() < requests) {
        Program &program = programs[std::size_t(random.bounded(2))];
        const int event = random.bounded(1000);
        if (event < 3) {
            program.start();
            ++starts;
        } else if (event < 8) {
            program.addSession({1 + random.bounded(5), 1 + random.bounded(200)});
            ++sessions;
        } else if (event < 30) {
            program.ask(1 + random.bounded(event < 10 ? 400 : 8));
        }
        std::array<Session *, 2> next{programs[0].next(), programs[1].next()};
        if (!next[0] || (next[1] && next[1]->asksAt < next[0]->asksAt))
            std::swap(next[0], next[1]);
        const auto pause = milliseconds(random.bounded(random.bounded(20) == 0 ? 70'000 : 300));
        if (!next[0]) {
            time.sinceBoot += pause;
            continue;
        }
        Session &session = *next[0];
        time.sinceBoot = std::max(time.sinceBoot, session.asksAt);
        if (const auto wait = session.gate.reserve(); wait.count() > 0) {
            session.asksAt = time.sinceBoot + wait + milliseconds(random.bounded(3)); // timers are late
            continue;
        }
        --session.waiting;
        QVERIFY2(check.allows(time.sinceBoot, session.limits),
                 qPrintable(u"seed %1, request %2"_s.arg(seed).arg(check.count())));
    }
    QVERIFY2(check.mostInSecond() == 5 && check.mostInMinute() >= 190, "the limits were never reached");
    qInfo("%d requests of 2 programs, %d starts, %d new sessions: at most %d in a second, %d in a minute "
          "(seed %u)",
          check.count(), starts, sessions, check.mostInSecond(), check.mostInMinute(), seed);
}

void TestRateSimulation::aWallClockThatJumpsNeitherBlocksNorExceeds()
{
    QRandomGenerator random(20261127);
    const QTemporaryDir folder;
    VirtualTime time;
    const ProgramClock clock(time);
    RateMemory memory(folder.filePath(u"requests.db"_s));
    RateGate gate({}, clock, {&memory, kAccount});
    WindowCheck check;
    auto asked = time.sinceBoot;
    auto longest = 0ms;
    while (check.count() < 5'000) {
        if (random.bounded(100) == 0)
            time.wallShift += milliseconds(random.bounded(7'200'000) - 3'600'000);
        if (const auto wait = gate.reserve(); wait.count() > 0) {
            time.sinceBoot += wait;
            continue;
        }
        QVERIFY(check.allows(time.sinceBoot, {}));
        longest = std::max(longest, time.sinceBoot - asked);
        asked = time.sinceBoot;
    }
    qInfo("%d requests while the wall clock jumps: the longest waited %lld ms", check.count(),
          static_cast<long long>(longest.count()));
    QVERIFY(longest <= 2 * 60'150ms); // two jumps can follow on each other
}

QTEST_GUILESS_MAIN(TestRateSimulation)
#include "tst_ratesimulation.moc"
