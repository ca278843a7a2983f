#pragma once

#include "core/store/operationjournal.h"

#include <QTemporaryDir>

namespace qrjump::test {

/// A journal in a folder of its own, and ways to fill it as a runner would.
class SampleHistory
{
public:
    SampleHistory()
        : m_file(m_folder.filePath(QStringLiteral("operations.db")))
        , m_isOpen(m_journal.open(m_file).hasValue())
    {}

    static inline const QDateTime kStart = QDateTime(QDate(2026, 3, 4), QTime(10, 42, 2));

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] core::OperationJournal &journal() { return m_journal; }

    [[nodiscard]] static core::JumpRule rule(const QString &prefix)
    {
        return {prefix,
                QStringLiteral("pages/old"),
                core::RuleState::Unpublished,
                core::TestRange::Trial,
                core::SubRules::Exclusive,
                {prefix + QStringLiteral("?test=1")}};
    }

    [[nodiscard]] static core::RuleOperation operation(core::RuleOperation::Kind kind, const QString &prefix)
    {
        core::RuleOperation operation{.kind = kind, .rule = {}, .original = {}};
        if (kind != core::RuleOperation::Kind::Add)
            operation.original = rule(prefix);
        if (kind == core::RuleOperation::Kind::Add || kind == core::RuleOperation::Kind::Edit) {
            operation.rule = rule(prefix);
            operation.rule.pagePath = QStringLiteral("pages/new");
        }
        return operation;
    }

    [[nodiscard]] static core::OperationBatch batch(const QString &account = QStringLiteral("Shop"))
    {
        return {.accountId = QStringLiteral("id of ") + account, .accountName = account, .startedAt = kStart};
    }

    /// The id of the operation.
    qint64 add(const core::OperationBatch &batch, const core::RuleOperation &operation, int sourceLine = 0)
    {
        const qint64 batchId = m_journal.queue(batch, {{operation, sourceLine}}).value();
        return m_journal.operationsOf(batchId, {}).value().constFirst().id;
    }

    /// Sends it and records what became of it.
    void end(qint64 id, core::OperationState state, const core::RecordedAnswer &answer = {},
             const std::optional<core::JumpRule> &serverRule = {})
    {
        const auto sent = m_journal.markSending(id, kStart.addSecs(1));
        const auto ended = m_journal.markEnded(
            id, {.state = state, .at = kStart.addSecs(2), .answer = answer, .serverRule = serverRule});
        Q_ASSERT(sent && ended);
    }

    [[nodiscard]] static core::RecordedAnswer refusal()
    {
        return {.kind = QStringLiteral("refused"),
                .errcode = 85068,
                .text = QStringLiteral("test url is not the sub prefix"),
                .rid = QStringLiteral("5f9fc48b-73fb8347-56462f45")};
    }

    /// An addition done, an edit refused, a deletion done; in this order.
    void addThree()
    {
        using Kind = core::RuleOperation::Kind;
        end(add(batch(), operation(Kind::Add, QStringLiteral("https://a.b/add"))),
            core::OperationState::Done);
        end(add(batch(QStringLiteral("Codes")), operation(Kind::Edit, QStringLiteral("https://a.b/edit"))),
            core::OperationState::Refused, refusal());
        end(add(batch(), operation(Kind::Delete, QStringLiteral("https://a.b/delete"))),
            core::OperationState::Done);
    }

    /// So many additions of one import, none of them sent.
    void addMany(int count)
    {
        QList<core::OperationJournal::Intent> intents;
        intents.reserve(count);
        for (int i = 1; i <= count; ++i)
            intents.append({operation(core::RuleOperation::Kind::Add,
                                      QStringLiteral("https://shop.example/rule/%1/").arg(i)),
                            i + 1});
        core::OperationBatch import = batch();
        import.kind = core::BatchKind::Import;
        import.source = QStringLiteral("/home/me/shop.csv");
        const auto stored = m_journal.queue(import, intents);
        Q_ASSERT(stored);
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
    core::OperationJournal m_journal;
    bool m_isOpen;
};

} // namespace qrjump::test
