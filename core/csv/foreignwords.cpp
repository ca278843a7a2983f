#include "core/csv/foreignwords.h"

#include "core/csv/rulewords.h"

#include <array>

namespace qrjump::core {

namespace {

template <typename Enum>
struct Word
{
    Enum value;
    QStringView word; ///< small letters
};

constexpr std::array kStates{
    Word<RuleState>{RuleState::Unpublished, u"not published"},
    Word<RuleState>{RuleState::Unpublished, u"未发布"},
    Word<RuleState>{RuleState::Published, u"已发布"},
};

constexpr std::array kTestRanges{
    Word<TestRange>{TestRange::Development, u"development version"},
    Word<TestRange>{TestRange::Development, u"开发版"},
    Word<TestRange>{TestRange::Development, u"开发"},
    Word<TestRange>{TestRange::Development, u"开发版本"},
    Word<TestRange>{TestRange::Trial, u"trial version"},
    Word<TestRange>{TestRange::Trial, u"体验版"},
    Word<TestRange>{TestRange::Trial, u"体验"},
    Word<TestRange>{TestRange::Trial, u"体验版本"},
    Word<TestRange>{TestRange::Release, u"release version"},
    Word<TestRange>{TestRange::Release, u"正式版"},
    Word<TestRange>{TestRange::Release, u"正式"},
    Word<TestRange>{TestRange::Release, u"正式版本"},
    Word<TestRange>{TestRange::Release, u"线上版"},
};

constexpr std::array kSubRules{
    Word<SubRules>{SubRules::NotExclusive, u"not exclusive"},
    Word<SubRules>{SubRules::NotExclusive, u"不占用"},
    Word<SubRules>{SubRules::Exclusive, u"占用"},
    Word<SubRules>{SubRules::NotExclusive, u"不独占"},
    Word<SubRules>{SubRules::Exclusive, u"独占"},
};

template <typename Words, typename Enum>
bool readWord(const Words &words, std::optional<Enum> &value, const QString &word)
{
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
    return readWord(kStates, value, word);
}

bool readForeignWord(std::optional<TestRange> &value, const QString &word)
{
    return readWord(kTestRanges, value, word);
}

bool readForeignWord(std::optional<SubRules> &value, const QString &word)
{
    return readWord(kSubRules, value, word);
}

} // namespace qrjump::core
