#include "ui/operations/change/proposaltext.h"

#include "core/operations/runnerpause.h"

#include <QCoreApplication>
#include <QLocale>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNamedAtMost = 3;

struct Proposal
{
    Q_DECLARE_TR_FUNCTIONS(ChangeProposal)
};

} // namespace

QString someOf(const QStringList &prefixes)
{
    //: between the items of a list
    const QString named = prefixes.mid(0, kNamedAtMost).join(Proposal::tr(", "));
    const auto more = static_cast<int>(prefixes.size() - qMin(prefixes.size(), kNamedAtMost));
    //: %1 is a list of prefixes
    return more > 0 ? Proposal::tr("%1 and %Ln more", nullptr, more).arg(named) : named;
}

QString goneText(const QStringList &prefixes)
{
    //: %1 is a list of prefixes
    return Proposal::tr("%Ln rule(s) are left out, because the server has them no more: %1.", nullptr,
                        static_cast<int>(prefixes.size()))
        .arg(someOf(prefixes));
}

QString newPublishesDayText(const QDateTime &now)
{
    //: how a day of a year is written, by QLocale's letters: "1 December"
    return QLocale().toString(core::nextMonthOfLimits(now).date(), Proposal::tr("d MMMM"));
}

QString changedNote()
{
    return Proposal::tr("Changed since the list was loaded");
}

} // namespace qrjump::ui
