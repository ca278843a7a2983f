#pragma once

#include <QString>
#include <QVariant>

namespace qrjump::core {

struct HistoryFilter;

/// A HistoryFilter as the condition of a query over operations and their batches.
class HistoryCondition
{
public:
    explicit HistoryCondition(const HistoryFilter &filter);

    /// "WHERE …", with a question mark for each of the values.
    [[nodiscard]] QString text() const;
    [[nodiscard]] const QVariantList &values() const { return m_values; }

private:
    void require(const QString &condition, const QVariant &value);
    void requireOneOf(const QString &column, const QVariantList &values);

    QStringList m_conditions{QStringLiteral("1")};
    QVariantList m_values;
};

} // namespace qrjump::core
