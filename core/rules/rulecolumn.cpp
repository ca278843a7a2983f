#include "core/rules/rulecolumn.h"

#include <QCoreApplication>

namespace qrjump::core {

QList<RuleColumn> columnsOf(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Ordinary:
        return {RuleColumn::Prefix,    RuleColumn::PagePath, RuleColumn::State,
                RuleColumn::TestRange, RuleColumn::SubRules, RuleColumn::TestLinks};
    case AccountKind::Service:
        return {RuleColumn::Prefix, RuleColumn::PagePath, RuleColumn::State};
    }
    Q_UNREACHABLE();
}

QString columnTitle(RuleColumn column)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("RuleColumn", source); };
    switch (column) {
    case RuleColumn::Prefix:
        return text(QT_TRANSLATE_NOOP("RuleColumn", "Prefix"));
    case RuleColumn::PagePath:
        return text(QT_TRANSLATE_NOOP("RuleColumn", "Page path"));
    case RuleColumn::State:
        return text(QT_TRANSLATE_NOOP("RuleColumn", "State"));
    case RuleColumn::TestRange:
        return text(QT_TRANSLATE_NOOP("RuleColumn", "Test range"));
    case RuleColumn::SubRules:
        return text(QT_TRANSLATE_NOOP("RuleColumn", "Sub-rules"));
    case RuleColumn::TestLinks:
        return text(QT_TRANSLATE_NOOP("RuleColumn", "Test links"));
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
