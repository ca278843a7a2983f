#pragma once

#include "core/store/operationjournal.h"

#include <QTemporaryDir>

namespace qrjump::test {

/// A journal with one batch of adds, none of them sent.
struct BatchBench
{
    explicit BatchBench(int operations, core::BatchKind kind = core::BatchKind::Import)
    {
        isOpen = journal.open(folder.filePath(QStringLiteral("journal"))).hasValue();
        QList<core::OperationJournal::Intent> intents;
        for (int number = 1; number <= operations; ++number)
            intents.append({{.rule = rule(number)}, number + 1});
        batch = journal
                    .queue({.accountId = QStringLiteral("a"),
                            .kind = kind,
                            .source = QStringLiteral("/tmp/shop.csv"),
                            .startedAt = QDateTime::currentDateTime()},
                           intents)
                    .value();
        const auto entries = journal.operationsOf(batch, {.atMost = operations}).value();
        for (const core::JournalEntry &entry : entries)
            ids.append(entry.id);
    }

    static core::JumpRule rule(int number)
    {
        return {QStringLiteral("https://a.b/%1").arg(number),
                QStringLiteral("pages/a"),
                core::RuleState::Unpublished,
                core::TestRange::Trial,
                core::SubRules::Exclusive,
                {}};
    }

    /// Sends and ends the one at `place`. The answer is what the journal holds then.
    core::JournalEntry end(int place, core::OperationState state, std::optional<int> errcode = {})
    {
        core::RecordedAnswer answer;
        if (errcode)
            answer = {.kind = QStringLiteral("refused"), .errcode = errcode, .text = QStringLiteral("text")};
        (void)journal.markSending(ids.at(place), QDateTime::currentDateTime());
        (void)journal.markEnded(ids.at(place),
                                {.state = state, .at = QDateTime::currentDateTime(), .answer = answer});
        return entryAt(place);
    }

    [[nodiscard]] core::JournalEntry entryAt(int place)
    {
        return journal.operationsOf(batch, {.afterId = ids.at(place) - 1, .atMost = 1}).value().first();
    }

    QTemporaryDir folder;
    core::OperationJournal journal;
    bool isOpen = false;
    qint64 batch = 0;
    QList<qint64> ids;
};

} // namespace qrjump::test
