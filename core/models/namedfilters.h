#pragma once

#include "core/models/rulefilter.h"

class QSettings;

namespace qrjump::core {

/// A filter that the user has kept under a name.
struct NamedFilter
{
    QString name;
    RuleFilter filter; ///< no columns: those that the table shows

    bool operator==(const NamedFilter &) const = default;
};

[[nodiscard]] QByteArray toJson(const QList<NamedFilter> &filters);
/// What is damaged or from a newer program is left out as a whole: half of a filter would show other rules
/// than its name says.
[[nodiscard]] QList<NamedFilter> namedFiltersFromJson(const QByteArray &json);

/// Replaces the one with the same name, or adds it at the end.
void keepFilter(QList<NamedFilter> &filters, const NamedFilter &filter);

/// The named filters of all accounts of one kind, in the settings, which outlive it.
class NamedFilters
{
public:
    NamedFilters(QSettings &settings, AccountKind kind);

    [[nodiscard]] QList<NamedFilter> filters() const;
    /// What a newer program has kept there stays.
    void setFilters(const QList<NamedFilter> &filters);

private:
    QSettings &m_settings;
    QString m_key;
};

} // namespace qrjump::core
