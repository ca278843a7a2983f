#pragma once

#include "core/rules/jumprule.h"

#include <QHash>
#include <QList>

#include <memory>
#include <vector>

namespace qrjump::sandbox {

/// A rule with its place in the order of creation.
struct NumberedRule
{
    qint64 serial = 0; ///< ascending with creation, never used twice
    core::JumpRule rule;
};

/// The rules of one account, found by prefix and listed in order of creation; any page costs the same.
class RuleBook
{
public:
    void reserve(qsizetype count);

    /// Replaces a rule of the same serial; a new serial comes behind all others unless it is lower.
    void put(const NumberedRule &numbered);
    void remove(const QString &prefix);

    /// nullptr if there is none. Valid until the book changes.
    [[nodiscard]] const NumberedRule *find(const QString &prefix) const;
    [[nodiscard]] qsizetype size() const { return qsizetype(m_order.size()); }
    /// Serial for the next rule to be created.
    [[nodiscard]] qint64 nextSerial() const { return m_nextSerial; }

    /// At most `count` rules from position `first` on, in order of creation.
    [[nodiscard]] QList<core::JumpRule> slice(qsizetype first, qsizetype count) const;
    /// The `count` rules created last, newest first.
    [[nodiscard]] QList<core::JumpRule> newest(qsizetype count) const;

private:
    using Order = std::vector<std::unique_ptr<NumberedRule>>;

    [[nodiscard]] Order::iterator placeOf(qint64 serial);

    Order m_order; ///< ascending by serial
    QHash<QString, NumberedRule *> m_byPrefix;
    qint64 m_nextSerial = 1;
};

} // namespace qrjump::sandbox
