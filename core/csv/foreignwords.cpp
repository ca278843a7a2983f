#include "core/csv/foreignwords.h"

#include "core/csv/rulewords.h"

#include <array>

namespace qrjump::core {

namespace {

template <typename Enum>
struct ForeignWord
{
    Enum value;
    QStringView word; ///< small letters
};

constexpr std::array kForeignStates{
    ForeignWord<RuleState>{RuleState::Unpublished, u"not published"},
    ForeignWord<RuleState>{RuleState::Unpublished, u"未发布"},
    ForeignWord<RuleState>{RuleState::Published, u"已发布"},
};

constexpr std::array kForeignTestRanges{
    ForeignWord<TestRange>{TestRange::Development, u"development version"},
    ForeignWord<TestRange>{TestRange::Development, u"开发版"},
    ForeignWord<TestRange>{TestRange::Development, u"开发"},
    ForeignWord<TestRange>{TestRange::Development, u"开发版本"},
    ForeignWord<TestRange>{TestRange::Trial, u"trial version"},
    ForeignWord<TestRange>{TestRange::Trial, u"体验版"},
    ForeignWord<TestRange>{TestRange::Trial, u"体验"},
    ForeignWord<TestRange>{TestRange::Trial, u"体验版本"},
    ForeignWord<TestRange>{TestRange::Release, u"release version"},
    ForeignWord<TestRange>{TestRange::Release, u"正式版"},
    ForeignWord<TestRange>{TestRange::Release, u"正式"},
    ForeignWord<TestRange>{TestRange::Release, u"正式版本"},
    ForeignWord<TestRange>{TestRange::Release, u"线上版"},
};

constexpr std::array kForeignSubRules{
    ForeignWord<SubRules>{SubRules::NotExclusive, u"not exclusive"},
    ForeignWord<SubRules>{SubRules::NotExclusive, u"不占用"},
    ForeignWord<SubRules>{SubRules::Exclusive, u"占用"},
    ForeignWord<SubRules>{SubRules::NotExclusive, u"不独占"},
    ForeignWord<SubRules>{SubRules::Exclusive, u"独占"},
};

template <typename Words, typename Enum>
bool readForeignWord(const Words &words, std::optional<Enum> &value, const QString &word)
{
    if (readCanonicalWord(value, word))
        return true;
    const QString text = word.trimmed().toLower();
    if (readCanonicalWord(value, text))
        return true;
    for (const auto &entry : words) {
        if (entry.word == text) {
            value = entry.value;
            return true;
        }
    }
    return false;
}

} // namespace

bool readForeignWord(std::optional<RuleState> &value, const QString &word)
{
    return readForeignWord(kForeignStates, value, word);
}

bool readForeignWord(std::optional<TestRange> &value, const QString &word)
{
    return readForeignWord(kForeignTestRanges, value, word);
}

bool readForeignWord(std::optional<SubRules> &value, const QString &word)
{
    return readForeignWord(kForeignSubRules, value, word);
}

} // namespace qrjump::core
