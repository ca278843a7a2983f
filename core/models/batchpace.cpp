#include "core/models/batchpace.h"

#include <algorithm>

namespace qrjump::core {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kMemory = 1min;
constexpr std::chrono::milliseconds kTimeBeforePaceIsTold = 5s;
constexpr int kFewestEndings = 3;

} // namespace

BatchPace::BatchPace(int atMostPerMinute)
    : m_atMostPerMinute(atMostPerMinute)
{}

void BatchPace::restart(std::chrono::milliseconds now)
{
    m_begun = now;
    m_ended.clear();
}

void BatchPace::record(std::chrono::milliseconds now)
{
    m_ended.push_back(now);
    while (m_ended.front() < now - kMemory)
        m_ended.pop_front();
}

std::optional<double> BatchPace::perMinute(std::chrono::milliseconds now) const
{
    const std::chrono::milliseconds span = std::min(now - m_begun, kMemory);
    const auto recent = std::count_if(m_ended.begin(), m_ended.end(),
                                      [&](std::chrono::milliseconds ended) { return ended >= now - span; });
    if (span < kTimeBeforePaceIsTold || recent < kFewestEndings)
        return std::nullopt;
    const double minutes = std::chrono::duration<double, std::ratio<60>>(span).count();
    return std::min(static_cast<double>(recent) / minutes, static_cast<double>(m_atMostPerMinute));
}

std::optional<std::chrono::milliseconds> BatchPace::timeFor(int count, std::chrono::milliseconds now) const
{
    const auto pace = perMinute(now);
    if (!pace)
        return std::nullopt;
    const std::chrono::duration<double, std::ratio<60>> needed(count / *pace);
    return std::chrono::duration_cast<std::chrono::milliseconds>(needed);
}

} // namespace qrjump::core
