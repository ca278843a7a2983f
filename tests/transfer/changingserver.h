#pragma once

#include "core/rules/rulepage.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace qrjump::test {

/// The rules of a server that others change while they are read. Remembers what a reader could have seen.
class ChangingServer
{
public:
    explicit ChangingServer(int count)
    {
        for (int i = 0; i < count; ++i)
            add(newPrefix());
        m_deletedSince = m_addedSince = 0;
    }

    /// The page as of now. A deletion and an addition since the last one cannot be noticed.
    [[nodiscard]] core::RulePage page(int number, int size)
    {
        m_hasHidden = m_hasHidden || (m_deletedSince > 0 && m_addedSince > 0);
        m_deletedSince = m_addedSince = 0;
        m_answered = m_rules;
        core::RulePage page;
        page.rules = m_rules.mid((number - 1) * size, size);
        page.listSize = static_cast<int>(page.rules.size());
        page.totalCount = static_cast<int>(m_rules.size());
        page.publishQuota = 17;
        page.featureOpen = true;
        return page;
    }

    void addOne(QRandomGenerator &random)
    {
        // Replacing a published rule means deleting and creating it again.
        if (!m_deleted.isEmpty() && random.bounded(2) == 0) {
            add(m_deleted.takeAt(random.bounded(static_cast<int>(m_deleted.size()))));
            m_recreated.insert(m_rules.last().prefix);
        } else {
            add(newPrefix());
        }
    }
    void deleteOne(QRandomGenerator &random)
    {
        if (m_rules.isEmpty())
            return;
        const int place = random.bounded(static_cast<int>(m_rules.size()));
        m_deleted.append(m_rules.takeAt(place).prefix);
        ++m_deletedSince;
        ++m_deletions;
    }
    void changeOne(QRandomGenerator &random)
    {
        if (m_rules.isEmpty())
            return;
        core::JumpRule &rule = m_rules[random.bounded(static_cast<int>(m_rules.size()))];
        rule.pagePath += u'+';
        rule.state = core::RuleState::Published;
        remember(rule);
    }

    [[nodiscard]] const QList<core::JumpRule> &rules() const { return m_rules; }
    /// As they were when the last page was answered.
    [[nodiscard]] const QList<core::JumpRule> &answered() const { return m_answered; }
    [[nodiscard]] bool hasHidden() const { return m_hasHidden; }
    [[nodiscard]] int deletions() const { return m_deletions; }
    [[nodiscard]] int additions() const { return m_additions; }
    [[nodiscard]] bool wasRecreated(const QString &prefix) const { return m_recreated.contains(prefix); }
    /// Whether the rule ever was like this.
    [[nodiscard]] bool wasEver(const core::JumpRule &rule) const
    {
        return m_history.value(rule.prefix).contains(rule);
    }

private:
    [[nodiscard]] QString newPrefix()
    {
        return QStringLiteral("http://weixin.qq.com/q/%1").arg(++m_created, 6, 10, QLatin1Char('0'));
    }
    void add(const QString &prefix)
    {
        m_rules.append({prefix, QStringLiteral("pages/index"), core::RuleState::Unpublished, {}, {}, {}});
        remember(m_rules.last());
        ++m_addedSince;
        ++m_additions;
    }
    void remember(const core::JumpRule &rule) { m_history[rule.prefix].append(rule); }

    QList<core::JumpRule> m_rules;
    QList<core::JumpRule> m_answered;
    QStringList m_deleted;
    QHash<QString, QList<core::JumpRule>> m_history;
    QSet<QString> m_recreated;
    int m_created = 0;
    int m_deletions = 0;
    int m_additions = 0;
    int m_deletedSince = 0;
    int m_addedSince = 0;
    bool m_hasHidden = false;
};

} // namespace qrjump::test
