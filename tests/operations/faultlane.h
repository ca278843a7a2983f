#pragma once

#include "tests/operations/runnerbench.h"
#include "tests/support/waiting.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <array>

namespace qrjump::test {

/// Changes of one account, in four batches, and what has to be on its server afterwards.
struct FaultCourse
{
    static constexpr int kPublishes = 90; // the sandbox allows 100 a month

    explicit FaultCourse(int adds)
    {
        using Kind = core::RuleOperation::Kind;
        auto &[added, edited, published, deleted] = batches;
        for (int i = 0; i < adds; ++i) {
            core::JumpRule rule = sampleRule(i);
            added.append({{.rule = rule}});
            if (i % 2 == 0) {
                core::JumpRule changed = rule;
                changed.pagePath = QStringLiteral("pages/edited");
                edited.append({{.kind = Kind::Edit, .rule = changed, .original = rule}});
                rule = changed;
            }
            if (i % 3 == 0) {
                deleted.append({{.kind = Kind::Delete, .original = rule}});
                continue;
            }
            if (published.size() < kPublishes) {
                published.append({{.kind = Kind::Publish, .original = rule}});
                rule.state = core::RuleState::Published;
            }
            expected.insert(rule.prefix, rule);
        }
    }

    std::array<QList<core::OperationJournal::Intent>, 4> batches;
    QHash<QString, core::JumpRule> expected;
};

/// One account that goes through a course behind a network of its own, which disturbs one exchange in five.
class FaultLane : public QObject
{
public:
    /// `deadline`: after which an exchange counts as lost.
    FaultLane(int adds, quint32 seed, std::chrono::milliseconds deadline, const FaultProxyOptions &options)
        : m_random(seed)
        , course(adds)
        , bench([this](const QByteArray &) { return chosenFault(); }, deadline, options)
    {
        connect(bench.proxy.get(), &FaultProxy::arrived, this, &FaultLane::countArrival);
    }

    void run(std::size_t batch)
    {
        m_batchId = bench.run(course.batches.at(batch));
        QVERIFY(m_batchId);
    }

    /// The batch has ended.
    void collect()
    {
        QVERIFY(bench.settles(1200));
        QCOMPARE(bench.runner->hold(), core::RunnerHold::None);
        entries += bench.entries(m_batchId);
    }

    /// How often the operation reached the proxy as a whole.
    [[nodiscard]] int arrivals(const core::RuleOperation &operation) const
    {
        return m_arrivals.value(canonicalName(operation.kind) + operation.prefix());
    }

    /// As the server says, over a network that is good from now on.
    [[nodiscard]] std::optional<int> publishesLeft()
    {
        m_isCalm = true;
        const auto page = resultOf(bench.client->rules());
        return page ? page->publishQuota : std::nullopt;
    }

private:
    [[nodiscard]] Fault chosenFault()
    {
        constexpr double disturbed = 0.2;
        if (m_isCalm || m_random.generateDouble() >= disturbed)
            return Fault::None;
        const int fault = 1 + m_random.bounded(kFaultCount - 1);
        ++faults[std::size_t(fault)];
        return Fault(fault);
    }

    void countArrival(const QByteArray &path, const QByteArray &body)
    {
        using Kind = core::RuleOperation::Kind;
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        const bool isEdit = object.value(QLatin1StringView("is_edit")).toInt() == 1;
        const QHash<QByteArray, Kind> kinds{{kAddPath, isEdit ? Kind::Edit : Kind::Add},
                                            {kPublishPath, Kind::Publish},
                                            {kDeletePath, Kind::Delete}};
        if (kinds.contains(path))
            ++m_arrivals[canonicalName(kinds.value(path)) +
                         object.value(QLatin1StringView("prefix")).toString()];
    }

    QRandomGenerator m_random;
    bool m_isCalm = false;
    qint64 m_batchId = 0;
    QHash<QString, int> m_arrivals;

public:
    FaultCourse course;
    std::array<int, kFaultCount> faults{};
    RunnerBench bench;
    QList<core::JournalEntry> entries;
};

} // namespace qrjump::test
