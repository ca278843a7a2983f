#pragma once

#include "core/base/result.h"
#include "core/rules/rulepage.h"

#include <QCoreApplication>
#include <QSet>

namespace qrjump::core {

/// Puts the replies of one reading together and holds what arrived against what the server promised. Rules
/// that are added meanwhile come last in the order of creation, so growth is followed to the end; a deletion
/// moves later rules to earlier pages, so that some would be missed without a word: that ends the reading.
/// What the replies cannot show: one rule deleted and another added between the same two replies.
class PageCollector
{
    Q_DECLARE_TR_FUNCTIONS(PageCollector)

public:
    enum class Reading {
        Part,  ///< one reply with what was asked for; `list_size` is the promise
        Whole, ///< one reply with every rule; `total_count` is the promise, or `list_size` where it is
               ///< missing
        Paged, ///< every rule in pages of kMaxPageSize; `total_count` is the promise
    };

    explicit PageCollector(Reading reading = Reading::Part);

    /// Takes the next reply, or says in a translated sentence what is wrong with the count.
    [[nodiscard]] Result<Nothing, QString> add(const RulePage &page);

    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    /// How many rules there will be, as far as the last reply said.
    [[nodiscard]] std::optional<int> promised() const { return m_promised; }
    /// The rules so far, under the counts of the last reply. `listSize` counts these rules.
    [[nodiscard]] const RulePage &collected() const { return m_collected; }

private:
    [[nodiscard]] std::optional<int> promiseOf(const RulePage &page) const;
    [[nodiscard]] bool isLastPage(const RulePage &page) const;
    [[nodiscard]] const JumpRule *firstKnown(const QList<JumpRule> &rules) const;
    void append(const RulePage &page);

    Reading m_reading;
    std::optional<int> m_promised;
    bool m_isComplete = false;
    QSet<QString> m_prefixes;
    RulePage m_collected;
};

} // namespace qrjump::core
