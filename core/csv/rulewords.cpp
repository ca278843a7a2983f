#include "core/csv/rulewords.h"

#include <array>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

template <typename Enum>
struct Word
{
    Enum value;
    QLatin1StringView word;
};

constexpr std::array kColumns{
    Word<RuleColumn>{RuleColumn::Prefix, "prefix"_L1},
    Word<RuleColumn>{RuleColumn::PagePath, "path"_L1},
    Word<RuleColumn>{RuleColumn::State, "state"_L1},
    Word<RuleColumn>{RuleColumn::TestRange, "open_version"_L1},
    Word<RuleColumn>{RuleColumn::SubRules, "permit_sub_rule"_L1},
    Word<RuleColumn>{RuleColumn::TestLinks, "debug_url"_L1},
};

constexpr std::array kStates{
    Word<RuleState>{RuleState::Unpublished, "unpublished"_L1},
    Word<RuleState>{RuleState::Published, "published"_L1},
};

constexpr std::array kTestRanges{
    Word<TestRange>{TestRange::Development, "development"_L1},
    Word<TestRange>{TestRange::Trial, "trial"_L1},
    Word<TestRange>{TestRange::Release, "release"_L1},
};

constexpr std::array kSubRules{
    Word<SubRules>{SubRules::NotExclusive, "not_exclusive"_L1},
    Word<SubRules>{SubRules::Exclusive, "exclusive"_L1},
};

template <typename Words, typename Enum>
QString wordOf(const Words &words, std::optional<Enum> value)
{
    if (!value)
        return {};
    for (const auto &entry : words) {
        if (entry.value == *value)
            return entry.word;
    }
    return QString::number(static_cast<int>(*value));
}

template <typename Words, typename Enum>
bool readWord(const Words &words, std::optional<Enum> &value, const QString &word)
{
    if (word.isEmpty()) {
        value.reset();
        return true;
    }
    for (const auto &entry : words) {
        if (entry.word == word) {
            value = entry.value;
            return true;
        }
    }
    bool ok = false;
    const int number = word.toInt(&ok);
    if (ok)
        value = static_cast<Enum>(number);
    return ok;
}

} // namespace

QString canonicalName(RuleColumn column)
{
    return wordOf(kColumns, std::optional(column));
}

std::optional<RuleColumn> ruleColumnFromName(const QString &name)
{
    for (const auto &entry : kColumns) {
        if (entry.word == name)
            return entry.value;
    }
    return std::nullopt;
}

QList<RuleColumn> allRuleColumns()
{
    QList<RuleColumn> columns;
    for (const auto &entry : kColumns)
        columns.append(entry.value);
    return columns;
}

QString canonicalWord(std::optional<RuleState> state)
{
    return wordOf(kStates, state);
}

QString canonicalWord(std::optional<TestRange> range)
{
    return wordOf(kTestRanges, range);
}

QString canonicalWord(std::optional<SubRules> subRules)
{
    return wordOf(kSubRules, subRules);
}

bool readCanonicalWord(std::optional<RuleState> &value, const QString &word)
{
    return readWord(kStates, value, word);
}

bool readCanonicalWord(std::optional<TestRange> &value, const QString &word)
{
    return readWord(kTestRanges, value, word);
}

bool readCanonicalWord(std::optional<SubRules> &value, const QString &word)
{
    return readWord(kSubRules, value, word);
}

} // namespace qrjump::core
