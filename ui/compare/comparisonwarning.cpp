#include "ui/compare/comparisonwarning.h"

#include "core/base/sentences.h"
#include "ui/compare/readingtext.h"

#include <QCoreApplication>

namespace qrjump::ui {

using core::Completeness;

namespace {

bool lacksRules(const ComparedReading &reading)
{
    return reading.completeness.kind == Completeness::Kind::Incomplete;
}

class WarningText
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonWarning)

public:
    static ComparisonWarning incomplete(const ComparedPair &pair)
    {
        QStringList help;
        if (lacksRules(pair.before))
            help += aboutBefore(pair.before.completeness);
        if (lacksRules(pair.after))
            help += aboutAfter(pair.after.completeness);
        help.removeDuplicates();
        return {Tone::Warning, tr("Not everything shown here has to be a difference."),
                core::joinedSentences(help)};
    }

    static ComparisonWarning reversed()
    {
        return {Tone::Info, tr("“Before” is the later one of the two."),
                tr("What is shown as added was removed in truth, and the other way around. Swap the two to "
                   "see what has changed since.")};
    }

    static ComparisonWarning unconfirmed(const ComparedReading &reading)
    {
        return {Tone::Info,
                tr("The server did not say how many rules there were: %1.").arg(readAtText(reading.readAt)),
                tr("So nobody can tell whether every rule is in that reading.")};
    }

    static ComparisonWarning ownChanges(const QStringList &sentences)
    {
        return {Tone::Info, tr("Not everything shown here was read: own changes are counted along."),
                core::joinedSentences(sentences)};
    }

    /// What this program changed after a reading is in it, and so on one side of the comparison or on both.
    static QStringList aboutOwnChanges(const ComparedPair &pair)
    {
        const bool isBeforeEarlier = pair.before.readAt < pair.after.readAt;
        const bool isAfterEarlier = pair.after.readAt < pair.before.readAt;
        QStringList sentences;
        if (pair.before.changedAt.isValid())
            sentences.append(isBeforeEarlier ? hidden(tr("Before"), pair.before)
                                             : shown(tr("Before"), pair.before));
        if (pair.after.changedAt.isValid())
            sentences.append(isAfterEarlier ? hidden(tr("After"), pair.after)
                                            : shown(tr("After"), pair.after));
        return sentences;
    }

private:
    static QString hidden(const QString &side, const ComparedReading &reading)
    {
        //: %1 is "Before" or "After", %2 a moment
        return tr("“%1” has what this program changed after that reading, until %2: that is in both, and not "
                  "shown as a difference.")
            .arg(side, readAtText(reading.changedAt));
    }

    static QString shown(const QString &side, const ComparedReading &reading)
    {
        //: %1 is "Before" or "After", %2 a moment
        return tr("“%1” has what this program changed after that reading, until %2: that is shown as a "
                  "difference.")
            .arg(side, readAtText(reading.changedAt));
    }

    static QStringList aboutBefore(const Completeness &completeness)
    {
        QStringList sentences;
        if (mayLack(completeness))
            sentences.append(tr("“Before” is incomplete: rules shown as added may have been there already."));
        if (completeness.surplus > 0)
            sentences.append(
                tr("“Before” has rules that were deleted while it was read: they may be shown as "
                   "removed."));
        return sentences + QStringList{completeness.why};
    }

    static QStringList aboutAfter(const Completeness &completeness)
    {
        QStringList sentences;
        if (mayLack(completeness))
            sentences.append(tr("“After” is incomplete: rules shown as removed may still be there."));
        if (completeness.surplus > 0)
            sentences.append(
                tr("“After” has rules that were deleted while it was read: they are not shown as "
                   "removed."));
        return sentences + QStringList{completeness.why};
    }

    /// Also where nobody can say how many.
    static bool mayLack(const Completeness &completeness)
    {
        return completeness.missing > 0 || completeness.surplus == 0;
    }
};

/// A reading with own changes since is later than the same one without.
bool isReversed(const ComparedPair &pair)
{
    if (pair.before.readAt != pair.after.readAt)
        return pair.before.readAt > pair.after.readAt;
    return pair.before.changedAt.isValid() && !pair.after.changedAt.isValid();
}

std::optional<ComparisonWarning> warningAboutReadings(const ComparedPair &pair)
{
    if (lacksRules(pair.before) || lacksRules(pair.after))
        return WarningText::incomplete(pair);
    if (isReversed(pair))
        return WarningText::reversed();
    for (const ComparedReading &reading : {pair.before, pair.after}) {
        if (reading.completeness.kind == Completeness::Kind::Unconfirmed)
            return WarningText::unconfirmed(reading);
    }
    return std::nullopt;
}

} // namespace

std::optional<ComparisonWarning> warningAbout(const ComparedPair &pair)
{
    const QStringList ownChanges = WarningText::aboutOwnChanges(pair);
    std::optional<ComparisonWarning> warning = warningAboutReadings(pair);
    if (!warning)
        return ownChanges.isEmpty() ? std::nullopt : std::optional(WarningText::ownChanges(ownChanges));
    warning->help = core::joinedSentences(QStringList{warning->help} + ownChanges);
    return warning;
}

} // namespace qrjump::ui
