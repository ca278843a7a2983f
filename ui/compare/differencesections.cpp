#include "ui/compare/differencesections.h"

#include "core/models/differencetext.h"
#include "core/rules/rulechange.h"
#include "core/rules/ruletext.h"
#include "ui/widgets/sectiontext.h"

#include <QCoreApplication>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::DifferenceKind;
using core::JumpRule;
using core::RuleColumn;

namespace {

QString orDash(const QString &value)
{
    return value.isEmpty() ? u"–"_s : value;
}

/// In full, where the table only says how many there are.
QString fullText(const JumpRule &rule, RuleColumn column)
{
    return orDash(column == RuleColumn::TestLinks ? rule.testLinks.join(u'\n')
                                                  : core::displayText(rule, column));
}

/// All but the prefix, which has a section of its own.
QList<RuleColumn> fieldsOf(core::AccountKind kind)
{
    QList<RuleColumn> fields = core::columnsOf(kind);
    fields.removeAll(RuleColumn::Prefix);
    return fields;
}

class Sections
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceSections)

public:
    Sections(SectionText &text, core::AccountKind kind)
        : m_text(text)
        , m_kind(kind)
    {}

    void append(const QString &prefix, DifferenceKind kind)
    {
        m_text.appendSection(core::columnTitle(RuleColumn::Prefix), prefix);
        m_text.appendSection(core::displayText(kind), meaning(kind));
    }

    /// Of a rule that is on one side only.
    void append(const JumpRule &rule, const QString &side)
    {
        QList<QStringList> rows{{tr("Field"), side}};
        for (const RuleColumn column : fieldsOf(m_kind))
            rows.append({core::columnTitle(column), fullText(rule, column)});
        m_text.appendTable(tr("The rule"), rows);
    }

    void append(const JumpRule &before, const JumpRule &after, const QList<RuleColumn> &columns)
    {
        QList<QStringList> changed{{tr("Field"), tr("Before"), tr("After")}};
        QList<QStringList> same{{tr("Field"), tr("Before and after"), {}}}; // as wide as the columns above
        for (const RuleColumn column : fieldsOf(m_kind)) {
            if (!columns.contains(column))
                same.append({core::columnTitle(column), commonText(before, after, column), {}});
            else if (column == RuleColumn::TestLinks)
                changed += changedLinks(before, after);
            else
                changed.append(
                    {core::columnTitle(column), fullText(before, column), fullText(after, column)});
        }
        m_text.appendTable(tr("What changed"), changed);
        m_text.appendTable(tr("What is the same"), same);
    }

    static QString before() { return tr("Before"); }
    static QString after() { return tr("After"); }

private:
    static QString meaning(DifferenceKind kind)
    {
        switch (kind) {
        case DifferenceKind::Added:
            return tr("The rule is in “After” only.");
        case DifferenceKind::Removed:
            return tr("The rule is in “Before” only.");
        case DifferenceKind::Changed:
            return tr("The rule is in both, with other values.");
        case DifferenceKind::Published:
            return tr("The rule is in both. It was published in between.");
        }
        Q_UNREACHABLE();
    }

    /// What one side does not say has not changed.
    static QString commonText(const JumpRule &before, const JumpRule &after, RuleColumn column)
    {
        return fullText(core::displayText(before, column).isEmpty() ? after : before, column);
    }

    static QList<QStringList> changedLinks(const JumpRule &before, const JumpRule &after)
    {
        QList<QStringList> rows;
        for (const core::RuleChange &change :
             core::changesBetween(before, after, core::AccountKind::Ordinary)) {
            if (change.field != core::RuleField::TestLinks)
                continue;
            rows.append({linkTitle(change), orDash(change.before), orDash(change.after)});
        }
        return rows;
    }

    static QString linkTitle(const core::RuleChange &change)
    {
        if (change.after.isEmpty())
            return tr("Test link removed");
        return change.before.isEmpty() ? tr("Test link added") : core::columnTitle(RuleColumn::TestLinks);
    }

    SectionText &m_text;
    core::AccountKind m_kind;
};

} // namespace

void appendSections(SectionText &text, const core::RuleComparison &comparison,
                    const core::RuleDifference &difference, core::AccountKind kind)
{
    Sections sections(text, kind);
    sections.append(comparison.prefixOf(difference), difference.kind);
    const std::optional<JumpRule> before = comparison.ruleBefore(difference);
    const std::optional<JumpRule> after = comparison.ruleAfter(difference);
    if (before && after)
        sections.append(*before, *after, difference.columns);
    else if (before)
        sections.append(*before, Sections::before());
    else
        sections.append(*after, Sections::after());
}

} // namespace qrjump::ui
