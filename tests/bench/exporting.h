#pragma once

#include "core/csv/rulewords.h"
#include "core/rules/ruleselection.h"

#include <QTemporaryDir>

namespace qrjump::bench {

/// Exports the same rules to the same CSV file again and again.
class Exporting
{
public:
    explicit Exporting(const core::RuleSet &rules,
                       const QList<core::RuleColumn> &columns = core::allRuleColumns());

    /// Milliseconds of one export, until the file is in its place and on the disk.
    double ms() const;
    [[nodiscard]] const QString &fileName() const { return m_fileName; }
    [[nodiscard]] QByteArray content() const;
    /// The name of another file on the same disk.
    [[nodiscard]] QString fileBeside() const { return m_folder.filePath(QStringLiteral("beside.csv")); }

private:
    QTemporaryDir m_folder;
    QString m_fileName = m_folder.filePath(QStringLiteral("rules.csv"));
    core::RuleSelection m_rules;
    QList<core::RuleColumn> m_columns;
};

} // namespace qrjump::bench
