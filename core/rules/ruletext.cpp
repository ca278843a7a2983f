#include "core/rules/ruletext.h"

#include <QCoreApplication>
#include <QLocale>

namespace qrjump::core {

namespace {

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)

public:
    static QString known(RuleState state)
    {
        switch (state) {
        case RuleState::Unpublished:
            return tr("Not published");
        case RuleState::Published:
            return tr("Published");
        }
        return {};
    }

    static QString known(TestRange range)
    {
        switch (range) {
        case TestRange::Development:
            return tr("Development version");
        case TestRange::Trial:
            return tr("Trial version");
        case TestRange::Release:
            return tr("Release version");
        }
        return {};
    }

    static QString known(SubRules subRules)
    {
        switch (subRules) {
        case SubRules::NotExclusive:
            return tr("Not exclusive");
        case SubRules::Exclusive:
            return tr("Exclusive");
        }
        return {};
    }

    static QString of(AccountKind kind)
    {
        switch (kind) {
        case AccountKind::Ordinary:
            return tr("Ordinary links");
        case AccountKind::Service:
            return tr("Service account");
        }
        Q_UNREACHABLE();
    }
};

template <typename Enum>
QString openEnumText(std::optional<Enum> value)
{
    if (!value)
        return {};
    const QString word = RuleText::known(*value);
    return word.isEmpty() ? QString::number(static_cast<int>(*value)) : word;
}

} // namespace

QString displayText(std::optional<RuleState> state)
{
    return openEnumText(state);
}

QString displayText(std::optional<TestRange> range)
{
    return openEnumText(range);
}

QString displayText(std::optional<SubRules> subRules)
{
    return openEnumText(subRules);
}

QString displayText(AccountKind kind)
{
    return RuleText::of(kind);
}

QString displayText(const JumpRule &rule, RuleColumn column)
{
    switch (column) {
    case RuleColumn::Prefix:
        return rule.prefix;
    case RuleColumn::PagePath:
        return rule.pagePath;
    case RuleColumn::State:
        return displayText(rule.state);
    case RuleColumn::TestRange:
        return displayText(rule.testRange);
    case RuleColumn::SubRules:
        return displayText(rule.subRules);
    case RuleColumn::TestLinks:
        return rule.testLinks.isEmpty() ? QString() : QLocale().toString(rule.testLinks.size());
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
